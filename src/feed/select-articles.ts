import type { Article, Feed } from './model.js';
import { resolveAddress } from './resolve-address.js';

/*
 * Which articles a tag shows, and in what order. The steps, always in this order, since half of all complaints about
 * merged feeds are about it: sort, duplicates, cap per feed, words, limit.
 */

/** The reader's wishes, as a tag's attributes name them. */
export interface SelectOptions {
  /** `newest` first (default), or each `feed`'s own order, the feeds taking turns. */
  sort?: 'newest' | 'feed';
  /** Most articles taken from one feed. */
  perFeed?: number;
  /** Words of which an article must have at least one. */
  include?: readonly string[];
  /** Words of which an article may have none. */
  exclude?: readonly string[];
  /** The one category wanted. */
  category?: string;
  /** Leaves an article out, such as one that another tag shows already. */
  omit?: (article: Article) => boolean;
  /** Most articles in all. */
  limit?: number;
}

interface Candidate {
  article: Article;
  feed: number;
  rank: number;
  time: number;
}

/** Merges feeds into one list of articles without duplicates. Pure: the same feeds and wishes give the same list. */
export function selectArticles(feeds: readonly Pick<Feed, 'articles'>[], options: SelectOptions = {}): Article[] {
  const { sort = 'newest', perFeed = Infinity, limit = Infinity } = options;
  const candidates = feeds.flatMap(toCandidates).filter(saysSomething).sort(sort === 'newest' ? byTime : byRank);
  const taken = feeds.map(() => 0);
  return withoutDuplicates(candidates)
    .filter(({ feed }) => taken[feed]!++ < perFeed)
    .map(({ article }) => article)
    .filter(isWanted(options))
    .slice(0, limit);
}

/** An article without a date stands where its feed put it: beside the one before. */
function toCandidates({ articles }: Pick<Feed, 'articles'>, feed: number): Candidate[] {
  let time = articles.map(timeOf).find(Number.isFinite) ?? -Infinity;
  return articles.map((article, rank) => {
    const own = timeOf(article);
    if (Number.isFinite(own)) time = own;
    return { article, feed, rank, time };
  });
}

/** An item without title, text and address would be an empty row. */
function saysSomething({ article: { title, summary, url } }: Candidate): boolean {
  return Boolean(title || summary || url);
}

function timeOf({ published, updated }: Article): number {
  return (published ?? updated)?.getTime() ?? NaN;
}

function byTime(a: Candidate, b: Candidate): number {
  // Infinities have no difference; equal times keep the order of their feeds.
  return a.time === b.time ? a.rank - b.rank || a.feed - b.feed : b.time - a.time;
}

function byRank(a: Candidate, b: Candidate): number {
  return a.rank - b.rank || a.feed - b.feed;
}

function withoutDuplicates(candidates: Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ article }) => {
    const keys = articleKeys(article);
    const isNew = !keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return isNew;
  });
}

/**
 * By what an article is known again in another feed: an id that is an address (others, such as "1", are unique in their
 * own feed only), its address without what counts visitors, its title if it is long enough to be one.
 */
export function articleKeys({ id, url, title }: Pick<Article, 'id' | 'url' | 'title'>): string[] {
  const keys = [];
  if (url) keys.push(withoutTracking(url));
  if (/^[a-z][a-z0-9+.-]*:/i.test(id) && id !== url) keys.push(id);
  if (title.length > 7) keys.push(fold(title));
  return keys.length ? keys : [id];
}

/** What services add to an address that is passed on: mailings and advertisements, WeChat's `from=timeline&isappinstalled=0`. */
const TRACKING = /^(utm_\w+|spm|from|scene|isappinstalled|nsukey|share_token|fbclid|gclid|msclkid|yclid|igshid|mc_[ce]id|_ga|ref)$/;

function withoutTracking(address: string): string {
  // What the page itself gives may be relative, or no address at all.
  const absolute = /[?#]/.test(address) && resolveAddress(address);
  if (!absolute) return address;
  const url = new URL(absolute);
  for (const name of [...url.searchParams.keys()]) {
    if (TRACKING.test(name)) url.searchParams.delete(name);
  }
  return url.href;
}

function isWanted({ include, exclude, category, omit }: SelectOptions): (article: Article) => boolean {
  const must = include?.length ? include.map(wordPattern) : undefined;
  const mustNot = exclude?.map(wordPattern) ?? [];
  const wanted = category && fold(category);
  return (article) => {
    const text = fold([article.title, article.summary, ...article.categories].join('\n'));
    return (
      (!must || must.some((word) => word.test(text))) &&
      !mustNot.some((word) => word.test(text)) &&
      (!wanted || article.categories.some((name) => fold(name) === wanted)) &&
      !omit?.(article)
    );
  };
}

/** Whole words where a script puts spaces between them, so that "ad" does not find "road"; any place in others. */
function wordPattern(word: string): RegExp {
  const text = fold(word).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const isSpaced = /[\p{L}\p{N}]/u.test(word) && !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Mymr}]/u.test(word);
  return new RegExp(isSpaced ? `(?<![\\p{L}\\p{N}])${text}(?![\\p{L}\\p{N}])` : text, 'u');
}

/** One form for ＡＢＣ and abc. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
