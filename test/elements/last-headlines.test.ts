import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define/all.js';
import { configure } from '../../src/index.js';
import { fixtureUrl, requestsTo, untilRequests } from '../support/fixtures.js';
import { FORMER, HOUR, keep, keepCopy, keptCopy } from '../support/kept.js';
import { part, place, placeAnswered, stateOf, textOf, titles } from '../support/tags.js';

/* A page that was visited before. */

const FEED = 'news/headlines.xml';
const LINKS = html`<a href="/a">旧站首页</a>`;

describe('a tag whose feed takes its time', () => {
  beforeEach(() => localStorage.clear());

  it('shows the first headlines while the rest is on its way', async () => {
    const address = fixtureUrl(FEED, { endless: 1, drip: '2000,20' });
    const { tag, answers } = await place(html`<section-column feed=${address}></section-column>`);
    await new Promise<void>((resolve) => {
      new MutationObserver((_, observer) => {
        if (!titles(tag).length) return;
        observer.disconnect();
        resolve();
      }).observe(tag.shadowRoot!, { childList: true, subtree: true });
    });
    expect(titles(tag)[0]).to.equal('【百日行动】青禾县公安局夜查酒驾醉驾，守护群众平安回家路');
    expect(answers).to.deep.equal([]);
    tag.remove();
  });

  it('shows none of them in place of more headlines of an earlier visit', async () => {
    const address = fixtureUrl(FEED, { endless: 1, drip: '2000,20' });
    keepCopy(address, FORMER, HOUR);
    const { tag } = await place(html`<section-column feed=${address}></section-column>`);
    const seen = new Set<string>();
    const observer = new MutationObserver(() => seen.add(titles(tag).join()));
    observer.observe(tag.shadowRoot!, { childList: true, subtree: true });
    await untilRequests(address, ([request]) => request !== undefined);
    // Another answer, so that part of this one has come in the meantime.
    await placeAnswered(html`<section-column feed=${fixtureUrl(FEED, { drip: '2000,20' })}></section-column>`);
    expect([titles(tag).join(), ...seen]).to.deep.equal(['旧闻']);
    tag.remove();
  });
});

describe('a tag on a page that was visited before', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    configure({ persist: true });
    Reflect.deleteProperty(navigator, 'onLine');
    localStorage.clear();
  });

  it('shows the last headlines before any answer, in the room of the links inside it', async () => {
    const address = fixtureUrl(FEED, { hang: 1 });
    keepCopy(address, FORMER, HOUR);
    const { tag } = await place(html`<section-column feed=${address}>${LINKS}</section-column>`);
    expect(titles(tag)).to.deep.equal(['旧闻']);
    expect(stateOf(tag)).to.equal('ready');
  });

  it('shows them in its first frame', async () => {
    const address = fixtureUrl(FEED, { hang: 1 });
    keepCopy(address, FORMER, HOUR);
    const tag = document.createElement('news-ticker');
    tag.setAttribute('feed', address);
    const seen = new Promise<string[]>((resolve) => requestAnimationFrame(() => resolve(titles(tag))));
    document.body.append(tag);
    expect(await seen).to.include('旧闻');
    tag.remove();
  });

  it('shows what is new when it comes', async () => {
    const address = fixtureUrl(FEED);
    keepCopy(address, FORMER, HOUR);
    const tag = await placeAnswered(html`<section-column feed=${address}></section-column>`);
    expect(titles(tag)).to.have.length(8);
    expect(keptCopy(address)!.feed.articles).to.have.length(10);
  });

  it('tells the page that it is loaded though it asks for nothing yet', async () => {
    const address = fixtureUrl(FEED);
    keepCopy(address, FORMER, 60_000);
    const tag = await placeAnswered(html`<section-column feed=${address}></section-column>`);
    expect(titles(tag)).to.deep.equal(['旧闻']);
    expect(await requestsTo(address)).to.have.length(0);
  });

  it('says at once, without a network, how old they are', async () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    const address = fixtureUrl(FEED, { drop: 1 });
    keepCopy(address, FORMER, 24 * HOUR);
    const { tag } = await place(html`<section-column lang="zh-CN" feed=${address}></section-column>`);
    expect(titles(tag)).to.deep.equal(['旧闻']);
    expect(stateOf(tag)).to.equal('stale');
    expect(textOf(part(tag, 'status'))).to.match(/^更新于 \d+月\d+日$/);
    await expect(tag).to.be.accessible();
  });

  for (const [name, tagOf] of [
    ['news-ticker', (feed: string) => html`<news-ticker lang="en" feed=${feed}></news-ticker>`],
    ['news-ticker in step mode', (feed: string) => html`<news-ticker lang="en" mode="step" feed=${feed}></news-ticker>`],
    ['news-ticker in list mode', (feed: string) => html`<news-ticker lang="en" mode="list" feed=${feed}></news-ticker>`],
    ['article-card', (feed: string) => html`<article-card lang="en" feed=${feed}></article-card>`],
    ['related-news', (feed: string) => html`<related-news lang="en" keywords="旧闻" feed=${feed}></related-news>`],
  ] as const) {
    it(`says in ${name} how old they are`, async () => {
      const address = fixtureUrl(FEED, { status: 500 });
      keepCopy(address, FORMER, 24 * HOUR);
      Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
      const { tag } = await place(tagOf(address));
      expect(titles(tag)).to.include('旧闻');
      expect(textOf(part(tag, 'status'))).to.match(/^Updated \w+ \d+$/);
      await expect(tag).to.be.accessible();
    });
  }

  it('keeps the page’s own article where its copy has no bodies', async () => {
    const address = fixtureUrl(FEED, { hang: 1 });
    keep(address, { copy: { feed: FORMER, loadedAt: new Date(), abridged: true } });
    const { tag } = await place(html`<news-article feed=${address} article="https://news.example/a/0"><h1>本页的文章</h1></news-article>`);
    expect(titles(tag)).to.deep.equal([]);
    expect(tag.shadowRoot!.querySelector('slot')!.assignedElements().map(textOf)).to.deep.equal(['本页的文章']);
  });

  it('knows nothing of it where the page lets nothing be kept', async () => {
    const address = fixtureUrl(FEED);
    keepCopy(address, FORMER, HOUR);
    localStorage.setItem('cart', 'two');
    configure({ persist: false });
    const { tag, answered } = await place(html`<section-column feed=${address}>${LINKS}</section-column>`);
    expect(titles(tag)).to.deep.equal(['旧站首页']);
    await answered(1);
    expect(Object.keys(localStorage)).to.deep.equal(['cart']);
  });
});
