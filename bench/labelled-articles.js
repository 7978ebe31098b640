/** The labelled articles, which the tests read too, as a feed gives them, and what is known of each. */
import { readFileSync } from 'node:fs';

/** @typedef {import('../dist/feed/index.js').Article} Article */
/** @typedef {{ topic?: string, story: string, language: string, isHeldOut: boolean }} Label a reprint tells the story of another; no topic: stands alone */

/** Topics that the numbers of relate-articles.ts were not chosen by. */
const HELD_OUT = ['fraud', 'juvenile', 'training', 'football', 'flood'];

/** @type {Map<Article, Label>} */
export const LABELS = new Map(['chinese', 'english'].flatMap(readArticles));

export const ARTICLES = [...LABELS.keys()];

/** @param {string} language @returns {[Article, Label][]} */
function readArticles(language) {
  const file = new URL(`../test/fixtures/relate/${language}.json`, import.meta.url);
  /** @type {{ id: string, topic?: string, reprintOf?: string, title: string, summary: string, categories: string[], published: string }[]} */
  const items = JSON.parse(readFileSync(file, 'utf8'));
  return items.map(({ topic, reprintOf, published, ...item }) => [
    { ...item, url: `https://news.example/${item.id}`, published: new Date(published), authors: [], credits: [], enclosures: [] },
    { topic, story: reprintOf ?? item.id, language, isHeldOut: HELD_OUT.includes(topic ?? '') },
  ]);
}

/**
 * So many articles, no two the same: titles and sentences of the labelled ones, mixed within their language.
 * @param {number} count @returns {Article[]}
 */
export function mixArticles(count) {
  return Array.from({ length: count }, (_, index) => {
    const article = at(ARTICLES, index);
    const peers = ARTICLES.filter((other) => LABELS.get(other)?.language === LABELS.get(article)?.language);
    const round = Math.floor(index / ARTICLES.length);
    const summary = [1, 7].map((step, place) => sentences(at(peers, index + round * step))[place]).join('');
    const id = `mixed-${index}`;
    return { ...article, id, url: `https://news.example/${id}`, summary, published: new Date(index * 60_000) };
  });
}

/** @param {Article} article */
function sentences({ summary = '' }) {
  return summary.split(/(?<=[.。])/);
}

/** As if the list had no end. @param {Article[]} articles @param {number} index */
function at(articles, index) {
  return /** @type {Article} */ (articles[index % articles.length]);
}
