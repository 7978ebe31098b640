import { articleKeys } from './article-keys.js';
import type { Article } from './model.js';

/*
 * Which articles belong to a page: words in common, weighted as in BM25 (Robertson and Zaragoza 2009, §3.4), so that a
 * word that every headline has counts for nothing and a rare one for much. A word that the page's title or keywords
 * name counts more than one of its text; one in an article's title or categories more than one in its summary.
 *
 * Words are cut by Intl.Segmenter, which knows Chinese and Japanese by dictionary; where it is missing, by pairs of
 * neighboring characters (bigrams), which find the same names less exactly.
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

/** How much a word counts by where it stands. */
const TITLE = 3;
const KEYWORD = 4;
const TEXT = 1;

/** BM25's usual constants: how soon repetition stops to count, and how much length does. */
const K1 = 1.2;
const B = 0.75;

/** A tenth of the page's text says what it is about; the rest costs time. */
const LONGEST_TEXT = 4000;

/** Articles that share something with the topic, most related first, newest first among equals. */
export function relateArticles(topic: Topic, articles: readonly Article[]): Article[] {
  const query = topicWords(topic);
  const self = new Set(articleKeys({ id: '', url: topic.url, title: topic.title ?? '' }));
  const documents = articles
    .filter((article) => !articleKeys(article).some((key) => self.has(key)))
    .map((article) => ({ article, words: articleWords(article) }));
  const score = scorer(query, documents.map(({ words }) => words));
  return documents
    .map(({ article, words }) => ({ article, score: score(words) }))
    .filter((candidate) => candidate.score > 0)
    .sort((a, b) => b.score - a.score || timeOf(b.article) - timeOf(a.article))
    .map(({ article }) => article);
}

type Words = Map<string, number>;

function topicWords({ title = '', keywords = [], text = '' }: Topic): Words {
  const words: Words = new Map();
  count(words, title, TITLE);
  for (const keyword of keywords) count(words, keyword, KEYWORD);
  count(words, text.slice(0, LONGEST_TEXT), TEXT);
  return words;
}

function articleWords({ title, categories, summary = '' }: Article): Words {
  const words: Words = new Map();
  count(words, title, TITLE);
  for (const category of categories) count(words, category, TITLE);
  count(words, summary, TEXT);
  return words;
}

function count(words: Words, text: string, weight: number): void {
  for (const word of segment(text)) words.set(word, (words.get(word) ?? 0) + weight);
}

function scorer(query: Words, documents: Words[]): (words: Words) => number {
  const lengths = documents.map(lengthOf);
  const average = lengths.reduce((sum, length) => sum + length, 0) / documents.length;
  const rarity = new Map<string, number>();
  for (const word of query.keys()) {
    const having = documents.filter((words) => words.has(word)).length;
    rarity.set(word, Math.log(1 + (documents.length - having + 0.5) / (having + 0.5)));
  }
  return (words) => {
    const norm = K1 * (1 - B + (B * lengthOf(words)) / average);
    let score = 0;
    for (const [word, weight] of query) {
      const frequency = words.get(word) ?? 0;
      score += (saturate(weight, K1) * rarity.get(word)! * frequency * (K1 + 1)) / (frequency + norm);
    }
    return score;
  };
}

function saturate(value: number, constant: number): number {
  return (value * (constant + 1)) / (value + constant);
}

function lengthOf(words: Words): number {
  return [...words.values()].reduce((sum, weight) => sum + weight, 0);
}

function timeOf({ published }: Article): number {
  return published?.getTime() ?? 0;
}

/** Words that say something: two characters at least in Latin, no digits alone, no particles of one character. */
function segment(text: string): string[] {
  const folded = text.normalize('NFKC').toLowerCase();
  const words =
    'Segmenter' in Intl
      ? Array.from(new Intl.Segmenter('zh', { granularity: 'word' }).segment(folded), (part) => part.segment)
      : bigrams(folded);
  return words.filter((word) => /^[\p{L}\p{N}\p{M}'’-]{2,}$/u.test(word) && !/^\p{N}+$/u.test(word) && !STOP.test(word));
}

/** The commonest English words; those of other languages are rare enough for their weight to vanish by itself. */
const STOP = /^(the|an?|and|or|of|in|on|to|for|with|by|at|from|as|is|are|was|were|be|has|have|had|its?|that|this|their|after|over|into|will|how|new)$/;

function bigrams(text: string): string[] {
  return (text.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]+|[\p{L}\p{N}]+/gu) ?? []).flatMap((run) =>
    /\p{sc=Han}|\p{sc=Hira}|\p{sc=Kana}/u.test(run)
      ? Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2))
      : [run],
  );
}
