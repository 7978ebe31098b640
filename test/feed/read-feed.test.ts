import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { FeedReader } from '../../src/feed/feed-reader.js';
import { FeedError, loadFeed, parseFeed, type Feed } from '../../src/feed/index.js';
import type { FeedDocument } from '../../src/feed/fetch-feed.js';
import { readFeed } from '../../src/feed/read-feed.js';
import { StreamDecoder } from '../../src/feed/stream-decoder.js';
import { decodeText } from '../../src/feed/decode-text.js';
import { fixtureUrl, requestsTo, untilRequests } from '../support/fixtures.js';
import { failureOf } from './load-fixture.js';

const url = 'https://news.example/feed.xml';

/** Feeds in which the end of a piece can fall into anything. */
const FEEDS = [
  'news/headlines.xml',
  'feed/broken/unclosed-tag.xml',
  'feed/broken/text-before-declaration.xml',
  'feed/broken/comment-before-root.xml',
  'feed/broken/undeclared-prefixes.xml',
  'feed/broken/truncated.xml',
  'feed/encodings/gb2312.xml',
  'feed/encodings/utf-16le.xml',
];

async function bytesOf(file: string): Promise<Uint8Array> {
  const response = await fetch(fixtureUrl(file));
  expect(response.status, file).to.equal(200);
  return new Uint8Array(await response.arrayBuffer());
}

/** What is read of a text that comes in pieces, with all that can be read of each before the next. */
function readPieces(pieces: Iterable<{ text: string; isAnew: boolean }>): Feed {
  let reader = new FeedReader({ url });
  for (const { text, isAnew } of pieces) {
    if (isAnew) reader = new FeedReader({ url });
    reader.push(text);
    while (reader.advance());
  }
  reader.end();
  while (reader.advance());
  return reader.feed;
}

function cut<Whole extends { length: number; slice(from: number, to?: number): Whole }>(whole: Whole, cuts: number[]): Whole[] {
  const places = [...new Set(cuts.map((place) => place % (whole.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((from, index) => whole.slice(from, places[index]));
}

/** A document whose bytes are all there. */
function documentOf(text: string): FeedDocument {
  async function* chunks(): FeedDocument['chunks'] {
    yield await Promise.resolve(new TextEncoder().encode(text));
  }
  return { url, contentType: '', chunks: chunks() };
}

/** Counts what else a page gets done: it sends itself a message, and the next once that has come. */
function countTurns(): { stop: () => number } {
  const { port1, port2 } = new MessageChannel();
  let turns = 0;
  port1.onmessage = () => {
    turns++;
    port2.postMessage(undefined);
  };
  port2.postMessage(undefined);
  return {
    stop: () => {
      port1.close();
      return turns;
    },
  };
}

const cuts = fc.array(fc.nat(), { maxLength: 40 });

describe('reading a feed as it arrives', () => {
  for (const file of FEEDS) {
    it(`makes the same of ${file}, whatever the pieces that it comes in`, async () => {
      const bytes = await bytesOf(file);
      const whole = parseFeed(decodeText(bytes), { url });
      fc.assert(
        fc.property(cuts, (places) => {
          const decoder = new StreamDecoder('');
          const pieces = cut(bytes, places).map((piece) => decoder.push(piece));
          expect(readPieces([...pieces, decoder.end()])).to.deep.equal(whole);
        }),
        { numRuns: 60 },
      );
    });
  }

  it('makes the same of a feed whose every character comes by itself', () => {
    const text = `<?xml version="1.0"?><!-- <item> --><rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/"><channel><title>T</title></channel>
      <![CDATA[<item>]]><item rdf:about="https://a.example/>"><title><![CDATA[</item> & <item>]]></title></item
      ><item/><item><title>Two</title><!-- </item> --></item><?x <item> ?></rdf:RDF>`;
    const whole = parseFeed(text, { url });
    expect(whole.articles.map(({ title }) => title)).to.deep.equal(['&', '', 'Two']);
    expect(readPieces(Array.from(text, (character) => ({ text: character, isAnew: false })))).to.deep.equal(whole);
  });

  it('makes the same of items in items and of items without end, whatever the pieces that they come in', () => {
    const pieces = ['<item>', '</item>', '<item/>', '<title>T</title>', '<list>', '</list>', '<br>', '<!-- <item> -->', '<![CDATA[</item>]]>', '<?x <item> ?>', '<? ', '<?o:p />', '</channel>', '</rss>', '<x:item>', 'text '];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), cuts, (parts, places) => {
        const text = `<rss><channel><title>F</title><item><title>A</title>${parts.join('')}</channel></rss>`;
        const read = (whole: string[]) => {
          try {
            return readPieces(whole.map((piece) => ({ text: piece, isAnew: false })));
          } catch (error) {
            return (error as Error).name;
          }
        };
        expect(read(cut(text, places))).to.deep.equal(read([text]));
      }),
      { numRuns: 100 },
    );
  });

  it('makes the same of an item whose child has no end for more than 1 MB, whatever the pieces that it comes in', () => {
    const items = Array.from({ length: 2500 }, (_, index) => `<item><title>B</title><guid>${index}</guid><description>${'word '.repeat(100)}</description></item>`).join('');
    const text = `<rss><channel><item><title>A</title><list>${items}</channel></rss>`;
    const whole = parseFeed(text, { url });
    expect(whole.articles.slice(0, 2).map(({ title }) => title)).to.deep.equal(['A', 'B']);
    for (const length of [20_011, 300_007]) {
      const pieces = text.match(new RegExp(`[^]{1,${length}}`, 'g'))!.map((piece) => ({ text: piece, isAnew: false }));
      expect(readPieces(pieces), `${length}`).to.deep.equal(whole);
    }
  });

  it('reads an item of 3 MB by its two ends, whatever the pieces that it comes in', () => {
    const body = '<p>Word word.</p> '.repeat(180_000);
    const text = `<rss><channel><item><title>Long</title><description><![CDATA[${body}]]></description><link>https://a.example/1</link></item></channel></rss>`;
    const whole = parseFeed(text, { url });
    expect(whole.articles).to.have.length(1);
    expect(whole.articles[0]).to.include({ title: 'Long', url: 'https://a.example/1' });
    const pieces = text.match(/[^]{1,50000}/g)!.map((piece) => ({ text: piece, isAnew: false }));
    expect(readPieces(pieces)).to.deep.equal(whole);
  });

  it('takes nothing for an item that only ends like one', () => {
    const head = '<rss xmlns:x="urn:x"><channel><title>T</title><x:item>a</x:item>';
    expect(parseFeed(`${head}<item><title>One</title></item></channel></rss>`, { url }).articles.map(({ title }) => title)).to.deep.equal(['One']);
  });

  for (const [name, json] of [
    ['tags', `{"items":[{"title":"A","tags":[${'"a",'.repeat(900_000)}"b"]}]}`],
    ['authors', `{"items":[{"title":"A","authors":[${'{"name":"a"},'.repeat(450_000)}"b"]}]}`],
    ['letters of a name', `{"items":[{"title":"A","authors":["${'a'.repeat(8_000_000)}"]}]}`],
  ] as const) {
    it(`shows the title of a JSON item with ${name} without end`, () => {
      expect(parseFeed(json, { url }).articles.map(({ title }) => title)).to.deep.equal(['A']);
    });
  }

  it('refuses JSON of millions of brackets', () => {
    expect(() => parseFeed('['.repeat(2_000_000), { url })).to.throw(FeedError).with.property('kind', 'malformed');
  });

  it('lets the page breathe where 100,000 tags are of no item', () => {
    const reader = new FeedReader({ url });
    reader.push(`<rss><channel><title>T</title>${'<x:item/>'.repeat(100_000)}<item><title>A</title></item></channel></rss>`);
    reader.end();
    let steps = 0;
    while (reader.advance()) steps++;
    expect(steps).to.be.greaterThan(5);
    expect(reader.feed.articles.map(({ title }) => title)).to.deep.equal(['A']);
  });

  it('reads what describes the feed behind its items as well, and their addresses by it', () => {
    const { title, articles } = parseFeed(
      '<rss><channel><item><title>A</title><link>/a</link></item><title>Late</title><link>https://late.example/</link><language>zh</language></channel></rss>',
      { url },
    );
    expect(title).to.equal('Late');
    expect(articles[0]).to.include({ url: 'https://late.example/a', language: 'zh' });
  });

  it('keeps what described the feed before its items where what stands behind them is broken', () => {
    const { title, language, homeUrl } = parseFeed('<rss><channel><title>T</title><link>https://a.example/</link><language>zh-CN</language><item><title>A</title></item><b></channel></rss>', { url: 'https://a.example/feed' });
    expect({ title, language, homeUrl }).to.deep.equal({ title: 'T', language: 'zh-CN', homeUrl: 'https://a.example/' });
  });

  it('reads 20,000 items, each with its own, and no more', () => {
    const items = Array.from({ length: 20_010 }, (_, index) => `<item><title>Item ${index}</title><guid>${index}</guid></item>`);
    const { articles } = parseFeed(`<rss><channel>${items.join('\n')}</channel></rss>`, { url });
    expect(articles).to.have.length(20_000);
    expect(articles.at(-1)).to.include({ id: '19999', title: 'Item 19999' });
  });

  it('reads the text anew when what follows tells another encoding', () => {
    const head = '<rss><channel>' + '<item><title>Plain</title></item>'.repeat(50);
    const bytes = new TextEncoder().encode(`${head}<item><title>新闻标题</title></item></channel></rss>`);
    const decoder = new StreamDecoder('text/xml; charset=iso-8859-1');
    const pieces = [decoder.push(bytes.subarray(0, 1100)), decoder.push(bytes.subarray(1100)), decoder.end()];
    expect(pieces.map(({ isAnew }) => isAnew)).to.deep.equal([true, false, true]);
    expect(readPieces(pieces).articles.at(-1)!.title).to.equal('新闻标题');
  });

  it('tells what there is while the rest is on its way', async () => {
    const address = fixtureUrl('news/headlines.xml', { endless: 1, drip: '2000,20' });
    const leave = new AbortController();
    const first = await new Promise<Feed>((resolve) => {
      void loadFeed(address, { onProgress: resolve, signal: leave.signal }).catch(() => undefined);
    });
    expect(first.title).to.equal('法治新闻');
    expect(first.articles.length).to.be.greaterThan(0);
    leave.abort();
    await untilRequests(address, ([request]) => request!.aborted);
  });

  it('lets the page go on in between, however fast the bytes come', async () => {
    const body = '<p>Word word.</p> '.repeat(20);
    const items = Array.from({ length: 20_000 }, (_, index) => `<item><title>Item ${index}</title><guid>${index}</guid><description><![CDATA[${body}]]></description></item>`);
    const turns = countTurns();
    const { articles } = await readFeed(documentOf(`<rss><channel>${items.join('')}</channel></rss>`), { url });
    expect(articles).to.have.length(20_000);
    expect(turns.stop(), 'messages that the page has sent to itself and answered meanwhile').to.be.at.least(5);
  }).timeout(30_000);

  it('says of a feed that broke off, and of no other, that articles may be missing', () => {
    const whole = '<rss><channel><title>T</title><item><title>A</title></item><item><title>B</title></item></channel></rss>';
    const partialOf = (text: string) => parseFeed(text, { url }).partial;
    expect(partialOf(whole)).to.equal(undefined);
    expect(partialOf(whole.replace('</rss>', ''))).to.equal(undefined);
    expect(partialOf(whole.replace('</channel>', ''))).to.equal(undefined);
    expect(partialOf(whole.slice(0, whole.indexOf('<item><title>B') + 10))).to.equal(true);
    expect(partialOf(whole.replace('</channel></rss>', ''))).to.equal(true);
  });

  it('asks for no more of what is no feed', async () => {
    const address = fixtureUrl('news/login.html', { endless: 1, drip: '500,5' });
    expect(await failureOf(loadFeed(address))).to.include({ kind: 'not-a-feed' });
    await untilRequests(address, ([request]) => request!.aborted);
    expect(await requestsTo(address)).to.have.length(1);
  });
});
