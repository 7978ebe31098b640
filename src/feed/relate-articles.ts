import { cutWords, foldWords } from './cut-words.js';
import { hasAddress } from './has-address.js';
import type { Article } from './model.js';
import { withoutReprints } from './without-reprints.js';

/*
 * Which articles belong to a page: those that share words with it, each counted by how rare it is among the articles, as in BM25
 * (Robertson and Zaragoza 2009, §3), so that a word that every headline has counts for nothing and a rare one for much. How often
 * an article repeats a word counts for nothing: headlines and summaries are too short for that to say anything.
 *
 * Only the page is cut into words; in the articles they are looked for as they stand, which takes little time and finds a name
 * whichever way it would have been cut there. The numbers were chosen with bench/relate.js, by one half of its articles.
 */

/** What a page is about. */
export interface Topic {
  /** Headline of the page. */
  title?: string;
  /** Words that the page names itself by. */
  keywords?: readonly string[];
  /** Its text, or the beginning of it. */
  text?: string;
  /** Its address: the article that is the page is left out. */
  url?: string;
}

/** How much more a word counts that the page names itself by, or that is in an article's title. */
const KEYWORD = 2;
const TITLE = 1.25;

/** News says at its beginning what it is about; the rest costs time. */
const LONGEST_TEXT = 4000;
const LONGEST_SUMMARY = 400;
const MOST_WORDS = 60;

/** A page that says more of itself than this shares a word with many an article by chance, and has to share more than one. */
const FEW_WORDS = 12;

/** More would hold up the page. */
const MOST_COMPARED = 2000;
const MOST_FOUND = 50;

/**
 * Articles that share something with the topic, most related first, newest first among equals; without reprints of the page or of
 * each other. The newest 2,000 are compared, and 50 found at most.
 */
export function relateArticles(topic: Topic, articles: readonly Article[]): Article[] {
  const { title = '', text, url } = topic;
  const isOwn = url ? hasAddress(url) : () => false;
  const compared = [...articles].sort((a, b) => timeOf(b) - timeOf(a)).slice(0, MOST_COMPARED);
  const ranked = rank(topicWords(topic), compared.filter((article) => !isOwn(article)));
  return withoutReprints(compared.find(isOwn) ?? { title, summary: text }, ranked, MOST_FOUND);
}

type Words = Map<string, number>;

function topicWords({ title = '', keywords = [], text = '' }: Topic): Words {
  const told = [...cutWords(title), ...mostFrequent(cutWords(text.slice(0, LONGEST_TEXT)))].slice(0, MOST_WORDS);
  const named = keywords.flatMap(cutWords).slice(0, MOST_WORDS);
  const words: Words = new Map(told.map((word) => [word, 1]));
  for (const word of named) words.set(word, KEYWORD);
  return words;
}

function mostFrequent(words: string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}

function rank(query: Words, articles: readonly Article[]): Article[] {
  const documents = articles.map((article) => ({ article, text: foldWords(textOf(article)), score: 0 }));
  for (const [word, weight] of query) {
    const found = documents.map((document) => ({ document, at: document.text.indexOf(word) })).filter(({ at }) => at >= 0);
    const worth = weight * rarity(found.length, documents.length);
    // The title comes first; folding makes it longer or shorter by a few letters at most.
    for (const { document, at } of found) document.score += at < document.article.title.length ? worth * TITLE : worth;
  }
  const chance = query.size > FEW_WORDS ? rarity(1, documents.length) * TITLE : 0;
  return documents
    .filter(({ score }) => score > chance)
    .sort((a, b) => b.score - a.score)
    .map(({ article }) => article);
}

function rarity(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}

function textOf({ title, categories, summary = '' }: Article): string {
  return [title, ...categories, summary.slice(0, LONGEST_SUMMARY)].join('\n');
}

function timeOf({ published }: Article): number {
  return published?.getTime() ?? 0;
}
