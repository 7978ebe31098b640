/*
 * Each tag as a screen reader is given it, as Chromium computes it. A changed tree fails with the lines that differ; read
 * the new one as a reader would hear it, and then: UPDATE_TREES=1 node --test test/node/accessibility-tree.test.js
 */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { accessibilityTree } from './support/accessibility-tree.js';
import { appeared, startVisit } from './support/page.js';

const FOLDER = 'test/node/accessibility-trees';
const FEED = 'feed="/stories/feeds/english.json" time-zone="UTC"';

/**
 * Each tag in the states that sound different.
 * @type {Record<string, Record<string, { markup: string, act?: (page: import('puppeteer-core').Page) => Promise<unknown>, media?: Record<string, string> }>>}
 */
const TAGS = {
  'news-ticker': {
    'moving': { markup: `<news-ticker label="Courts" ${FEED}></news-ticker>`, media: { 'prefers-reduced-motion': 'no-preference' } },
    'still, for a reader who asks for less motion': { markup: `<news-ticker label="Courts" ${FEED} limit="4"></news-ticker>` },
    'step by step': { markup: `<news-ticker mode="step" ${FEED}></news-ticker>`, media: { 'prefers-reduced-motion': 'no-preference' } },
    'feed down': { markup: '<news-ticker feed="/stories/feeds/no-such-feed.xml"></news-ticker>' },
  },
  'section-column': {
    'list': { markup: `<section-column heading="Courts and law" href="/courts/" limit="3" ${FEED}></section-column>` },
    'grid with every piece': { markup: `<section-column heading="Courts" layout="grid" show="image summary time source author category views" limit="2" ${FEED}></section-column>` },
    'ranked': { markup: `<section-column heading="Most read" layout="ranked" show="views" limit="3" ${FEED}></section-column>` },
    'empty': { markup: '<section-column heading="Courts" feed="/stories/feeds/empty.xml"></section-column>' },
  },
  'article-card': {
    'vertical': { markup: `<article-card ${FEED}></article-card>` },
    'compact': { markup: `<article-card layout="compact" ${FEED}></article-card>` },
  },
  'related-news': {
    'related': { markup: `<related-news keywords="court" limit="3" ${FEED}></related-news>` },
  },
  'news-article': {
    'whole': { markup: '<news-article lang="zh-CN" article="a-2" feed="/stories/feeds/articles.json"></news-article>' },
    'summary only': { markup: `<news-article article="https://en.news.example/5002" show="category source author time" ${FEED}></news-article>` },
  },
  'news-masthead': {
    'closed': { markup: masthead() },
    'a service open': { markup: masthead(), act: open('mobile') },
  },
  'share-bar': {
    'English': { markup: '<share-bar href="/a/1.html"></share-bar>' },
    'Chinese, with the code': { markup: '<share-bar lang="zh-CN"></share-bar>', act: open('wechat') },
    'address to be copied by hand': { markup: '<share-bar href="https://news.example/a/1.html" targets="copy"></share-bar>', act: refuseClipboard },
  },
  'staff-lookup': {
    'before a question': { markup: '<staff-lookup heading="Our staff" directory="/test/fixtures/staff/people.json"></staff-lookup>' },
    'found': { markup: '<staff-lookup lang="zh-CN" directory="/test/fixtures/staff/people.json"></staff-lookup>', act: ask('沈砚') },
    'nobody': { markup: '<staff-lookup directory="/test/fixtures/staff/people.json"></staff-lookup>', act: ask('Nobody') },
    'down': { markup: '<staff-lookup directory="/test/fixtures/staff/no-such.json"></staff-lookup>', act: ask('Orla') },
  },
  'view-count': {
    'number': { markup: '<p>By Mara Lindqvist · <view-count>14010</view-count></p>' },
    'other text': { markup: '<view-count>many</view-count>' },
  },
};

function masthead() {
  return `<news-masthead name="Valley Courier" href="/" phone="555 0148" mobile-href="https://m.news.example/">
    <a href="/" aria-current="page">Home</a><a href="/courts/">Courts</a><p slot="motto">News of the valley</p>
    <staff-lookup slot="staff" directory="/test/fixtures/staff/people.json"></staff-lookup></news-masthead>`;
}

/** @param {string} part a button that opens a QR code */
function open(part) {
  return async (/** @type {import('puppeteer-core').Page} */ page) => {
    await page.click(`>>> [part~=${part}]`);
    await appeared(page, '>>> .qr path');
  };
}

/** @param {string} question */
function ask(question) {
  return async (/** @type {import('puppeteer-core').Page} */ page) => {
    await page.type('>>> input', question);
    await page.keyboard.press('Enter');
    await appeared(page, '>>> :is([part=item], .none, .failed)');
  };
}

/** @param {import('puppeteer-core').Page} page */
async function refuseClipboard(page) {
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await page.click('>>> [part~=copy]');
  await appeared(page, '>>> [part=address]');
}

describe('to a screen reader', () => {
  /** @type {import('./support/page.js').Visitor} */
  let visitor;
  before(async () => {
    visitor = await startVisit();
  });
  after(() => visitor.close());

  for (const [tag, states] of Object.entries(TAGS)) {
    it(`<${tag}> is what its tree says`, async () => {
      const trees = [];
      for (const [name, { markup, act, media }] of Object.entries(states)) {
        const page = await visitor.open(`<main>${markup}</main>`, { media });
        await act?.(page);
        trees.push(`# ${name}\n${await accessibilityTree(page, 'main')}\n`);
        await page.close();
      }
      compare(`${FOLDER}/${tag}.txt`, trees.join('\n'));
    });
  }

  it('every tag has a tree', () => {
    const tags = readdirSync('src/define').filter((name) => /import .* from '\.\.\/elements\//.test(readFileSync(`src/define/${name}`, 'utf8')));
    assert.deepEqual(Object.keys(TAGS).sort(), tags.map((name) => name.replace('.ts', '')).sort());
  });
});

/** @param {string} file @param {string} tree */
function compare(file, tree) {
  if (process.env.UPDATE_TREES) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, tree);
  }
  assert.equal(tree, readFileSync(file, 'utf8'), `${file} differs`);
}
