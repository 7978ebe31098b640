import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { loadSource } from './support/load-source.js';

/** @typedef {import('../../src/feed/model.ts').Article} Article */
/** @typedef {import('../../src/feed/model.ts').Feed} Feed */

/** @param {string} id @param {number} day @param {Partial<Article>} [more] @returns {Article} */
const article = (id, day, more) => ({ id, title: `Title of number ${id}`, published: new Date(Date.UTC(2026, 0, day)), authors: [], credits: [], categories: [], enclosures: [], ...more });

/** @param {string} name @param {Article[]} articles @param {Partial<Feed>} [more] @returns {Feed} */
const feed = (name, articles, more) => ({ url: `https://${name}.example/feed`, title: name, language: 'en', articles, ...more });

describe('feeds that a relay merges', () => {
  /** @type {import('./support/load-source.js').Source} */
  let source;
  before(async () => {
    source = await loadSource();
  });

  /** @param {Feed[]} feeds @param {object} [options] */
  const ids = (feeds, options) => source.mergeFeeds(feeds, options).articles.map(({ id }) => id);

  it('come newest first', () => {
    assert.deepEqual(ids([feed('a', [article('a1', 4), article('a2', 1)]), feed('b', [article('b1', 3), article('b2', 2)])]), ['a1', 'b1', 'b2', 'a2']);
  });

  it('have each article once: by its address, tracking aside, by an id that is an address, or by its title', () => {
    const first = feed('a', [article('1', 9, { url: 'https://n.example/1?utm_source=a', title: 'One' }), article('urn:x:2', 8, { title: 'Two' }), article('3', 7, { title: 'A headline of some length' })]);
    const second = feed('b', [article('x', 6, { url: 'https://n.example/1?utm_source=b', title: 'Uno' }), article('urn:x:2', 5, { title: 'Due' }), article('z', 4, { title: 'a Headline of some length' })]);
    assert.deepEqual(ids([first, second]), ['1', 'urn:x:2', '3']);
  });

  it('have as many articles as are wanted', () => {
    assert.deepEqual(ids([feed('a', [article('a1', 4), article('a2', 1)]), feed('b', [article('b1', 3)])], { limit: 2 }), ['a1', 'b1']);
  });

  it('have ids that are unique, and the same whichever feed is newer', () => {
    const a = (/** @type {number} */ day) => feed('a', [article('1', day, { title: 'Of a' })]);
    const b = feed('b', [article('1', 5, { title: 'Of b' })]);
    assert.deepEqual(ids([a(9), b]), ['1', 'https://b.example/feed#1']);
    assert.deepEqual(ids([a(1), b]), ['https://b.example/feed#1', '1']);
  });

  it('are not taken for each other by ids that each publisher counts for itself', () => {
    const one = (/** @type {string} */ name, /** @type {number} */ day) => feed(name, [article('post:1', day, { url: `https://${name}.example/1`, title: name })]);
    assert.deepEqual(ids([one('a', 2), one('b', 1)]), ['post:1', 'https://b.example/feed#post:1']);
  });

  it('are all there when a page reads the answer', () => {
    const merged = source.mergeFeeds([feed('a', [article('1', 9, { title: 'Of a' })]), feed('b', [article('1', 5, { title: 'Of b' })], { language: 'zh' })]);
    const read = source.parseFeed(JSON.stringify(source.writeJsonFeed(merged)), { url: 'https://relay.example/feed', timeZone: 'UTC' });
    assert.deepEqual(read.articles.map(({ title }) => title), ['Of a', 'Of b']);
  });

  it('are called by all their names, and share what is the same for all', () => {
    const a = feed('a', [], { homeUrl: 'https://site.example/' });
    const b = feed('b', [], { homeUrl: 'https://site.example/', language: 'zh' });
    const { title, homeUrl, language, url } = source.mergeFeeds([a, b], { url: 'https://relay.example/feed?url=a&url=b' });
    assert.deepEqual({ title, homeUrl, language, url }, { title: 'a · b', homeUrl: 'https://site.example/', language: undefined, url: 'https://relay.example/feed?url=a&url=b' });
  });

  it('stay as they are where there is one', () => {
    const one = feed('a', [article('a1', 1), article('a2', 4)], { description: 'D' });
    assert.deepEqual(source.mergeFeeds([one]), one);
  });
});
