import type { Article, Enclosure, Feed, Image } from '../../feed/index.js';
import { escapeText, toPlainText } from '../../feed/server.js';
import { newestOf } from './merge-feeds.js';
import { useServerParsers } from './server-parsers.js';

/*
 * A Feed as JSON Feed 1.1, from which a page reads the same Feed again. What JSON Feed has no field for is in `_newsrack`;
 * there, too, is what its field cannot say as the page has to read it: a date without a zone, a picture's words and size, a
 * text that reads like markup, an address that there is not.
 */

/** Which articles of a feed, and how much of each. */
export interface WriteJsonFeedOptions {
  /** Most articles; the newest, in the order of the feed. */
  limit?: number;
  /** `headline` leaves out bodies, summaries, and what else no ticker shows. Default: all. */
  fields?: 'all' | 'headline';
}

/** An object that `JSON.stringify` writes; members that are undefined are not there. */
export type Json = Readonly<Record<string, unknown>>;

/** Writes a feed, whose `floating` dates are in UTC, as `readSourceInSlices` has them. */
export function writeJsonFeed(feed: Feed, { limit, fields = 'all' }: WriteJsonFeedOptions = {}): Json {
  useServerParsers();
  const { title, url, homeUrl, description, language, image } = feed;
  const writeItem = fields === 'headline' ? writeHeadline : writeArticle;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: homeUrl,
    feed_url: url,
    description,
    icon: image?.url,
    language,
    _newsrack: compact({ ...rewritten({ title, description }), image: image && detailsOf(image), partial: feed.partial }),
    items: newestOf(feed, limit).map((article) => writeItem(article, language)),
  };
}

/** What a list of headlines shows. An item has to have a content, be it empty. */
function writeHeadline(article: Article, feedLanguage?: string): Json {
  const { id, url, title, image, source, categories, language } = article;
  return {
    id,
    url,
    title: title || undefined,
    content_text: '',
    image: image?.url,
    ...writeDates(article),
    tags: orNothing(categories),
    language: language === feedLanguage ? undefined : language,
    _newsrack: compact({
      ...rewritten({ title }),
      ...zoneless(article),
      ...noAddress(article),
      source: source && { ...source, name: asHtml(source.name) },
      tags: rewrittenList(categories, asHtml),
      image: image && detailsOf(image),
    }),
  };
}

function writeArticle(article: Article, feedLanguage?: string): Json {
  const { summary, contentHtml, authors, enclosures, credits, views, comments, base } = article;
  const headline = writeHeadline(article, feedLanguage);
  return {
    ...headline,
    summary,
    content_text: contentHtml ? undefined : '',
    content_html: contentHtml || undefined,
    authors: orNothing(authors),
    attachments: orNothing(enclosures.map(writeEnclosure)),
    _newsrack: compact({
      ...(headline._newsrack as Json | undefined),
      ...rewritten({ summary }),
      authors: rewrittenList(authors, (author) => (author.name === asHtml(author.name) ? author : { ...author, name: asHtml(author.name) })),
      base,
      credits: orNothing(credits.map(({ role, name }) => ({ role: asHtml(role), name: asHtml(name) }))),
      views,
      comments,
    }),
  };
}

function writeEnclosure({ url, type, length }: Enclosure): Json {
  // Every attachment has to name a type.
  return { url, mime_type: type ?? '', size_in_bytes: length };
}

function writeDates({ published, updated }: Article): Json {
  return { date_published: published?.toISOString(), date_modified: updated?.toISOString() };
}

/** RFC 3339, which JSON Feed's dates are in, has none without a zone; the page places those in its own. */
function zoneless(article: Article): Json {
  if (!article.floating) return {};
  return Object.fromEntries(Object.entries(writeDates(article)).map(([name, date]) => [name, (date as string | undefined)?.slice(0, -1)]));
}

/** An id that is an address would be taken for the article's. */
function noAddress({ id, url }: Article): Json {
  return !url && /^\s*https?:/i.test(id) ? { url: null } : {};
}

/** The address stands here again: words and size are of this picture and no other that an item may name. */
function detailsOf({ url, alt, width, height }: Image): Json | undefined {
  return (alt ?? width ?? height) === undefined ? undefined : { url, alt: alt && asHtml(alt), width, height };
}

/** Those texts that would change if they were read as HTML. */
function rewritten(texts: Readonly<Record<string, string | undefined>>): Json {
  const pairs = Object.entries(texts).map(([name, text]) => [name, text && asHtml(text)] as const);
  return Object.fromEntries(pairs.filter(([name, html]) => html !== texts[name]));
}

function rewrittenList<One>(list: readonly One[], rewrite: (one: One) => One): readonly One[] | undefined {
  const rewrittenOnes = list.map(rewrite);
  return rewrittenOnes.some((one, index) => one !== list[index]) ? rewrittenOnes : undefined;
}

/** HTML of a text, which is read twice, since publishers escape twice; most texts are their own. */
function asHtml(text: string): string {
  return toPlainText(text) === text ? text : escapeText(escapeText(text));
}

function orNothing<One>(list: readonly One[]): readonly One[] | undefined {
  return list.length ? list : undefined;
}

function compact(json: Json): Json | undefined {
  return Object.values(json).some((value) => value !== undefined) ? json : undefined;
}
