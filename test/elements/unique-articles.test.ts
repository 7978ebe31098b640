import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define/section-column.js';
import type { ArticleInit } from '../../src/index.js';
import { fixtureUrl } from '../support/fixtures.js';
import { place, titles, type FeedTag } from '../support/tags.js';

const named = (...names: string[]): ArticleInit[] => names.map((title) => ({ title, url: `/${title}` }));
const ALL = named('甲', '乙', '丙', '丁');

/** A unique column of two articles, as a page makes one. */
function column(articles = ALL, tagName = 'section-column'): FeedTag {
  const tag = document.createElement(tagName) as FeedTag;
  return Object.assign(tag, { articles, limit: 2, unique: true, sort: 'feed' });
}

/** The headlines of tags once each has told those after it. */
async function titlesOf(...tags: FeedTag[]): Promise<string[]> {
  for (const tag of tags) await tag.updateComplete;
  return tags.map((tag) => titles(tag).join(''));
}

describe('tags that are unique', () => {
  let page: HTMLElement;

  beforeEach(() => document.body.append((page = document.createElement('main'))));
  afterEach(() => page.remove());

  it('share out the articles in the order of the page', async () => {
    const [first, second, third] = [column(), column(), column()];
    page.append(first, second, third);
    expect(await titlesOf(first, second, third)).to.deep.equal(['甲乙', '丙丁', '']);
  });

  it('share them out in that order when the later came first', async () => {
    const [first, second] = [column(), column()];
    page.append(second);
    expect(await titlesOf(second)).to.deep.equal(['甲乙']);
    second.before(first);
    expect(await titlesOf(first, second)).to.deep.equal(['甲乙', '丙丁']);
  });

  it('show what one that has left the page showed', async () => {
    const [first, second, third] = [column(), column(), column()];
    page.append(first, second, third);
    await titlesOf(first, second, third);
    first.remove();
    expect(await titlesOf(second, third)).to.deep.equal(['甲乙', '丙丁']);
    second.remove();
    expect(await titlesOf(third)).to.deep.equal(['甲乙']);
  });

  it('follow one that is moved', async () => {
    const [first, second] = [column(), column()];
    page.append(first, second);
    await titlesOf(first, second);
    page.append(first);
    expect(await titlesOf(second, first)).to.deep.equal(['甲乙', '丙丁']);
  });

  it('follow what those before them show now', async () => {
    const [first, second, third] = [column(), column(), column()];
    page.append(first, second, third);
    await titlesOf(first, second, third);
    Object.assign(first, { articles: named('戊', '甲') });
    expect(await titlesOf(first, second, third)).to.deep.equal(['戊甲', '乙丙', '丁']);
  });

  it('keep what has the title that another tag shows, but of another day', async () => {
    const weather = (day: number): ArticleInit => ({ title: 'Weather today', url: `/weather/${day}`, published: new Date(Date.UTC(2026, 10, day, 12)) });
    const [first, second] = [column([weather(2)]), column([weather(2), weather(1)])];
    page.append(first, second);
    expect(await titlesOf(first, second)).to.deep.equal(['Weather today', 'Weather today']);
  });

  it('leave out what a tag shows that is not unique itself', async () => {
    const [first, second] = [column(), column()];
    Object.assign(first, { unique: false });
    page.append(first, second);
    expect(await titlesOf(first, second)).to.deep.equal(['甲乙', '丙丁']);
  });

  it('stand in the order of the page in whatever shadow trees they are', async () => {
    const hosts = [1, 2, 3].map(() => document.createElement('div'));
    const tags = hosts.map(() => column());
    page.append(...hosts);
    // The last one first, so that no order of creation helps.
    for (const index of [2, 0, 1]) hosts[index]!.attachShadow({ mode: 'open' }).append(tags[index]!);
    const outside = column(named('甲', '丁', '己'));
    hosts[1]!.before(outside);
    expect(await titlesOf(tags[0]!, outside, tags[1]!, tags[2]!)).to.deep.equal(['甲乙', '丁己', '丙', '']);
  });

  it('share out again what a refresh brings', async () => {
    const feed = () => fixtureUrl('news/headlines.xml', { bodies: 'headlines.xml,headlines-next.xml' });
    const { tag, answered } = await place(
      html`<div><section-column limit="2" feed=${feed()}></section-column><section-column unique limit="2" feed=${feed()}></section-column></div>` as never,
    );
    await answered(2);
    const tags = [...tag.children] as FeedTag[];
    const before = await titlesOf(...tags);
    await tags[0]!.reload();
    const after = await titlesOf(...tags);
    expect(after[0]).to.match(/^【快讯】/);
    expect(after[1], 'what the first no longer shows').not.to.equal(before[1]);
  });
});
