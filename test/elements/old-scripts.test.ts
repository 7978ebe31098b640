import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define/all.js';
import { visitsOfToday } from '../../src/controllers/visits-of-today.js';
import { parseFeed } from '../../src/feed/index.js';
import { writeJson } from '../../src/feed/write-json.js';
import { fixtureUrl } from '../support/fixtures.js';
import { HOUR, keepCopy, keptCopy } from '../support/kept.js';
import { place, placeAnswered, titles } from '../support/tags.js';

/*
 * A page that has Prototype.js before version 1.7, whose lists and dates write themselves: as texts, where JSON.stringify asks.
 */

const LISTS = Array.prototype as { toJSON?: unknown };
const DATES = Date.prototype as { toJSON: unknown };
const datesOwn = DATES.toJSON;

beforeEach(() => {
  localStorage.clear();
  LISTS.toJSON = function (this: unknown[]) {
    return `[${this.map((one) => JSON.stringify(one)).join(', ')}]`;
  };
  DATES.toJSON = function (this: Date) {
    return `"${this.toISOString().replace(/\.\d+/, '')}"`;
  };
});
afterEach(() => {
  delete LISTS.toJSON;
  DATES.toJSON = datesOwn;
  localStorage.clear();
});

describe('on a page whose lists write themselves', () => {
  it('JSON is what it would be without', () => {
    const value = { list: [1, 'a', [true, null]], at: new Date(0), text: '[]', none: undefined, empty: [] };
    expect(JSON.stringify(value)).to.contain('"list":"[');
    expect(writeJson(value)).to.equal('{"list":[1,"a",[true,null]],"at":"1970-01-01T00:00:00.000Z","text":"[]","empty":[]}');
  });

  it('a copy is kept whole', () => {
    const address = 'https://news.example/feed.xml';
    const feed = parseFeed('<rss><channel><item><title>A</title><category>法治</category><pubDate>2026-11-01T08:00:00Z</pubDate></item></channel></rss>', { url: address });
    keepCopy(address, feed, HOUR);
    const [article] = keptCopy(address)!.feed.articles;
    expect(article).to.deep.include({ title: 'A', categories: ['法治'], published: new Date('2026-11-01T08:00:00Z') });
  });

  it('a ticker shows its headlines, and has them on the next visit', async () => {
    const address = fixtureUrl('news/headlines.xml');
    const tag = await placeAnswered(html`<news-ticker mode="list" feed=${address}></news-ticker>`);
    const shown = titles(tag);
    expect(shown).to.have.length(10);
    tag.remove();
    const next = fixtureUrl('news/headlines.xml', { hang: 1 });
    keepCopy(next, keptCopy(address)!.feed, HOUR);
    const { tag: again } = await place(html`<news-ticker mode="list" feed=${next}></news-ticker>`);
    expect(titles(again)).to.deep.equal(shown);
    again.remove();
  });

  it('a visit is remembered', async () => {
    await visitsOfToday({ storage: () => localStorage }).add(['a']);
    expect(JSON.parse(Object.values(localStorage).join())).to.have.nested.property('[0][0]', 'a');
    expect(visitsOfToday({ storage: () => localStorage }).has('a')).to.equal(true);
  });

  it('an article is described to search engines', async () => {
    const articles = [{ title: 'A', url: 'https://news.example/1', authors: [{ name: '甲' }], published: new Date(0) }];
    await place(html`<news-article json-ld article="https://news.example/1" .articles=${articles}></news-article>`);
    const described = JSON.parse(document.head.querySelector('script[type="application/ld+json"]')!.textContent) as unknown;
    expect(described).to.deep.include({ author: [{ '@type': 'Person', name: '甲' }], datePublished: '1970-01-01T00:00:00.000Z' });
  });
});
