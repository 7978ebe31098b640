import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define/all.js';
import { configure, type NewsrackOpenEvent } from '../../src/index.js';
import { fixtureUrl } from '../support/fixtures.js';
import { part, parts, place, placeAnswered, textOf, titles, type FeedTag } from '../support/tags.js';

const chinese = () => fixtureUrl('news/headlines.xml');
const english = () => fixtureUrl('news/english.json');

describe('attributes that choose articles', () => {
  it('feed: merges several feeds, newest first, without duplicates', async () => {
    const tag = await placeAnswered(
      html`<section-column limit="20" time-zone="UTC" feed="${chinese()} ${english()}&#10;${chinese()}"></section-column>`,
      3,
    );
    expect(titles(tag)).to.have.length(13);
    expect(titles(tag).slice(0, 3).map((title) => title.slice(0, 6))).to.deep.equal(['【百日行动】', '云溪法庭把审', 'County']);
  });

  it('feed: shows the feeds that can be had when one cannot', async () => {
    const missing = fixtureUrl('news/none.xml', { status: 404 });
    const { tag, answered } = await place(html`<section-column feed="${missing} ${english()}"></section-column>`);
    const events = (await answered(2)).map(({ type }) => type).sort();
    expect(events).to.deep.equal(['newsrack-failed', 'newsrack-loaded']);
    expect(titles(tag)).to.have.length(3);
  });

  it('feed: follows a change, and lets the former feed go', async () => {
    const { tag, answered } = await place<FeedTag>(html`<section-column feed=${chinese()}></section-column>`);
    await answered(1);
    tag.feed = english();
    await answered(2);
    expect(titles(tag)[0]).to.match(/^County court/);
  });

  it('limit: shows no more than so many', async () => {
    expect(titles(await placeAnswered(html`<section-column limit="2" feed=${chinese()}></section-column>`))).to.have.length(2);
  });

  it('include: shows only articles with one of the words, Chinese or English', async () => {
    const tag = await placeAnswered(
      html`<section-column limit="20" include="白皮书，雨夜, COURT" feed="${chinese()} ${english()}"></section-column>`,
      2,
    );
    expect(titles(tag).map((title) => title.slice(0, 6))).to.have.members(['清源区检察院', '雨夜救援', 'County']);
  });

  it('exclude: leaves out articles with one of the words', async () => {
    const tag = await placeAnswered(html`<section-column limit="20" exclude="【百日行动】、反诈" feed=${chinese()}></section-column>`);
    expect(titles(tag)).to.have.length(8);
    expect(titles(tag).join()).not.to.match(/百日|反诈/);
  });

  it('category: shows only articles of one category', async () => {
    const tag = await placeAnswered(html`<section-column limit="20" category="高层动态" feed=${chinese()}></section-column>`);
    expect(titles(tag)).to.have.length(5);
  });

  it('sort: keeps the order of the feed', async () => {
    const address = fixtureUrl('news/oldest-first.xml');
    expect(titles(await placeAnswered(html`<section-column sort="feed" feed=${address}></section-column>`))).to.deep.equal(['早', '中', '晚']);
    expect(titles(await placeAnswered(html`<section-column feed=${address}></section-column>`))).to.deep.equal(['晚', '中', '早']);
  });

  it('per-feed: takes so many from each feed', async () => {
    const tag = await placeAnswered(html`<section-column per-feed="2" feed="${chinese()} ${english()}"></section-column>`, 2);
    expect(titles(tag)).to.have.length(4);
  });

  it('unique: leaves out what tags before it show, whichever feed comes first', async () => {
    const slow = fixtureUrl('news/headlines.xml', { delay: 100 });
    const { tag, answered } = await place(
      html`<div><section-column limit="3" feed=${slow}></section-column><section-column unique limit="3" feed=${chinese()}></section-column></div>` as never,
    );
    await answered(2);
    const [first, second] = [...tag.children] as FeedTag[];
    await second!.updateComplete;
    expect(titles(second!).filter((title) => titles(first!).includes(title))).to.deep.equal([]);
    expect(titles(second!)[0]).to.match(/^【为民办实事】/);
  });

  it('time-zone: reads dates without a zone there, and shows dates as they are there', async () => {
    const tag = await placeAnswered(html`<section-column lang="en" time-zone="Asia/Shanghai" feed=${chinese()}></section-column>`);
    const [time] = parts(tag, 'time');
    expect(time!.getAttribute('datetime')).to.equal('2026-11-23T01:01:00.000Z');
    expect(time!.title).to.match(/November 23, 2026.* 9:01/);
  });

  it('target: opens links where the page wants them', async () => {
    const tag = await placeAnswered(html`<section-column target="_blank" feed=${english()}></section-column>`);
    expect(part(tag, 'link')).to.include({ target: '_blank', rel: 'noopener' });
  });

  it('relay: fetches through it', async () => {
    const relay = new URL('/fixtures/relay', location.href).href;
    const { answers, answered } = await place(html`<section-column relay=${relay} feed="https://far.example/feed.xml"></section-column>`);
    await answered(1);
    expect(answers[0]).to.have.nested.property('error.url', `${relay}/feed?url=https%3A%2F%2Ffar.example%2Ffeed.xml`);
  });
});

describe('settings of the page', () => {
  afterEach(() => configure({ lang: undefined, timeZone: undefined, relay: undefined }));

  it('hold for tags that say nothing else, at once', async () => {
    const tag = await placeAnswered(html`<related-news feed=${english()}></related-news>`);
    const own = await placeAnswered(html`<related-news lang="zh-TW" feed=${english()}></related-news>`);
    configure({ lang: 'ar' });
    await Promise.all([tag.updateComplete, own.updateComplete]);
    expect([tag, own].map((one) => textOf(part(one, 'heading')))).to.deep.equal(['أخبار ذات صلة', '相關新聞']);
  });
});

describe('opening an article', () => {
  it('tells the page which, before the link is followed', async () => {
    const tag = await placeAnswered(html`<section-column feed=${english()}></section-column>`);
    let opened: NewsrackOpenEvent | undefined;
    tag.addEventListener('newsrack-open', (event: NewsrackOpenEvent) => (opened = event));
    tag.addEventListener('click', (event) => event.preventDefault());
    part(tag, 'link')!.click();
    expect(opened).to.include({ cancelable: true, composed: true });
    expect(opened!.article.title).to.match(/^County court/);
  });

  it('is up to the page, which may keep the link from being followed', async () => {
    const tag = await placeAnswered(html`<section-column feed=${english()}></section-column>`);
    tag.addEventListener('newsrack-open', (event: Event) => event.preventDefault());
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    part(tag, 'link')!.dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
  });
});
