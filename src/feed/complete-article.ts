import type { Article, Author, Credit, Enclosure, Image, Source } from './model.js';
import { parseDate, placeInTimeZone } from './parse-date.js';
import { resolveAddress } from './resolve-address.js';
import { listOf, objectsOf, textOf } from './unknown-values.js';

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
  const { source, image, views } = init;
  const url = resolveAddress(textOf(init.url), base);
  const title = textOf(init.title) ?? '';
  return {
    ...init,
    id: textOf(init.id) || url || title,
    url,
    title,
    summary: textOf(init.summary) || undefined,
    contentHtml: textOf(init.contentHtml) || undefined,
    published: readDate(init.published, timeZone),
    updated: readDate(init.updated, timeZone),
    authors: namedOnes<Author>(init.authors, base),
    source: namedOnes<Source>([source], base)[0],
    credits: objectsOf<Credit>(init.credits).filter(({ name }) => name),
    categories: listOf(init.categories).flatMap((category) => textOf(category) || []),
    image: withAddress<Image>(typeof image === 'string' ? { url: image } : image, base),
    enclosures: objectsOf<Enclosure>(init.enclosures).flatMap((file) => withAddress(file, base) ?? []),
    views: Number.isFinite(views) ? views : undefined,
  };
}

/** A name alone is a person or a publication. */
function namedOnes<One extends { name: string; url?: string }>(value: unknown, base: string): One[] {
  const ones = listOf(value).map((one) => (typeof one === 'string' ? { name: one } : one));
  return objectsOf<One>(ones)
    .map((one) => ({ ...one, name: textOf(one.name) ?? '', url: resolveAddress(textOf(one.url), base) }))
    .filter(({ name }) => name);
}

function withAddress<One extends { url: string }>(one: One | undefined, base: string): One | undefined {
  const url = resolveAddress(textOf(one?.url), base);
  return one && url ? { ...one, url } : undefined;
}

function readDate(value: unknown, timeZone?: string): Date | undefined {
  if (typeof value === 'string') {
    const parsed = parseDate(value);
    return parsed?.floating ? placeInTimeZone(parsed.date, timeZone) : parsed?.date;
  }
  const date = value instanceof Date || typeof value === 'number' ? new Date(value) : undefined;
  return Number.isNaN(Number(date ?? NaN)) ? undefined : date;
}
