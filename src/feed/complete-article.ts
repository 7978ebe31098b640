import type { Article, Enclosure, Image } from './model.js';
import { parseDate, placeInTimeZone } from './parse-date.js';
import { resolveAddress } from './resolve-address.js';

/** An article as a page author may hand it over: only the title has to be there, and dates may be text. */
export type ArticleInit = Pick<Article, 'title'> &
  Partial<Omit<Article, 'published' | 'updated'>> & {
    /** A date, or one in any form that {@link parseDate} reads. */
    readonly published?: Date | string;
    /** The same. */
    readonly updated?: Date | string;
  };

/**
 * Makes an article whole: lists that are missing are empty, addresses are absolute and http(s) or not there, dates are dates.
 *
 * @param base - what relative addresses refer to
 * @param timeZone - IANA name of the zone of dates that name none; the visitor's where absent
 */
export function completeArticle(init: ArticleInit, base: string, timeZone?: string): Article {
  const { id, title, authors, source, credits, categories, image, enclosures } = init;
  const address = (text?: string) => resolveAddress(text, base);
  const date = (value?: Date | string) => readDate(value, timeZone);
  const withAddress = <One extends { url?: string }>(one: One): One => ({ ...one, url: address(one.url) });
  const url = address(init.url);
  return {
    ...init,
    id: id || url || title,
    url,
    published: date(init.published),
    updated: date(init.updated),
    authors: (authors ?? []).map(withAddress),
    source: source && withAddress(source),
    credits: credits ?? [],
    categories: categories ?? [],
    image: image && hasAddress<Image>(withAddress(image)),
    enclosures: (enclosures ?? []).flatMap((file) => hasAddress<Enclosure>(withAddress(file)) ?? []),
  };
}

function hasAddress<One extends { url?: string }>(one: One): One | undefined {
  return one.url ? one : undefined;
}

function readDate(value: Date | string | undefined, timeZone?: string): Date | undefined {
  if (typeof value !== 'string') return value instanceof Date && !Number.isNaN(+value) ? value : undefined;
  const parsed = parseDate(value);
  return parsed?.floating ? placeInTimeZone(parsed.date, timeZone) : parsed?.date;
}
