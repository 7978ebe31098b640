import type { Article, Feed } from '../../feed/index.js';
import { foldText, resolveAddress } from '../../feed/server.js';
import { RelayError } from '../relay-error.js';
import { openPage } from './open-page.js';
import { readItem } from './read-item.js';
import type { ItemSelectors } from './source-entry.js';

/*
 * A page and selectors to a feed. Texts are taken as the parser gives them, once decoded. An article is known by its address,
 * and has no date where the page gives none: so it is the same article with every reading.
 */

/** What is known of a page besides its text. */
export interface SelectItemsOptions {
  /** The page's address, after redirects. */
  readonly url: string;
  readonly select: ItemSelectors;
  /** Title of the feed. Default: the page's. */
  readonly title?: string;
  /** BCP 47 tag. Default: the page's `lang`. */
  readonly language?: string;
  /** Zone of dates that name none. Where absent such dates are `floating`, in UTC, as `readSourceInSlices` has them. */
  readonly timeZone?: string;
  /** Most articles: the first of the page. */
  readonly limit?: number;
  /** When the page was read, which tells the year of a date that has none. Default: now. */
  readonly now?: Date;
}

/**
 * Reads the articles of a page.
 *
 * @throws {RelayError} of kind `no-feed` where the selectors find none, or the page is too much for a parser
 */
export async function selectItems(html: string, options: SelectItemsOptions): Promise<Feed> {
  const $ = await openPage(html).catch((error: unknown) => {
    if (!(error instanceof RangeError)) throw error;
    throw new RelayError('no-feed', 'The page is too large or too deeply nested to be read by selectors.', { cause: error });
  });
  const { url, select, title, language, limit = Infinity, now = new Date() } = options;
  const base = resolveAddress($('base[href]').attr('href'), url) ?? url;
  const found = $(select.item);
  const items = found.toArray().map((_, place) => readItem(found.eq(place), { ...options, base, now }));
  const articles = withoutDuplicates(items.filter(({ title, url }) => title && url));
  if (!articles.length) throw new RelayError('no-feed', describeLack(items, select));
  return {
    url,
    title: title ?? foldText($('title').first().text()),
    homeUrl: url,
    language: language ?? ($('html').attr('lang')?.trim() || undefined),
    articles: articles.slice(0, limit),
  };
}

/** A headline that stands twice on a page, in its list and above it, is one article. */
function withoutDuplicates(articles: readonly Article[]): Article[] {
  const byAddress = new Map(articles.toReversed().map((article) => [article.url, article]));
  return articles.filter((article) => byAddress.get(article.url) === article);
}

/** Words for whoever wrote the selectors. */
function describeLack(items: readonly Article[], { item, title, url }: ItemSelectors): string {
  if (!items.length) return `The page was read, but the selector of its items, ${item}, matches nothing on it.`;
  const titled = items.filter((article) => article.title).length;
  const addressed = items.filter((article) => article.url).length;
  return (
    `The page was read, but no item has a title and an address: ${item} matches ${items.length}; ` +
    `of these, ${titled} have a title (${title ?? 'text of the link'}) and ${addressed} an http(s) address (${url ?? 'href of the link'}).`
  );
}
