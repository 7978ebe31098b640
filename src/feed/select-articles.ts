import { articleKeys, titleKey } from './article-keys.js';
import { hasWords } from './match-words.js';
import type { Article, Feed } from './model.js';

/*
 * Which articles a tag shows, and in what order. The steps, always in this order, since half of all complaints about
 * merged feeds are about it: sort, duplicates, cap per feed, words, limit. All but the first are taken article by
 * article, so that ten of twenty thousand are not more work than ten of twenty.
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
  /** The moment by which dates are known to lie ahead. Default: now. */
  now?: Date;
}

interface Candidate {
  article: Article;
  feed: number;
  rank: number;
  time: number;
}

/** Merges feeds into one list of articles without duplicates. Pure: the same feeds, wishes and moment give the same list. */
export function selectArticles(feeds: readonly Pick<Feed, 'articles'>[], options: SelectOptions = {}): Article[] {
  const { sort = 'newest', perFeed = Infinity, limit = Infinity, now = new Date(), omit } = options;
  const candidates = feeds.flatMap(({ articles }, feed) => toCandidates(articles, feed, latestBelieved(articles, now))).sort(sort === 'newest' ? byTime : byRank);
  const isNew = duplicateFilter();
  const isWanted = hasWords(options);
  const taken = feeds.map(() => 0);
  const selected: Article[] = [];
  for (const { article, feed } of candidates) {
    if (selected.length >= limit) break;
    const isTaken = saysSomething(article) && isNew(article, feed) && taken[feed]!++ < perFeed;
    if (isTaken && isWanted(article) && !omit?.(article)) selected.push(article);
  }
  return selected;
}

/** Milliseconds. Times that name the wrong zone, or none, are less than that ahead. */
const A_DAY = 86_400_000;

/**
 * The last moment that a date of a feed may name. One beyond it is a mistake, and counts as none: its article stands where its
 * feed put it, neither on top until that day comes nor last. Where most dates are beyond it, it is the clock that is wrong.
 */
function latestBelieved(articles: readonly Article[], now: Date): number {
  const latest = now.getTime() + A_DAY;
  let ahead = 0;
  for (const article of articles) {
    const time = timeOf(article);
    if (time > latest) ahead++;
    else if (time <= latest) ahead--;
  }
  return ahead > 0 ? Infinity : latest;
}

/** An article without a date stands where its feed put it: beside the one before. */
function toCandidates(articles: readonly Article[], feed: number, latest: number): Candidate[] {
  const isDated = (time: number) => time <= latest;
  let time = articles.map(timeOf).find(isDated) ?? -Infinity;
  return articles.map((article, rank) => {
    const own = timeOf(article);
    if (isDated(own)) time = own;
    return { article, feed, rank, time };
  });
}

/** An item without title, text and address would be an empty row. */
function saysSomething({ title, summary, url }: Article): boolean {
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

/** Says of each article in turn whether it is the first of its kind. A title alone is the same article's only in another feed: a column has its own again and again. */
function duplicateFilter(): (article: Article, feed: number) => boolean {
  const seen = new Set<string>();
  const tellers = new Map<string, number>();
  return (article, feed) => {
    const keys = articleKeys(article, feed);
    const title = titleKey(article.title);
    const teller = tellers.get(title) ?? feed;
    const isNew = teller === feed && !keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    if (title) tellers.set(title, teller);
    return isNew;
  };
}
