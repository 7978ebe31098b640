import type { CheerioAPI } from 'cheerio';
import { withoutRawText } from './raw-text.js';

/*
 * A page as a tree that selectors can be asked of. The parser is the one of the HTML standard (parse5), so that selectors
 * find what the developer tools of a browser show. It takes quadratic time and room on pages that are written for it, and is
 * therefore stopped where no page of a newspaper comes.
 */

/** The home pages of portals have 5,000 to 20,000. */
const MOST_ELEMENTS = 150_000;

/** As deep as browsers build a tree. */
const DEEPEST = 512;

/** Of one tag, which the parser compares with each other. */
const MOST_ATTRIBUTES = 10_000;
const TAG = /<[a-z](?:[^>"']+|"[^"]*"?|'[^']*'?)*/gi;

/**
 * Parses a page.
 *
 * @throws {RangeError} where it has too many elements or attributes, or they are nested too deeply
 */
export async function openPage(html: string): Promise<CheerioAPI> {
  const { load } = await import('cheerio');
  if (hasEndlessTag(html)) throw new RangeError(`A tag of the page has more than ${MOST_ATTRIBUTES} attributes`);
  const { treeAdapter } = load('')._options;
  if (!treeAdapter) return load(html);
  let elements = 0;
  let depth = 0;
  const check = () => {
    if (elements > MOST_ELEMENTS || depth > DEEPEST) throw new RangeError(`The page has more than ${MOST_ELEMENTS} elements, or is nested more than ${DEEPEST} deep`);
  };
  const createElement: typeof treeAdapter.createElement = (...tag) => {
    elements += 1;
    check();
    return treeAdapter.createElement(...tag);
  };
  const onItemPush = () => {
    depth += 1;
    check();
  };
  const onItemPop = () => void (depth -= 1);
  return load(html, { treeAdapter: { ...treeAdapter, createElement, onItemPush, onItemPop } });
}

function hasEndlessTag(html: string): boolean {
  const long = withoutRawText(html).match(TAG)?.filter(({ length }) => length > 2 * MOST_ATTRIBUTES) ?? [];
  return long.some((tag) => tag.split(/[\s/"']+/).length > MOST_ATTRIBUTES);
}

/** What is wrong with a selector; nothing where it can be read. */
export async function findSelectorMistake(selector: string): Promise<string | undefined> {
  const { load } = await import('cheerio');
  try {
    load('<a></a>')('a').find(selector);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
