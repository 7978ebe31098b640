import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define/news-ticker.js';
import { parseFeed } from '../../src/feed/index.js';
import type { NewsTicker, NewsrackLoadedEvent } from '../../src/index.js';
import { fixtureUrl } from '../support/fixtures.js';
import { allInside, headline, placeTicker, settled, textOf } from '../support/ticker.js';

/** Puts a ticker on the page with a fixture for its feed, and waits until it has loaded. */
async function placeWithFeed(path: string): Promise<NewsTicker> {
  const ticker = await placeTicker(html`<news-ticker mode="list" limit="20" sort="feed"></news-ticker>`);
  const loaded = new Promise<NewsrackLoadedEvent>((resolve) => ticker.addEventListener('newsrack-loaded', resolve, { once: true }));
  ticker.feed = fixtureUrl(`feed/${path}`);
  await loaded;
  await settled(ticker);
  return ticker;
}

const rows = (ticker: NewsTicker) => allInside(ticker, '.item').map(textOf);

/** Where each character of a text stands on the screen, from left to right. */
function seen(node: Node): string {
  const text = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const characters: { character: string; left: number }[] = [];
  while (text.nextNode()) {
    const { data } = text.currentNode as Text;
    for (let index = 0; index < data.length; index++) {
      const range = document.createRange();
      range.setStart(text.currentNode, index);
      range.setEnd(text.currentNode, index + 1);
      const { left, width } = range.getBoundingClientRect();
      if (width && !/\p{Cf}/u.test(data[index]!)) characters.push({ character: data[index]!, left });
    }
  }
  return characters.sort((a, b) => a.left - b.left).map(({ character }) => character).join('').trim();
}

describe('odd headlines in a <news-ticker>', () => {
  it('pass the accessibility audit', async () => {
    await expect(await placeWithFeed('rss/invisible.xml')).to.be.accessible();
  });

  it('are seen as they are read: no mark turns them, and none leaves an empty row', async () => {
    const ticker = await placeWithFeed('rss/invisible.xml');
    const [turned, isolated] = allInside(ticker, '.item');
    expect([turned, isolated].map((item) => seen(item!))).to.deep.equal(['Turned round', 'Not closed']);
    expect(rows(ticker)[8]).to.equal('Nothing but this can be seen');
    expect(rows(ticker)).to.not.include('');
  });

  it('show C++ as it is written within Hebrew', async () => {
    const item = allInside(await placeWithFeed('rss/invisible.xml'), '.item')[3]!;
    expect(seen(item)).to.contain('C++');
  });

  it('that a page gives itself turn nothing but themselves', async () => {
    const articles = ['\u202eabc', '\u2067def', 'ghi'].map((title) => ({ ...headline(title), title }));
    const ticker = await placeTicker(html`<news-ticker mode="list" .articles=${articles}></news-ticker>`);
    expect(seen(allInside(ticker, '.item')[2]!)).to.equal('ghi');
    const moving = await placeTicker(html`<news-ticker .articles=${articles}></news-ticker>`);
    expect(seen(allInside(moving, '.group .item')[2]!)).to.contain('ghi');
  });

  it('of 100,000 characters are cut like a summary', async () => {
    const text = `<rss><channel><item><title>${'news '.repeat(20_000)}</title></item></channel></rss>`;
    const { articles } = parseFeed(text, { url: 'https://long.example/' });
    const ticker = await placeTicker(html`<news-ticker mode="list" .articles=${articles}></news-ticker>`);
    expect(rows(ticker)[0]).to.match(/news…$/).and.have.length.below(501);
  });

  it('without a title show what the article says', async () => {
    expect(rows(await placeWithFeed('systems/mastodon.xml'))).to.deep.equal(['Fog at the pier #fog']);
  });
});
