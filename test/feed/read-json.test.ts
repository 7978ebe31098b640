import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { FeedReader } from '../../src/feed/feed-reader.js';
import { isPartial, readJson, type Json } from '../../src/feed/formats/json-feed.js';
import { loadFeed, parseFeed, type Feed } from '../../src/feed/index.js';
import { FeedBuilder } from '../../src/feed/normalize-feed.js';
import { fixtureUrl, untilRequests } from '../support/fixtures.js';

const url = 'https://news.example/feed.json';

/** What is in a feed where the whole of it is parsed at once. */
function readAtOnce(text: string): Feed {
  const json = JSON.parse(text) as Json & { items: unknown[] };
  const builder = new FeedBuilder(readJson(json, url), { url });
  builder.add(json.items.filter(isObject).map((item) => readJson(item, url)));
  return isPartial(json) ? { ...builder.feed, partial: true } : builder.feed;
}

function isObject(value: unknown): value is Json {
  return value instanceof Object && !Array.isArray(value);
}

/** What is read of pieces, each before the next. */
function readPieces(pieces: Iterable<string>): Feed {
  const reader = new FeedReader({ url });
  for (const piece of pieces) {
    reader.push(piece);
    while (reader.advance());
  }
  reader.end();
  while (reader.advance());
  return reader.feed;
}

function cut(text: string, places: number[]): string[] {
  const sorted = [...new Set(places.map((place) => place % (text.length + 1)))].sort((a, b) => a - b);
  return [0, ...sorted].map((from, index) => text.slice(from, sorted[index]));
}

/** Texts in which all that counts outside of a text may stand. */
const text = fc.oneof(
  fc.array(fc.constantFrom('"', '\\', '\\"', '{', '}', '[', ']', ',', ':', '\n', '"items":[', '{"title":"a"}', '新闻', '👩', 'a', '\u2028'), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);

const anything = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom({ items: [{ title: 'not the feed’s' }] }, [[{}], { items: [] }], {}, [], null));

const item = fc.record(
  { id: fc.oneof(text, fc.nat()), url: fc.webUrl(), title: text, content_html: text, tags: fc.array(text, { maxLength: 3 }), authors: fc.array(fc.record({ name: text }), { maxLength: 2 }), language: text, x_more: anything },
  { requiredKeys: [] },
);

const member = fc.oneof(
  fc.tuple(fc.constantFrom('title', 'description', 'language', 'home_page_url', 'icon'), fc.oneof(text, fc.webUrl())),
  fc.tuple(fc.constant('authors'), fc.array(fc.record({ name: text }), { maxLength: 2 })),
  fc.tuple(fc.constant('_newsrack'), fc.record({ partial: fc.boolean(), title: text }, { requiredKeys: [] })),
  fc.tuple(text.filter((name) => name !== 'items'), anything),
);

/** Members in any order, with blanks or without, and no name twice. */
const feed = fc
  .record({
    members: fc.uniqueArray(member, { maxLength: 8, selector: ([name]) => name }),
    items: fc.array(fc.oneof({ weight: 5, arbitrary: item }, fc.constantFrom(null, 'text', 5, true)), { maxLength: 12 }),
    place: fc.nat(),
    blanks: fc.constantFrom('', ' ', '\n', '\t\r\n'),
  })
  .map(({ members, items, place, blanks }) => {
    const all: [string, unknown][] = [...members];
    all.splice(place % (all.length + 1), 0, ['items', items]);
    const written = all.map(([name, value]) => `${JSON.stringify(name)}${blanks}:${blanks}${JSON.stringify(value, null, blanks && 1)}`);
    return `${blanks}{${blanks}${written.join(`${blanks},${blanks}`)}${blanks}}${blanks}`;
  });

describe('reading JSON Feed as it arrives', () => {
  it('makes of any feed, in any pieces, what the whole of it parsed at once would be', () => {
    fc.assert(
      fc.property(feed, fc.array(fc.nat(), { maxLength: 30 }), (written, places) => {
        const expected = readAtOnce(written);
        expect(parseFeed(written, { url })).to.deep.equal(expected);
        expect(readPieces(cut(written, places))).to.deep.equal(expected);
        expect(readPieces(written.split(''))).to.deep.equal(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('makes the same of a broken feed, whatever the pieces that it comes in', () => {
    const splinter = fc.constantFrom('"', '\\', '{', '}', '[', ']', ',', ':', '\n', '', '"items":[', '{"id":1}');
    const outcomeOf = (read: () => Feed) => {
      try {
        return read();
      } catch (error) {
        return String(error);
      }
    };
    fc.assert(
      fc.property(feed, fc.nat(), fc.nat({ max: 20 }), splinter, fc.array(fc.nat(), { maxLength: 30 }), (written, place, length, instead, places) => {
        const from = place % written.length;
        const broken = written.slice(0, from) + instead + written.slice(from + length);
        fc.pre(/^\s*[[{]/.test(broken));
        expect(outcomeOf(() => readPieces(cut(broken, places)))).to.deep.equal(outcomeOf(() => readPieces([broken])));
      }),
      { numRuns: 150 },
    );
  });

  it('reads what is longer than a slice', () => {
    const items = Array.from({ length: 60 }, (_, index) => ({ id: String(index), title: `"${index}" \\`, content_html: '<p>[x], {y}</p>\n'.repeat(index * 50), extra: { items: [1] } }));
    for (const json of [{ title: 'T', items }, { items, home_page_url: 'https://late.example/', authors: [{ name: 'Late' }] }]) {
      const written = JSON.stringify(json);
      expect(parseFeed(written, { url })).to.deep.equal(readAtOnce(written));
      expect(readPieces(written.match(/[^]{1,70001}/g)!)).to.deep.equal(readAtOnce(written));
    }
  });

  it('reads 20,000 items and no more, and what the feed says behind them', () => {
    const items = Array.from({ length: 20_010 }, (_, index) => ({ id: String(index) }));
    const { title, articles, partial } = parseFeed(JSON.stringify({ items, title: 'Late' }), { url });
    expect({ title, partial }).to.deep.equal({ title: 'Late', partial: undefined });
    expect(articles).to.have.length(20_000);
    expect(articles.at(-1)!.id).to.equal('19999');
  });

  it('tells the first items, with what stands before them, while the rest is on its way', async () => {
    const address = fixtureUrl('news/english.json', { endless: 1, drip: '2000,20' });
    const leave = new AbortController();
    const first = await new Promise<Feed>((resolve) => {
      void loadFeed(address, { onProgress: resolve, signal: leave.signal }).catch(() => undefined);
    });
    expect(first.title).to.equal('Valley Courier');
    expect(first.articles.length).to.be.greaterThan(0);
    leave.abort();
    await untilRequests(address, ([request]) => request!.aborted);
  });
});
