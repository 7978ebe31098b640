import type { CheerioAPI } from 'cheerio';
import { resolveAddress } from '../feed/server.js';
import { openPage } from '../relay/sources/open-page.js';
import { readPageDate } from '../relay/sources/page-date.js';
import type { ItemSelectors } from '../relay/sources/source-entry.js';

/*
 * A guess at the selectors of a page's list, to start from: among the places whose siblings each hold one headline, the one
 * with the most text in its headlines.
 */

type Element = ReturnType<ReturnType<CheerioAPI['root']>['find']>[number];

/** Headlines are longer than the links of a menu; a Chinese character says as much as two letters. */
const SHORTEST = 12;
const LONGEST_COUNTED = 60;

/** Fewer links are no list. */
const FEWEST_ITEMS = 3;

/** Names of a page's own, not of a build tool's making: those have digits. */
const PLAIN_NAME = /^[a-z][a-z_-]*\d?$/i;

interface List {
  readonly item: string;
  readonly items: Element[];
  score: number;
}

/** Suggests selectors; nothing where no list is seen. */
export async function suggestSelectors(html: string, url: string, now = new Date()): Promise<ItemSelectors | undefined> {
  const $ = await openPage(html);
  const base = resolveAddress($('base[href]').attr('href'), url) ?? url;
  const headlines = findHeadlines($, base);
  const lists = new Map<string, List>();
  for (const [link, holder] of findHolders($, headlines)) {
    const item = describePath($, holder);
    const list = lists.get(item) ?? { item, items: [], score: 0 };
    lists.set(item, list);
    list.items.push(holder);
    list.score += Math.min(widthOf($(link).text()), LONGEST_COUNTED);
  }
  const [best] = [...lists.values()].filter(({ items }) => items.length >= FEWEST_ITEMS).sort((one, other) => other.score - one.score);
  if (!best) return undefined;
  const { item, items } = best;
  return { item, title: findHeading($, items), published: findDate($, items, now), image: findPicture($, items) };
}

/** The first link to each address that may be a headline. */
function findHeadlines($: CheerioAPI, base: string): Element[] {
  const links = $('body').find('a[href]').toArray().filter((link) => widthOf($(link).text()) >= SHORTEST);
  const byAddress = new Map(links.toReversed().map((link) => [resolveAddress($(link).attr('href'), base), link]));
  byAddress.delete(undefined);
  return [...byAddress.values()].reverse();
}

/** For each headline the largest element around it that has none besides. */
function findHolders($: CheerioAPI, headlines: readonly Element[]): [headline: Element, holder: Element][] {
  const counts = new Map<Element, number>();
  const around = headlines.map((headline) => [headline, ...$(headline).parents().toArray()]);
  for (const element of around.flat()) counts.set(element, (counts.get(element) ?? 0) + 1);
  return around.flatMap((elements) => {
    const [headline] = elements;
    const holder = elements.findLast((element) => counts.get(element) === 1);
    return headline && holder ? [[headline, holder] as [Element, Element]] : [];
  });
}

/** Item and list by their tags, from the nearest name on: `#news > ul > li`. */
function describePath($: CheerioAPI, item: Element): string {
  const around = $(item).parents().toArray().filter(({ name }) => !/^(?:html|body)$/.test(name));
  const named = around.findIndex((element) => nameOf($, element));
  const steps = around.slice(0, named < 0 ? undefined : named + 1).map((element) => nameOf($, element) ?? element.name);
  return [item.name, ...steps].reverse().join(' > ');
}

/** An element by its id or first class, where it has one that reads like a name. */
function nameOf($: CheerioAPI, element: Element): string | undefined {
  const id = $(element).attr('id') ?? '';
  const classes = ($(element).attr('class') ?? '').split(/\s+/);
  if (PLAIN_NAME.test(id)) return `#${id}`;
  const name = classes.find((one) => PLAIN_NAME.test(one));
  return name && `${element.name}.${name}`;
}

/** What holds a date in most items: an element outside of the headline, or the item's own text. */
function findDate($: CheerioAPI, items: Element[], now: Date): string | undefined {
  const isDate = (text: string) => text.trim().length < 40 && readPageDate(text, now) !== undefined;
  const candidates = items.slice(0, 3).flatMap((item) => $(item).find('*').toArray().filter((part) => part.name !== 'a' && isDate($(part).text())));
  const selectors = [...new Set(candidates.map((part) => nameOf($, part) ?? part.name))];
  const element = selectors.find((selector) => isCommon(items, (item) => isDate($(item).find(selector).first().text())));
  if (element) return element;
  const ownText = (item: Element) => $(item).text().replace($(item).find('a').text(), ' ');
  return isCommon(items, (item) => isDate(ownText(item))) ? ':scope' : undefined;
}

/** A heading within a link that holds more than the headline. */
function findHeading($: CheerioAPI, items: readonly Element[]): string | undefined {
  const isPart = (heading: string) => (item: Element) => $(item).find(`a[href] ${heading}`).length === 1 && $(item).find('a[href]').text().trim() !== $(item).find(heading).text().trim();
  return ['h2', 'h3', 'h4', 'h5', 'h6'].find((heading) => isCommon(items, isPart(heading)));
}

/** Pictures of the articles' own: a dot before each headline is none. */
function findPicture($: CheerioAPI, items: readonly Element[]): string | undefined {
  const pictures = items.map((item) => $(item).find('img').first()).filter(({ length }) => length);
  const different = new Set(pictures.map((picture) => picture.attr('data-src') ?? picture.attr('data-original') ?? picture.attr('src')));
  return different.size > items.length / 2 ? 'img' : undefined;
}

function isCommon(items: readonly Element[], test: (item: Element) => boolean): boolean {
  return items.filter(test).length > items.length / 2;
}

function widthOf(text: string): number {
  return text.trim().replace(/\s+/g, ' ').replace(/[^\0-\u02ff]/g, '00').length;
}
