import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { decodeText } from '../../src/feed/decode-text.js';
import { isFeedError, parseFeed, type Feed } from '../../src/feed/index.js';
import { toPlainText } from '../../src/feed/plain-text.js';
import { writers, type Writable, type WritableFeed } from '../support/write-feed.js';

const url = 'https://news.example/feed';

/** Texts that mean themselves: what a title says as HTML too, such as "&lt;", is a matter of its own. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.constantFrom('【百日行动】夜查酒驾醉驾', 'Fish & chips', 'Q&A: a < b > c', '“Quoted” — ‘so’', 'אבג 123', 'नमस्ते दुनिया', '👨‍👩‍👧 family', 'a[b]>c', '1.5 % <3'),
  )
  .filter((one) => one.length > 0 && !one.includes('@') && toPlainText(one.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)) === one);

const address = fc.webUrl({ validSchemes: ['http', 'https'], withQueryParameters: true }).map((one) => new URL(one).href);
/** RSS tells seconds. */
const date = fc.date({ min: new Date('1995-01-01'), max: new Date('2080-01-01'), noInvalidDate: true }).map((one) => new Date(Math.floor(+one / 1000) * 1000));
const size = fc.integer({ min: 200, max: 4000 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const article: fc.Arbitrary<Writable> = fc.record({
  id: fc.uuid(),
  url: address,
  title: text,
  summary: text,
  contentHtml: text.map((one) => `<p>${one.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</p>`),
  published: date,
  updated: maybe(date),
  authors: fc.uniqueArray(text.filter((one) => !/[()<>（）]/.test(one)), { maxLength: 3 }).map((names) => names.map((name) => ({ name, url: undefined }))),
  source: maybe(fc.record({ name: text, url: maybe(address) })),
  credits: fc.array(fc.record({ role: text, name: text }), { maxLength: 3 }),
  categories: fc.uniqueArray(text, { maxLength: 3 }),
  enclosures: fc.uniqueArray(fc.record({ url: address, type: fc.constantFrom('audio/mpeg', 'video/mp4', 'application/pdf'), length: fc.nat() }), { maxLength: 2, selector: (file) => file.url }),
  image: maybe(fc.record({ url: fc.nat().map((number) => `https://img.example/${number}.jpg`), alt: fc.constant(undefined), width: size, height: size })),
  views: maybe(fc.nat()),
  comments: maybe(fc.nat()),
  language: fc.constantFrom('zh-CN', 'en', 'ar'),
});

const feed: fc.Arbitrary<WritableFeed> = fc.record({
  title: text,
  homeUrl: address,
  description: text,
  language: fc.constantFrom('zh-CN', 'en', 'ar'),
  articles: fc.uniqueArray(article, { maxLength: 6, selector: ({ url }) => url }),
});

/** What of a feed was written. */
function writtenPart({ title, homeUrl, description, language, articles }: Feed): WritableFeed {
  return {
    title,
    homeUrl,
    description,
    language,
    articles: articles.map(({ id, url, title, summary, contentHtml, published, updated, authors, source, credits, categories, enclosures, image, views, comments, language }) => ({
      id, url, title, summary, contentHtml, published, updated, authors, source, credits, categories, enclosures, image, views, comments, language,
    })),
  };
}

/** XML has no word for how often something was read. */
function withoutViews(written: WritableFeed): WritableFeed {
  return { ...written, articles: written.articles.map((one) => ({ ...one, views: undefined })) };
}

describe('any feed', () => {
  for (const [dialect, write] of Object.entries(writers)) {
    it(`comes back as it was written in ${dialect}`, () => {
      fc.assert(
        fc.property(feed, (any) => {
          const written = dialect === 'JSON Feed' ? any : withoutViews(any);
          expect(writtenPart(parseFeed(write(written), { url }))).to.deep.equal(written);
        }),
        { numRuns: 300 },
      );
    });
  }
});

describe('any bytes', () => {
  const pieces = fc.constantFrom(
    '<rss>', '<channel>', '<item>', '</item>', '<title>', '</title>', '<link/>', '<feed xmlns="http://www.w3.org/2005/Atom">', '<entry>', '</entry>', '</feed>',
    '</channel>', '</rss>', '<![CDATA[', ']]>', '<!--', '-->', '<?xml version="1.0" encoding="gbk"?>', '<!DOCTYPE rss [', ']>', '&amp;', '&#0;', '&#x10ffff;', '&', '<', '"',
    '{"items":[', '{"title":', '"a"', ']}', ',', '中文', '\ud800', '\0', '\ufeff', ' xmlns:a="', ' a=b ', '<html>', '<rdf:RDF>', '<x:item>',
  );
  const soup = fc.array(pieces, { maxLength: 60 }).map((parts) => new TextEncoder().encode(parts.join('')));

  for (const [name, bytes, numRuns] of [
    ['without sense', fc.uint8Array({ maxLength: 3000 }), 1000],
    ['of pieces that feeds are made of', soup, 3000],
  ] as const) {
    it(`${name} become a Feed or a FeedError`, () => {
      fc.assert(
        fc.property(bytes, (document) => {
          try {
            expect(parseFeed(decodeText(document), { url }).articles).to.be.an('array');
          } catch (error) {
            if (!isFeedError(error)) throw error;
          }
        }),
        { numRuns },
      );
    });
  }
});
