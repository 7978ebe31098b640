import { dayOf, isArticleAddress } from './article-keys.js';
import type { Draft, DraftAuthor } from './formats/draft.js';
import type { Article, Author, Enclosure, Feed, Source } from './model.js';
import { parseDate, placeInTimeZone } from './parse-date.js';
import { pickImage } from './pick-image.js';
import { mendCharacters, toPlainText, toSummary } from './plain-text.js';
import { resolveAddress } from './resolve-address.js';

/*
 * A feed's words to the library's terms. An article takes from its feed what it does not say itself: authors
 * (RFC 4287 §4.2.1, JSON Feed 1.1) and language.
 */

/** What holds for the whole feed. */
export interface FeedContext {
  /** The feed's address, after redirects. */
  url: string;
  /** IANA name of the zone of dates that name none. */
  timeZone?: string;
}

/** Makes a feed of its head and its items, which may come a few at a time. */
export class FeedBuilder {
  /** What describes the feed. */
  head: Draft;
  readonly #context: FeedContext;
  readonly #inherited: Pick<Article, 'authors' | 'language'>;
  readonly #articles: Article[] = [];
  readonly #isNew = duplicateFilter();

  constructor(head: Draft, context: FeedContext) {
    this.head = head;
    this.#context = context;
    this.#inherited = { authors: normalizeAuthors(head.authors), language: normalizeLanguage(head.language) };
  }

  /** How many articles there are. */
  get length(): number {
    return this.#articles.length;
  }

  /** The feed with the articles so far. */
  get feed(): Feed {
    const { head } = this;
    return {
      url: this.#context.url,
      title: toSummary(head.title),
      homeUrl: head.url,
      description: toSummary(head.summary) || undefined,
      language: normalizeLanguage(head.language),
      image: pickImage(head),
      articles: [...this.#articles],
    };
  }

  add(items: readonly Draft[]): void {
    for (const item of items) {
      const article = this.#isNew(normalizeArticle(item, this.#inherited, this.#context.timeZone));
      if (article) this.#articles.push(article);
    }
  }
}

function normalizeArticle(draft: Draft, feed: Pick<Article, 'authors' | 'language'>, timeZone?: string): Article {
  const { id, url, summary, content } = draft;
  const title = toSummary(draft.title);
  const language = normalizeLanguage(draft.language) ?? feed.language;
  const authors = normalizeAuthors(draft.authors);
  return {
    id: id?.trim() || url || title,
    url,
    title,
    summary: toSummary(summary) || toSummary(content) || undefined,
    contentHtml: mendCharacters(content || summary || '') || undefined,
    base: draft.base,
    ...normalizeDates(draft, looksChinese(language, title), timeZone),
    authors: authors.length ? authors : feed.authors,
    source: normalizeSource(draft.source),
    credits: draft.credits
      .map(({ role, name }) => ({ role: toPlainText(role), name: toPlainText(name) }))
      .filter(({ role, name }) => role && name),
    categories: [...new Set(draft.categories.map(toPlainText))].filter(Boolean),
    image: pickImage(draft),
    enclosures: normalizeEnclosures(draft),
    views: toCount(draft.views),
    comments: toCount(draft.comments),
    language,
  };
}

/** A reader wants one date; one that names no zone does not mix with one that does. */
function normalizeDates(draft: Draft, isChinese: boolean, timeZone?: string): Pick<Article, 'published' | 'updated' | 'floating'> {
  const change = parseDate(draft.updated, isChinese);
  const first = parseDate(draft.published, isChinese) ?? change;
  const place = (date?: Date) => (date && first?.floating ? placeInTimeZone(date, timeZone) : date);
  return {
    published: place(first?.date),
    updated: change?.floating === first?.floating ? place(change?.date) : undefined,
    floating: first?.floating || undefined,
  };
}

/** By its language or its headline: many templates say `en-us` whatever is written. Japanese, which has Han characters too, writes no CST. */
function looksChinese(language = '', title: string): boolean {
  return /^zh|\p{sc=Han}/iu.test(`${language} ${title}`);
}

/** BCP 47 has hyphens where POSIX has underscores. */
function normalizeLanguage(language?: string): string | undefined {
  return language?.trim().replace(/_/g, '-') || undefined;
}

/** Characters, HTML included. */
const LONGEST_NAME = 1000;

/** "mail (Name)", "Name <mail>" and "Name (mail)" are Name; a mail address alone is nobody, since it is not to be shown. */
function normalizeAuthors(drafts: readonly DraftAuthor[]): Author[] {
  const authors = new Map<string, Author>();
  for (const { name = '', url } of drafts) {
    const text = name.slice(0, LONGEST_NAME).replace(/[<(]?(?:mailto:)?[^\s<>()@]{1,64}@[^\s<>()@]+[>)]?/g, '');
    const plain = toPlainText(text).replace(/^[(（](.*)[)）]$/, '$1');
    if (plain && !authors.has(plain)) authors.set(plain, { name: plain, url });
  }
  return [...authors.values()];
}

/** A source that has only an address goes by its host. */
function normalizeSource({ name, url }: NonNullable<Draft['source']> = {}): Source | undefined {
  const text = toPlainText(name);
  const address = url ?? resolveAddress(text);
  if (address && (!text || address !== url)) return { name: new URL(address).host, url: address };
  return text ? { name: text, url } : undefined;
}

/** A file that two vocabularies name is one. */
function normalizeEnclosures({ enclosures }: Draft): Enclosure[] {
  const files = new Map<string, Enclosure>();
  for (const { url, type, length } of enclosures) {
    if (url && !files.has(url)) files.set(url, { url, type, length: toCount(length) });
  }
  return [...files.values()];
}

function toCount(value: string | number | undefined): number | undefined {
  const count = Number(value || NaN);
  return count >= 0 ? count : undefined;
}

/** Leaves out what came before. Where one id stands for different articles it is the publisher's mistake: the later one goes by its address. */
function duplicateFilter(): (article: Article) => Article | undefined {
  const ids = new Set<string>();
  const seen = new Set<string>();
  let index = -1;
  return (article) => {
    index++;
    const { id, url } = article;
    const marks = marksOf(article);
    if (marks.some((mark) => seen.has(mark))) return undefined;
    for (const mark of marks) seen.add(mark);
    const unique = [id, url].find((name) => name && !ids.has(name)) ?? `${id}#${index}`;
    ids.add(unique);
    return { ...article, id: unique };
  };
}

/** Two that share one are the same. An id of its own goes before all else, and is believed where the address or the title is the same as well. */
function marksOf(article: Article): string[] {
  const { id, url, title } = article;
  const hasId = id !== url && id !== title;
  const address = isArticleAddress(url) ? [`${hasId ? id : ''} ${url}`] : [];
  if (hasId) return [...address, `${id}\n${title}`];
  return address.length || !title ? address : [`\n${title} ${dayOf(article)}`];
}
