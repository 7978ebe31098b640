/** How many of the first five related articles are on the page's topic, beside simpler ways, and how long finding them takes: see README.md. */
import { relateArticles } from '../dist/feed/index.js';
import { ARTICLES, LABELS, mixArticles } from './labelled-articles.js';
import { printTable } from './print-table.js';

/** @typedef {import('./labelled-articles.js').Article} Article */
/** @typedef {import('./labelled-articles.js').Label} Label */
/** @typedef {(page: Article) => Article[]} Way gives articles for a page, the best first */

const SHOWN = 5;
const ROUNDS = 15;
const FIRST = /** @type {Article} */ (ARTICLES[0]);

/** @type {Record<string, Way>} */
const WAYS = {
  'title and summary': (page) => relateTo(page, ARTICLES),
  'the same, no Segmenter': (page) => withoutSegmenter(() => relateTo(page, ARTICLES)),
  'title alone': (page) => relateArticles({ title: page.title, url: page.url }, ARTICLES),
  'newest first': (page) => newestFirst(ARTICLES.filter((article) => article !== page)),
  'shared category': (page) => newestFirst(ARTICLES.filter((article) => article !== page && article.categories.some((name) => page.categories.includes(name)))),
};

const everyone = () => true;

/** @type {Record<string, (label: Label) => boolean>} */
const GROUPS = {
  all: everyone,
  Chinese: ({ language }) => language === 'chinese',
  English: ({ language }) => language === 'english',
  'tuned on': ({ isHeldOut }) => !isHeldOut,
  'held out': ({ isHeldOut }) => isHeldOut,
};

printTable(
  `Precision at ${SHOWN}, of ${ARTICLES.length} labelled articles.`,
  ['way', ...Object.keys(GROUPS), 'of shown', 'reprints', 'alone'],
  [...Object.entries(WAYS).map(([name, way]) => [name, ...describe(way)]), ['random', ...Object.values(GROUPS).map((group) => chance(pagesOf(group)).toFixed(2)), '–', '–', '–']],
);
printTable(
  `Milliseconds of processor time for one page, median (least–most) of ${ROUNDS}.`,
  ['articles', 'Segmenter', 'no Segmenter'],
  [100, 1000, 10_000].map((count) => {
    const articles = mixArticles(count);
    const relate = () => relateTo(FIRST, articles);
    return [count.toLocaleString('en'), time(relate), withoutSegmenter(() => time(relate))];
  }),
);

/** @param {Article} page @param {Article[]} articles */
function relateTo({ title, summary, url }, articles) {
  return relateArticles({ title, text: summary, url }, articles);
}

/** @param {Way} way */
function describe(way) {
  const all = judge(way, pagesOf(everyone));
  const alone = ARTICLES.filter((page) => !LABELS.get(page)?.topic);
  return [
    ...Object.values(GROUPS).map((group) => precision(judge(way, pagesOf(group)).good, pagesOf(group).length * SHOWN)),
    precision(all.good, all.shown),
    String(judge(way, ARTICLES).reprints),
    (judge(way, alone).shown / alone.length).toFixed(1),
  ];
}

/** @param {Way} way @param {Article[]} pages */
function judge(way, pages) {
  const sum = { good: 0, shown: 0, reprints: 0 };
  for (const page of pages) {
    const { topic, story } = labelOf(page);
    const told = new Set([story]);
    for (const label of way(page).slice(0, SHOWN).map(labelOf)) {
      sum.shown++;
      if (told.has(label.story)) sum.reprints++;
      else if (topic && label.topic === topic) sum.good++;
      told.add(label.story);
    }
  }
  return sum;
}

/** What a random choice comes to: an article of the topic, but for reprints of the page. @param {Article[]} pages */
function chance(pages) {
  const shares = pages.map((page) => {
    const { topic, story } = labelOf(page);
    const good = ARTICLES.map(labelOf).filter((label) => label.topic === topic && label.story !== story);
    return good.length / (ARTICLES.length - 1);
  });
  return shares.reduce((sum, share) => sum + share, 0) / pages.length;
}

/** Those that others belong to. @param {(label: Label) => boolean} group */
function pagesOf(group) {
  return ARTICLES.filter((article) => labelOf(article).topic && group(labelOf(article)));
}

/** @param {Article} article @returns {Label} */
function labelOf(article) {
  return /** @type {Label} */ (LABELS.get(article));
}

/** @param {Article[]} articles */
function newestFirst(articles) {
  return articles.toSorted((a, b) => Number(b.published) - Number(a.published));
}

/** @template Result @param {() => Result} run */
function withoutSegmenter(run) {
  const { Segmenter } = Intl;
  Reflect.deleteProperty(Intl, 'Segmenter');
  try {
    return run();
  } finally {
    Object.defineProperty(Intl, 'Segmenter', { configurable: true, writable: true, value: Segmenter });
  }
}

/** Processor time, which says the same on a busy machine. @param {() => unknown} run */
function time(run) {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  }).sort((a, b) => a - b);
  const [least, median, most] = [0, ROUNDS >> 1, ROUNDS - 1].map((place) => times[place]?.toFixed(1));
  return `${median} (${least}–${most})`;
}

/** @param {number} good @param {number} all */
function precision(good, all) {
  return (good / all).toFixed(2);
}
