import { expect, fixture } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import '../../src/define/all.js';
import { loadFeed, sanitizeHtml, type Article } from '../../src/feed/index.js';
import { writeFeeds, type HostileFeed } from './hostile-feeds.js';
import { PICTURE, vectorsOf, type Kind, type Vector } from './hostile-vectors.js';
import { keepWatch, signaturesIn, strangersIn, type Watch } from './hostile-watch.js';
import { part, parts, placeAnswered, textOf, type FeedTag } from './tags.js';

/*
 * Every field of every dialect with everything in it that feeds have been known to attack readers with, shown by every tag
 * that shows feeds.
 */

const EVERYTHING = 'image summary time source author views category credits share';

/** Tags that show a whole feed. */
const LISTS: ((feed: string) => TemplateResult)[] = [
  (feed) => html`<news-ticker limit="200" label="x" feed=${feed}></news-ticker>`,
  (feed) => html`<news-ticker limit="200" mode="step" feed=${feed}></news-ticker>`,
  (feed) => html`<news-ticker limit="200" mode="list" feed=${feed}></news-ticker>`,
  (feed) => html`<section-column limit="200" heading="x" show=${EVERYTHING} feed=${feed}></section-column>`,
  (feed) => html`<section-column limit="200" layout="lead" show=${EVERYTHING} feed=${feed}></section-column>`,
  (feed) => html`<section-column limit="200" layout="grid" show=${EVERYTHING} feed=${feed}></section-column>`,
  (feed) => html`<section-column limit="200" layout="ranked" show=${EVERYTHING} feed=${feed}></section-column>`,
  // Of another page: nothing is related to it, so it shows them all.
  (feed) => html`<related-news limit="200" article-url="https://elsewhere.example/" show=${EVERYTHING} feed=${feed}></related-news>`,
  (feed) => html`<section-column limit="200" feed=${feed}
    ><template><a part="title" data-href="url" data-text="title"></a><img data-src="image" /><b data-text="summary"></b><i data-text="source"></i
      ><u data-text="author"></u><s data-text="category"></s><time data-time="published"></time></template
  ></section-column>`,
];

/** Tags that show one article of it. */
const CARDS: ((feed: string, id: string) => TemplateResult)[] = [
  (feed, id) => html`<article-card .article=${id} show=${EVERYTHING} feed=${feed}></article-card>`,
  (feed, id) => html`<article-card .article=${id} layout="horizontal" show=${EVERYTHING} feed=${feed}></article-card>`,
  (feed, id) => html`<article-card .article=${id} layout="compact" show=${EVERYTHING} feed=${feed}></article-card>`,
];

const WHOLE = (feed: string, id: string) => html`<news-article .article=${id} json-ld show=${EVERYTHING} feed=${feed}></news-article>`;

/** As many articles as a feed has. */
const MOST = 30;

/** Nothing hostile, with and without a picture, and so much of it that tickers move: what tags make of it is their own. */
const HARMLESS: Vector[] = Array.from({ length: MOST }, (_, number) => ({ number, text: number % 2 ? `${PICTURE}?${number}` : `words ${number}`, html: '<p>words</p>' }));

async function serve({ name, text }: HostileFeed): Promise<string> {
  const address = new URL(`/kept/${crypto.randomUUID()}.${name}`, location.href).href;
  await fetch(address, { method: 'PUT', body: text });
  return address;
}

/**
 * Shows the vectors in each tag. Tags take turns at the dialects, and cards of each layout at the vectors; each with good
 * addresses and without.
 *
 * @param look - sees every article there is, once it is drawn
 * @param bodies - those that other dialects brought: they are not shown again
 */
async function show(vectors: readonly Vector[], look: (tag: FeedTag) => void, bodies?: Set<string | undefined>): Promise<void> {
  for (const [turn, feed] of writeFeeds(vectors).entries()) {
    const address = await serve(feed);
    const { articles } = await loadFeed(address);
    expect(articles.length, feed.name).to.equal(vectors.length);
    for (const [index, markup] of LISTS.entries()) if (index % 2 === turn % 2) await showList(markup(address), vectors.length, look);
    const isNew = ({ contentHtml }: Article) => !bodies || bodies.size < bodies.add(contentHtml).size;
    if (turn < 2) await showEach(articles.map(({ id }, index) => CARDS[(index + turn) % CARDS.length]!(address, id)), look);
    await showEach(articles.filter(isNew).map(({ id }) => WHOLE(address, id)), look);
  }
}

async function showList(markup: TemplateResult, count: number, look: (tag: FeedTag) => void): Promise<void> {
  const tag = await placeAnswered(markup);
  expect(parts(tag, 'title').length, tag.outerHTML).to.equal(count);
  look(tag);
  tag.remove();
}

async function showEach(markup: readonly TemplateResult[], look: (tag: FeedTag) => void): Promise<void> {
  const page = await fixture(html`<div>${markup}</div>`);
  const tags = [...page.children] as FeedTag[];
  while (tags.some((tag) => !part(tag, 'title'))) await new Promise(requestAnimationFrame);
  tags.forEach(look);
  page.remove();
}

/** A ticker that moves shows copies of its headlines, some frames later than the headlines. */
async function learnMovement(own: Set<string>): Promise<void> {
  const [feed] = writeFeeds(HARMLESS);
  const tag = await placeAnswered(LISTS[0]!(await serve(feed!)));
  while (!tag.shadowRoot!.querySelector('.copy')) await new Promise(requestAnimationFrame);
  for (const signature of signaturesIn(tag.shadowRoot!)) own.add(signature);
  tag.remove();
}

/** What holds of a feed of each of the kinds. */
export function describeHostileFeeds(kinds: readonly Kind[]): void {
  const own = new Set<string>();
  let watch: Watch;

  before(async () => {
    await sanitizeHtml('', location.href);
    await learnMovement(own);
    await show(HARMLESS, (tag) => {
      for (const signature of signaturesIn(tag.shadowRoot!)) own.add(signature);
      if (tag.localName === 'news-article') expect(textOf(part(tag, 'body'))).to.match(/^words/);
    });
  });

  beforeEach(() => (watch = keepWatch()));
  afterEach(() => watch.stop());

  for (const kind of kinds) {
    it(`of ${kind.replaceAll('-', ' ')} runs nothing, asks for nothing and adds nothing to any tag, in any dialect`, async () => {
      const strangers = new Set<string>();
      const look = (tag: FeedTag) => strangersIn(tag.shadowRoot!, own).forEach((stranger) => strangers.add(`<${tag.localName}>: ${stranger}`));
      const vectors = await vectorsOf(kind, watch.id);
      while (vectors.length) await show(vectors.splice(0, MOST), look, new Set());
      expect([...(await watch.findings()), ...strangers].join('\n')).to.equal('');
    }).timeout(30_000);
  }
}
