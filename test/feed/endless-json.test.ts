import { expect } from '@open-wc/testing';
import { asFeedError } from '../../src/feed/feed-error.js';
import { FeedReader } from '../../src/feed/feed-reader.js';
import { parseFeed, type Feed } from '../../src/feed/index.js';

/*
 * What has no end, in JSON. Whoever looks at anything of it again for each piece, or for each bracket, takes minutes: the time that
 * a test may take is the assertion.
 */

const url = 'https://news.example/feed.json';

const MILLION = 2 ** 20;

const titlesOf = ({ articles }: Feed) => articles.map(({ title }) => title);

/** What is read of pieces, each before the next; or why nothing is. */
function readPieces(text: string, length: number): Feed | string {
  const reader = new FeedReader({ url });
  try {
    for (let from = 0; from < text.length; from += length) {
      reader.push(text.slice(from, from + length));
      while (reader.advance());
    }
    reader.end();
    while (reader.advance());
    return reader.feed;
  } catch (error) {
    return asFeedError(error, 'malformed', url).kind;
  }
}

describe('JSON without end', () => {
  it('shows an item of megabytes without what of it is too long', () => {
    const written = JSON.stringify({ items: [{ title: 'A', content_html: 'x'.repeat(2 * MILLION), summary: 'S' }, { title: 'B' }] });
    const feed = parseFeed(written, { url });
    expect(feed.articles.map(({ title, contentHtml }) => [title, contentHtml])).to.deep.equal([['A', 'S'], ['B', undefined]]);
    for (const length of [100, 50_000]) expect(readPieces(written, length)).to.deep.equal(feed);
  });

  it('keeps a body of nearly a million characters', () => {
    const body = '<p>字</p>'.repeat(120_000);
    const [article] = parseFeed(JSON.stringify({ items: [{ title: 'A', content_html: body }] }), { url }).articles;
    expect(article!.contentHtml!.length).to.equal(body.length);
  });

  for (const [name, value] of [
    ['lists nested 100,000 deep', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['objects nested 100,000 deep', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)],
    ['a million lists', `[${'[],'.repeat(MILLION)}0]`],
    ['a text of 8 million characters', `"${'\\"'.repeat(MILLION)}"`],
  ] as const) {
    it(`shows a feed and an item that hold ${name}`, () => {
      const feed = parseFeed(`{"_x":${value},"title":"T","items":[{"_x":${value},"title":"A"},{"title":"B"}]}`, { url });
      expect(feed.title).to.equal('T');
      expect(titlesOf(feed)).to.deep.equal(['A', 'B']);
    });
  }

  it('reads an item of a million members by the first of them', () => {
    const written = `{"items":[{"title":"A",${'"a":1,'.repeat(MILLION)}"title":"B"}]}`;
    expect(titlesOf(parseFeed(written, { url }))).to.deep.equal(['A']);
  });

  for (const [name, written, outcome] of [
    ['brackets', '['.repeat(MILLION), 'malformed'],
    ['brackets in the list', `{"items":[${'['.repeat(MILLION)}`, 'malformed'],
    ['a text', `{"items":[{"title":"${'\\\\'.repeat(MILLION)}`, 'malformed'],
    ['blanks', `{"items":[${' \n'.repeat(MILLION)}`, 'malformed'],
    ['broken items', `{"items":[${'{x},'.repeat(MILLION / 2)}]}`, 'malformed'],
    ['broken members', `{"items":[],${'x,'.repeat(MILLION)}}`, 'malformed'],
    ['lists of another name', `{"items":[],${'"items" [],'.repeat(MILLION / 2)}`, 'malformed'],
    ['brackets behind blanks', `{"items":${' '.repeat(MILLION / 2)}x${'[]'.repeat(MILLION)}}`, 'not-a-feed'],
    ['another document', `{"rows":[${'{"a":1},'.repeat(MILLION / 4)}{}]}`, 'not-a-feed'],
  ] as const) {
    it(`is ${outcome} where it is ${name}`, () => {
      for (const length of [1000, written.length]) expect(readPieces(written, length)).to.equal(outcome);
    });
  }
});
