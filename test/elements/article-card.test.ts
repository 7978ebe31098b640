import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define/article-card.js';
import { fixtureUrl } from '../support/fixtures.js';
import { part, parts, place, placeAnswered, stateOf, textOf, titles } from '../support/tags.js';

const english = () => fixtureUrl('news/english.json');

describe('<article-card>', () => {
  for (const layout of ['vertical', 'horizontal', 'compact']) {
    it(`passes the accessibility audit as ${layout}`, async () => {
      const tag = await placeAnswered(html`<article-card lang="en" layout=${layout} feed=${english()}></article-card>`);
      await expect(tag).to.be.accessible();
    });
  }

  it('shows the newest article with picture, summary, source and date', async () => {
    const tag = await placeAnswered(html`<article-card lang="en" time-zone="UTC" feed=${fixtureUrl('news/english.json')}></article-card>`);
    expect(titles(tag)).to.deep.equal(['County court hears its first case by video']);
    expect((part(tag, 'image') as HTMLImageElement).src).to.equal(new URL('/fixtures/news/picture.svg', location.href).href);
    expect(textOf(part(tag, 'summary'))).to.match(/^A judge/);
    expect(textOf(part(tag, 'source'))).to.equal('Valley Courier');
  });

  it('shows the newest of the articles it is given, in whatever order they are', async () => {
    const articles = [
      { title: '早', published: '2026-11-20' },
      { title: '晚', published: '2026-11-22T08:00:00Z' },
    ];
    expect(titles((await place(html`<article-card .articles=${articles}></article-card>`)).tag)).to.deep.equal(['晚']);
  });

  it('shows the article that is named by its id or address', async () => {
    const absolute = await placeAnswered(html`<article-card article="https://english.example/2" feed=${english()}></article-card>`);
    expect(titles(absolute)[0]).to.match(/^Night patrol/);
    const articles = [{ title: '甲', id: '1' }, { title: '乙', id: '2', url: '/b' }];
    const { tag: byId } = await place(html`<article-card article="1" .articles=${articles}></article-card>`);
    const { tag: byAddress } = await place(html`<article-card article="/b" .articles=${articles}></article-card>`);
    expect([titles(byId), titles(byAddress)]).to.deep.equal([['甲'], ['乙']]);
  });

  it('is empty where the named article is not in the feed, and keeps the link inside it', async () => {
    const tag = await placeAnswered(html`<article-card article="no-such" feed=${english()}></article-card>`);
    expect(stateOf(tag)).to.equal('empty');
    const linked = await placeAnswered(html`<article-card article="no-such" feed=${english()}><a href="/x">旧闻</a></article-card>`);
    expect(titles(linked)).to.deep.equal(['旧闻']);
  });

  it('opens from anywhere on it, by a single link', async () => {
    const tag = await placeAnswered(html`<article-card feed=${english()}></article-card>`);
    expect(tag.shadowRoot!.querySelectorAll('a')).to.have.length(1);
    const { left, top, width, height } = part(tag, 'item')!.getBoundingClientRect();
    const hit = tag.shadowRoot!.elementFromPoint(left + width / 2, top + height / 4);
    expect(hit).to.equal(part(tag, 'link'));
  });

  it('takes picture, date and title from a link inside it', async () => {
    const { tag } = await place(
      html`<article-card lang="en" time-zone="UTC">
        <article>
          <img src="/fixtures/news/picture.svg" alt="Court" />
          <a href="/court">County court</a>
          <time datetime="2026-11-20T08:00:00Z">yesterday</time>
        </article>
      </article-card>`,
    );
    expect(titles(tag)).to.deep.equal(['County court']);
    expect(parts(tag, 'image')).to.have.length(1);
    expect(part(tag, 'time')!.getAttribute('datetime')).to.equal('2026-11-20T08:00:00.000Z');
  });
});
