import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define/all.js';
import { configure } from '../../src/controllers/index.js';
import { part, place, placeAnswered, textOf, titles } from '../support/tags.js';
import { placeOne } from '../support/views.js';

/*
 * Tags and the relay as built, over real connections of other origins.
 */

const TITLE = '省检察院召开党组';

let relay = '';
let upstream = '';

describe('through a relay', () => {
  before(async () => {
    ({ relay, upstream } = (await (await fetch('/relay-address')).json()) as { relay: string; upstream: string });
  });

  beforeEach(() => localStorage.clear());
  afterEach(() => configure({ relay: undefined }));

  it('a tag shows a feed that it may not read by itself', async () => {
    const feed = `${upstream}/encodings/gb2312.xml`;
    const alone = await place(html`<news-ticker feed=${feed}></news-ticker>`);
    const [refusal] = await alone.answered(1);
    expect('error' in refusal! && refusal.error.kind).to.equal('blocked');
    const tag = await placeAnswered(html`<news-ticker feed=${feed} relay=${relay}></news-ticker>`);
    expect(titles(tag)[0]).to.contain(TITLE);
  });

  it('a tag shows the feed that a page names', async () => {
    const tag = await placeAnswered(html`<section-column feed=${upstream} relay=${relay}></section-column>`);
    expect(titles(tag)[0]).to.contain(TITLE);
  });

  it('the page’s setting serves all its tags', async () => {
    configure({ relay });
    const tag = await placeAnswered(html`<article-card feed=${`${upstream}/encodings/gbk-undeclared.xml`}></article-card>`);
    expect(titles(tag)[0]).to.contain(TITLE);
  });

  it('a feed that is not there is told as the relay tells it', async () => {
    const { answered } = await place(html`<news-ticker feed=${`${upstream}/nowhere.xml`} relay=${relay}></news-ticker>`);
    const [failure] = await answered(1);
    expect('error' in failure! && failure.error).to.include({ kind: 'status', status: 502 });
  });

  it('views are counted, one for each visit', async () => {
    const key = `real ${crypto.randomUUID()}`;
    const read = async () => {
      const response = await fetch(`${relay}/views?key=${encodeURIComponent(key)}`, { cache: 'no-store' });
      return ((await response.json()) as { views: number }).views;
    };
    expect(await read()).to.equal(0);
    const tag = await placeOne(html`<view-count counter=${relay} key=${key}></view-count>`);
    expect(textOf(part(tag, 'views'))).to.equal('1 view');
    await placeOne(html`<view-count counter=${relay} key=${key}></view-count>`);
    expect(await read()).to.equal(1);
  });
});
