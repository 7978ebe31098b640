import type { Cheerio } from 'cheerio';
import { completeArticle, placeInTimeZone, type Article, type Image } from '../../feed/index.js';
import { foldText, resolveAddress } from '../../feed/server.js';
import { readPageDate } from './page-date.js';
import { splitSelector, type ItemSelectors } from './source-entry.js';

/*
 * One item of a page's list to an article. What the selectors do not say is found as a reader would: the link with the longest
 * text is the headline, since a section's name or a picture may be linked as well.
 */

/** What an item is read with; see `SelectItemsOptions`. */
export interface ItemContext {
  /** The page's address. */
  readonly url: string;
  /** What relative addresses refer to. */
  readonly base: string;
  readonly select: ItemSelectors;
  readonly language?: string;
  readonly timeZone?: string;
  readonly now: Date;
}

/** An element, several, or none. */
type Elements = ReturnType<Cheerio<never>['closest']>;

/** Where lazy pictures keep their address, before the place that a placeholder may have. */
const PICTURE_ATTRIBUTES = ['data-src', 'data-original', 'data-lazy-src', 'src'];

/** Reads an item; title and address may be missing. */
export function readItem(item: Elements, context: ItemContext): Article {
  const { select, base, language } = context;
  const text = (selector?: string) => (selector ? foldText(readPart(item, selector) ?? '') : '');
  const link = findLink(item, select.title);
  const title = foldText((select.title ? readHeadline(item, select.title) : headlineOf(link)) ?? '');
  const article = completeArticle(
    {
      title,
      url: readAddress(item, link, context),
      summary: text(select.summary),
      authors: [text(select.author)].filter(Boolean).map((name) => ({ name })),
      categories: [text(select.category)].filter(Boolean),
      image: readImage(item, context),
      language,
    },
    base,
  );
  return { ...article, ...readDate(item, title, context) };
}

/** The first element that a selector matches; the item itself for an empty one, as in `@href`. */
function find(item: Elements, path: string): Elements {
  return path ? item.find(path).first() : item;
}

/** A text or an attribute; nothing where it is missing. */
function readPart(item: Elements, selector: string): string | undefined {
  const { path, attribute } = splitSelector(selector);
  const element = find(item, path);
  return attribute ? element.attr(attribute) : element.text();
}

function readHeadline(item: Elements, selector: string): string | undefined {
  const { path, attribute } = splitSelector(selector);
  return attribute ? readPart(item, selector) : headlineOf(find(item, path));
}

/** Lists cut long headlines and keep the whole in a `title`. */
function headlineOf(element: Elements): string | undefined {
  const text = element.text().trim();
  const whole = element.attr('title')?.trim();
  return whole && (!text || /(?:…|\.\.\.)$/.test(text)) ? whole : text || element.find('img[alt]').attr('alt');
}

/** The link of the title, around, in or on it; else the item's link with the longest text. */
function findLink(item: Elements, title?: string): Elements {
  const heading = title ? find(item, splitSelector(title).path) : item;
  const around = heading.closest('a[href]');
  if (around.length) return around;
  const inside = title ? heading.find('a[href]').first() : heading;
  if (title && inside.length) return inside;
  const links = item.find('a[href]');
  const lengths = links.toArray().map((_, place) => (headlineOf(links.eq(place)) ?? '').length);
  return links.eq(Math.max(0, lengths.indexOf(Math.max(...lengths))));
}

/** An http(s) address of another page than the list itself. */
function readAddress(item: Elements, link: Elements, { select, base, url }: ItemContext): string | undefined {
  const address = resolveAddress(select.url ? readHref(item, select.url) : link.attr('href'), base);
  const isHere = address?.replace(/#(?![!/]).*/s, '') === url.replace(/#.*/s, '');
  return isHere ? undefined : address;
}

function readHref(item: Elements, selector: string): string | undefined {
  const { path, attribute } = splitSelector(selector);
  if (attribute) return readPart(item, selector);
  const element = find(item, path);
  return element.attr('href') ?? element.find('a[href]').attr('href') ?? element.closest('a[href]').attr('href');
}

function readImage(item: Elements, { select: { image }, base }: ItemContext): Image | undefined {
  if (!image) return undefined;
  const { path, attribute } = splitSelector(image);
  const selected = find(item, path);
  const element = selected.is('img') || attribute ? selected : selected.find('img').first();
  const addresses = (attribute ? [attribute] : PICTURE_ATTRIBUTES).map((name) => resolveAddress(element.attr(name), base));
  const url = addresses.find(Boolean);
  return url ? { url, alt: foldText(element.attr('alt') ?? '') || undefined } : undefined;
}

function readDate(item: Elements, title: string, { select, timeZone, now }: ItemContext): Pick<Article, 'published' | 'floating'> {
  const { published = 'time[datetime]' } = select;
  const exact = splitSelector(published).attribute ? undefined : find(item, splitSelector(published).path).attr('datetime');
  // A headline within the same element may name other dates.
  const text = foldText(readPart(item, published) ?? '').replace(title, ' ');
  const parsed = readPageDate(exact ?? '', now) ?? readPageDate(text, now);
  if (!parsed) return {};
  const isPlaced = parsed.floating && timeZone !== undefined;
  return {
    published: isPlaced ? placeInTimeZone(parsed.date, timeZone) : parsed.date,
    floating: (parsed.floating && !isPlaced) || undefined,
  };
}
