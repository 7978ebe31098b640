import { expect } from '@open-wc/testing';
import { html, unsafeStatic } from 'lit/static-html.js';
import '../../src/define/all.js';
import { elsewhere, fixtureUrl, requestsTo } from '../support/fixtures.js';
import { FEED_TAGS, part, parts, place, placeAnswered, stateOf, textOf, titles, warningsOf } from '../support/tags.js';

const FEED = 'news/headlines.xml';
const LINKS = html`<ul><li><a href="/a">旧闻一</a></li><li><a href="/b">旧闻二</a></li></ul>`;

/** What a server does instead of sending a feed, and the kind of failure that a page is told. */
const FAILURES: [what: string, kind: string, address: () => string][] = [
  ['a feed that is not there', 'status', () => fixtureUrl('news/none.xml', { status: 404 })],
  ['a web page instead of a feed', 'not-a-feed', () => fixtureUrl('news/login.html')],
  ['other data instead of a feed', 'not-a-feed', () => fixtureUrl('news/other.json')],
  ['an answer without content', 'empty', () => fixtureUrl('news/nothing.xml')],
  ['a dead server', 'network', () => 'http://localhost:9/feed.xml'],
  ['a feed that CORS refuses', 'blocked', () => elsewhere(fixtureUrl(FEED))],
  ['an address that is none', 'address', () => 'javascript:alert(1)'],
];

for (const name of FEED_TAGS) {
  const tagName = unsafeStatic(name);
  const isCard = name === 'article-card';
  const fallback = isCard ? ['旧闻一'] : ['旧闻一', '旧闻二'];

  describe(`<${name}> with a feed`, () => {
    it('passes the accessibility audit', async () => {
      const tag = await placeAnswered(html`<${tagName} lang="zh-CN" feed=${fixtureUrl(FEED)}></${tagName}>`);
      await expect(tag).to.be.accessible();
    });

    it('shows what the feed brings, and tells the page', async () => {
      const { tag, answered } = await place(html`<${tagName} limit="3" feed=${fixtureUrl(FEED)}>${LINKS}</${tagName}>`);
      const [event] = await answered(1);
      expect(event).to.include({ type: 'newsrack-loaded', bubbles: true, composed: true });
      expect(titles(tag)).to.have.length(isCard ? 1 : 3);
      expect(titles(tag)[0]).to.match(/^【百日行动】/);
      expect((event as { articles?: unknown[] }).articles).to.have.length(isCard ? 1 : 3);
      expect(stateOf(tag)).to.equal('ready');
    });

    it('shows the links inside it until the feed comes', async () => {
      const { tag } = await place(html`<${tagName} feed=${fixtureUrl(FEED, { hang: 1 })}>${LINKS}</${tagName}>`);
      expect(titles(tag)).to.deep.equal(fallback);
      expect(stateOf(tag)).to.equal('loading');
    });

    it('keeps the last good copy when a refresh fails, and recovers', async () => {
      const address = fixtureUrl(FEED, { statuses: '200,404,200' });
      const tag = await placeAnswered(html`<${tagName} feed=${address}></${tagName}>`);
      const before = titles(tag);
      await (tag).reload();
      expect(titles(tag)).to.deep.equal(before);
      expect(stateOf(tag)).to.equal('stale');
      await (tag).reload();
      expect(stateOf(tag)).to.equal('ready');
      expect(await requestsTo(address)).to.have.length(3);
    });

    it('shows the articles of its property and fetches nothing', async () => {
      const address = fixtureUrl(FEED);
      const articles = [{ title: '自备新闻一', url: '/own' }, { title: '自备新闻二' }];
      const { tag } = await place(html`<${tagName} feed=${address} .articles=${articles}>${LINKS}</${tagName}>`);
      expect(titles(tag)).to.deep.equal(isCard ? ['自备新闻一'] : ['自备新闻一', '自备新闻二']);
      expect(part(tag, 'link')).to.have.property('href', new URL('/own', location.href).href);
      expect(await requestsTo(address)).to.have.length(0);
    });

    it('fetches nothing when it is moved', async () => {
      const address = fixtureUrl(FEED);
      const tag = await placeAnswered(html`<${tagName} feed=${address}></${tagName}>`);
      const before = titles(tag);
      tag.parentElement!.append(tag);
      await tag.updateComplete;
      expect(titles(tag)).to.deep.equal(before);
      expect(await requestsTo(address)).to.have.length(1);
    });
  });

  describe(`<${name}> without a feed`, () => {
    it('shows the links inside it', async () => {
      const { tag } = await place(html`<${tagName}>${LINKS}</${tagName}>`);
      expect(titles(tag)).to.deep.equal(fallback);
      expect(stateOf(tag)).to.equal('ready');
    });

    it('follows links that come and go', async () => {
      const { tag } = await place(html`<${tagName}><a href="/first">第一条</a></${tagName}>`);
      tag.querySelector('a')!.textContent = '改写的一条';
      await new Promise((resolve) => queueMicrotask(() => resolve(tag.updateComplete)));
      expect(titles(tag)).to.deep.equal(['改写的一条']);
    });

    it('says in the reader’s language that there is nothing', async () => {
      const { tag } = await place(html`<${tagName} lang="zh-TW"></${tagName}>`);
      expect(textOf(part(tag, 'status'))).to.equal('暫無內容');
      expect(stateOf(tag)).to.equal('empty');
    });
  });

  for (const [what, kind, address] of FAILURES) {
    describe(`<${name}> before ${what}`, () => {
      it('keeps the links inside it, and tells the page why', async () => {
        const { tag, answered } = await place(html`<${tagName} feed=${address()}>${LINKS}</${tagName}>`);
        const [event] = await answered(1);
        expect(event).to.have.property('type', 'newsrack-failed');
        expect(event).to.have.nested.property('error.kind', kind);
        expect(titles(tag)).to.deep.equal(fallback);
        expect(parts(tag, 'status')).to.deep.equal([]);
        expect(stateOf(tag)).to.equal('failed');
      });

      it('shows one quiet line where it has no links', async () => {
        const tag = await placeAnswered(html`<${tagName} lang="zh-CN" feed=${address()}></${tagName}>`);
        expect(parts(tag, 'status').map(textOf)).to.deep.equal(['内容暂时无法显示，请稍后再看']);
        await expect(tag).to.be.accessible();
      });
    });
  }

  describe(`<${name}> after a failure`, () => {
    it('shows the feed that the next refresh brings', async () => {
      const address = fixtureUrl(FEED, { statuses: '404,200' });
      const tag = await placeAnswered(html`<${tagName} feed=${address}>${LINKS}</${tagName}>`);
      await (tag).reload();
      expect(titles(tag)[0]).to.match(/^【百日行动】/);
      expect(stateOf(tag)).to.equal('ready');
    });
  });
}

describe('a webmaster', () => {
  it('reads once on the console what to do about a feed that CORS refuses', async () => {
    const address = elsewhere(fixtureUrl(FEED));
    const warnings = await warningsOf(async () => {
      const tag = await placeAnswered(html`<section-column feed=${address}></section-column>`);
      await tag.reload();
    });
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include(address).and.include(`Access-Control-Allow-Origin: ${location.origin}`).and.include('relay');
  });

  it('reads once on the console which attribute value does not exist, and what holds instead', async () => {
    const warnings = await warningsOf(() =>
      place(html`<section-column .articles=${[{ title: '自备新闻' }]} layout="mosaic" sort="oldest" limit="-1" show="time bogus"
        time-zone="Mars/Base"></section-column>`),
    );
    expect(warnings.map((text) => /^newsrack: ([\w-]+)="/.exec(text)?.[1]).sort()).to.deep.equal(['layout', 'limit', 'show', 'sort', 'time-zone']);
    expect(warnings.find((text) => text.includes('mosaic'))).to.include('"list" holds instead');
  });
});
