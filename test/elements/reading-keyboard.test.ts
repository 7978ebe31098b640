import { expect, fixture } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import '../../src/define/all.js';
import { fixtureUrl } from '../support/fixtures.js';
import { focused, focusedNode, press, sendsKeys, walk } from '../support/keys.js';
import { part, parts, placeAnswered, textOf, titles, type FeedTag } from '../support/tags.js';

/*
 * The tags that are read, by a reader's own keys: columns, cards, related news, articles and counts. Those that are
 * operated have files of their own.
 */

const FEED = { bodies: 'headlines.xml,headlines-next.xml' };
const newFeed = () => fixtureUrl('news/headlines.xml', FEED);

/** Each tag with its first stops, before the titles. */
const COLUMNS: { name: string; markup: (feed: string) => TemplateResult; stops: string[] }[] = [
  { name: 'section-column', markup: (feed) => html`<section-column lang="en" heading="Courts" href="#all" limit="3" feed=${feed}></section-column>`, stops: ['More: Courts'] },
  { name: 'section-column as a grid', markup: (feed) => html`<section-column lang="en" layout="grid" limit="3" feed=${feed}></section-column>`, stops: [] },
  { name: 'article-card', markup: (feed) => html`<article-card lang="en" feed=${feed}></article-card>`, stops: [] },
  { name: 'related-news', markup: (feed) => html`<related-news lang="en" limit="3" feed=${feed}></related-news>`, stops: [] },
];

/** A tag between two buttons. */
async function placeBetween(markup: TemplateResult): Promise<{ tag: FeedTag; before: HTMLElement; after: HTMLElement }> {
  const before = await fixture<HTMLElement>(html`<button>Before</button>`);
  const tag = await placeAnswered<FeedTag>(markup);
  const after = await fixture<HTMLElement>(html`<button>After</button>`);
  return { tag, before, after };
}

for (const { name, markup, stops } of COLUMNS) {
  describe(`<${name}> by keyboard`, () => {
    it('passes the accessibility audit with the focus on a link', async () => {
      const { tag } = await placeBetween(markup(newFeed()));
      part(tag, 'link')!.focus();
      await expect(tag).to.be.accessible();
    });

    it('keeps the focus on the same link when the feed brings other news', async () => {
      const { tag } = await placeBetween(markup(newFeed()));
      const before = titles(tag);
      const link = part(tag, 'link')!;
      link.focus();
      await tag.reload();
      expect(titles(tag)).to.not.deep.equal(before);
      expect(focusedNode() === link, `${before.join(' | ')} became ${titles(tag).join(' | ')}`).to.equal(true);
    });

    if (!sendsKeys()) return;

    it('is one stop an article, in the order shown, there and back', async () => {
      const { tag, before, after } = await placeBetween(markup(newFeed()));
      const wanted = [...stops, ...titles(tag)];
      expect(await walk(before, after)).to.deep.equal(wanted);
      expect(await walk(after, before, true)).to.deep.equal(wanted.reverse());
    });

    it('opens an article by Enter', async () => {
      const { tag } = await placeBetween(markup(newFeed()));
      const opened: string[] = [];
      tag.addEventListener('newsrack-open', (event) => {
        opened.push(event.article.title);
        event.preventDefault();
      });
      const link = parts(tag, 'link').at(-1)!;
      link.focus();
      await press('Enter');
      expect(opened).to.deep.equal([textOf(link)]);
      expect(focusedNode() === link, focused()).to.equal(true);
    });
  });
}

describe('<news-article> by keyboard', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => localStorage.clear());

  async function placeArticle(lang = 'en') {
    const placed = await placeBetween(html`<news-article lang=${lang} article="2" feed=${fixtureUrl('news/articles.json')}></news-article>`);
    while (!part(placed.tag, 'body')?.firstElementChild) await new Promise(requestAnimationFrame);
    return placed;
  }

  it('passes the accessibility audit with the focus on a button', async () => {
    const { tag } = await placeArticle();
    part(tag, 'control')!.focus();
    await expect(tag).to.be.accessible();
  });

  it('keeps the focus on a button that has nothing more to do', async () => {
    const { tag } = await placeArticle();
    const smaller = part(tag, 'control')!;
    smaller.focus();
    for (let times = 0; times < 3; times++) {
      smaller.click();
      await tag.updateComplete;
    }
    expect([smaller.ariaDisabled, focused()]).to.deep.equal(['true', 'Smaller text']);
  });

  it('keeps the focus where it is when the feed is asked anew', async () => {
    const { tag } = await placeArticle();
    const link = parts(tag, 'link').at(-1)!;
    link.focus();
    await tag.reload();
    expect(focusedNode() === link, focused()).to.equal(true);
  });

  if (!sendsKeys()) return;

  it('goes from the meta line through the body to sharing and the neighbors, there and back', async () => {
    const { tag, before, after } = await placeArticle();
    const inBody = [...part(tag, 'body')!.querySelectorAll('a')].map(textOf);
    const ways = parts(tag, 'target').map((way) => way.ariaLabel ?? textOf(way.querySelector('.share-words > :first-child') ?? way));
    const neighbors = parts(tag, 'others').flatMap((others) => [...others.querySelectorAll('a')].map(textOf));
    const there = (await walk(before, after)).map((name) => name.replace(/^Copy link.*/, 'Copy link'));
    expect(there).to.deep.equal(['Share', 'Smaller text', 'Larger text', ...inBody, ...ways, ...neighbors]);
    expect(await walk(after, before, true)).to.have.length(there.length);
  });

  it('makes its text larger by Enter and by the space bar', async () => {
    const { tag } = await placeArticle();
    parts(tag, 'control')[1]!.focus();
    await press('Enter');
    await press(' ');
    await tag.updateComplete;
    expect([...part(tag, 'body')!.classList]).to.include('largest');
  });

  it('closes the code by Escape, the focus on its button', async () => {
    const { tag } = await placeArticle('zh-CN');
    part(tag, 'wechat')!.focus();
    await press('Enter');
    while (part(tag, 'wechat')!.ariaExpanded !== 'true') await new Promise(requestAnimationFrame);
    await press('Escape');
    while (part(tag, 'wechat')!.ariaExpanded !== 'false') await new Promise(requestAnimationFrame);
    expect(focusedNode() === part(tag, 'wechat'), focused()).to.equal(true);
  });
});

describe('<view-count> by keyboard', () => {
  it('passes the accessibility audit in a line of text', async () => {
    await expect(await fixture(html`<p>Read <view-count lang="en">14010</view-count></p>`)).to.be.accessible();
  });

  if (!sendsKeys()) return;

  it('is passed by', async () => {
    const before = await fixture<HTMLElement>(html`<button>Before</button>`);
    await fixture(html`<p>Read <view-count lang="en">14010</view-count></p>`);
    const after = await fixture<HTMLElement>(html`<button>After</button>`);
    expect(await walk(before, after)).to.deep.equal([]);
  });
});
