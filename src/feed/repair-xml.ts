import { parsers, type XmlElement } from './parse-markup.js';
import { decodeEntity, escapeText } from './plain-text.js';

/*
 * Text to a document, in three tries: as it is, repaired, and from the items that are whole.
 *
 * Everything before the root goes first: junk, the XML declaration (the text is decoded already), and the document
 * type with its entities, so that none can multiply or be fetched.
 */

/** The root's start tag, in the first group; comments may name what they like. */
const ROOT = /<!--[^]*?(?:-->|$)|<(?:[\w.-]{1,50}:)?(rss|rdf|feed|channel|html)[\s/>]/gi;

/** Characters that XML 1.0 §2.2 leaves out. */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** CDATA sections, comments, and instructions. */
const OPAQUE = /<!\[CDATA\[[^]*?(?:\]\]>|$)|<!--[^]*?(?:-->|$)|<\?[^<>]*>/g;

/** A CDATA section, else "&" with its name, else a "<" that opens no tag. */
const ODDITY = /<!\[CDATA\[[^]*?(?:\]\]>|$)|&(?:#?\w{1,31};)?|<(?![a-z_/!?])/gi;

/** Of "&" and stray "<": so many take half a second. What is nothing else is no feed. */
const MOST_ODDITIES = 500_000;

/** Each is looked for in the whole text. */
const MOST_PREFIXES = 50;

/** Whole items are looked for among this many, each of which costs a document, with the root's start tag up to this long. */
const MOST_ITEMS = 500;
const LONGEST_TAG = /^<[^>]{0,5000}>/;

/** The root of a feed's text as a name, and where it starts; undefined where the text is no feed. */
export function findRoot(text: string): { name: string; index: number } | undefined {
  for (const { 1: name, index } of text.matchAll(ROOT)) {
    if (name) return { name: name.toLowerCase(), index };
  }
  return undefined;
}

/**
 * Parses a feed from its root on.
 *
 * @throws {SyntaxError} with what the parser says of it, where it is beyond repair
 */
export function parseXml(text: string): XmlElement {
  // WebKit's parser takes quadratic time for a comment that holds "--", and for instructions in a row.
  const quick = text.replace(OPAQUE, (part) => (part[2] === '[' ? part : ''));
  return parse(quick) ?? tryRepaired(repair(quick)) ?? parsers.parseXml(quick);
}

function tryRepaired(text: string): XmlElement | undefined {
  return parse(text) ?? parse(keepWholeItems(text));
}

function parse(text: string): XmlElement | undefined {
  try {
    return parsers.parseXml(text);
  } catch (error) {
    // Too much is no mistake that could be repaired.
    if (error instanceof RangeError) throw error;
    return undefined;
  }
}

function repair(text: string): string {
  const name = rootName(text);
  const end = text.lastIndexOf(`</${name}`);
  let oddities = 0;
  const replaceOddity = (odd: string) => {
    if (++oddities > MOST_ODDITIES) throw new RangeError(`There are more than ${MOST_ODDITIES} characters to repair`);
    return odd[1] === '!' ? odd : escapeText(decodeEntity(odd));
  };
  return declarePrefixes(end < 0 ? text : `${text.slice(0, end)}</${name}>`)
    .replace(ODDITY, replaceOddity)
    .replace(FORBIDDEN, '');
}

function rootName(text: string): string {
  return /^<([^\s/>]*)/.exec(text)?.[1] ?? '';
}

/** Declares each prefix that is used and not declared, by its own name. */
function declarePrefixes(text: string): string {
  const used = text.match(/[<\s][\w-]{1,50}(?=:[\w-]{1,50}[\s=/>])/g) ?? [];
  const missing = [...new Set(used.map((match) => match.slice(1)))]
    .slice(0, MOST_PREFIXES)
    .filter((prefix) => !/^xml/i.test(prefix) && !text.includes(`xmlns:${prefix}=`));
  return text.replace(/[\s/>]/, (next) => missing.map((prefix) => ` xmlns:${prefix}="${prefix}"`).join('') + next);
}

/** The feed with only those items that are complete and well-formed, if any: a truncated document loses its last. */
function keepWholeItems(text: string): string {
  const start = text.search(/<(?:[\w-]{1,50}:)?(?:item|entry)[\s>]/i);
  if (start < 0) return text;
  const head = text.slice(0, start);
  const open = LONGEST_TAG.exec(head)?.[0] ?? '';
  const close = `</${rootName(text)}>`;
  const channel = /<channel[\s>]/.test(head) && !head.includes('</channel') ? '</channel>' : '';
  const items: string[] = [];
  let tried = 0;
  for (const [item] of text.slice(start).matchAll(/[^]*?<\/(?:[\w-]{1,50}:)?(?:item|entry)\s*>/giy)) {
    if (parse(open + item + close)) items.push(item);
    if (++tried === MOST_ITEMS) break;
  }
  // None at all is no feed without news: it would replace the last good copy.
  return items.length ? head + items.join('') + channel + close : '';
}
