import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { bundleSource, loadSource } from './support/load-source.js';

const url = 'https://feeds.example/news/feed.xml';

/** @param {string} file in the fixtures */
const bytesOf = (file) => readFileSync(`test/fixtures/feed/${file}`);

/** @param {string} text */
const encode = (text) => new TextEncoder().encode(text);

/** @param {string} inside */
const rss = (inside) => encode(`<rss version="2.0"><channel><title>N</title>${inside}</channel></rss>`);

/** @param {number} count */
const manyItems = (count) =>
  rss(Array.from({ length: count }, (_, index) => `<item><title>标题 ${index} &amp; more</title><link>/${index}</link><description><![CDATA[<p>正文</p>]]></description></item>`).join(''));

describe('a relay reads', () => {
  /** @type {import('./support/load-source.js').Source} */
  let source;
  before(async () => {
    source = await loadSource();
  });

  /** @param {Uint8Array} bytes @param {object} [options] */
  const read = (bytes, options) => source.readSourceInSlices({ bytes, url, ...options });

  /** @param {Uint8Array} bytes */
  const titles = async (bytes) => (await read(bytes)).articles.map(({ title }) => title);

  /** @param {Uint8Array} bytes @returns {Promise<{ kind?: string, url?: string, cause?: any }>} the FeedError, if there is one */
  async function failureOf(bytes) {
    try {
      await read(bytes);
      return {};
    } catch (error) {
      assert.ok(source.isFeedError(error), String(error));
      return error;
    }
  }

  /** @param {Uint8Array} bytes @returns {Promise<number>} milliseconds */
  async function time(bytes) {
    const start = performance.now();
    await failureOf(bytes);
    return performance.now() - start;
  }

  for (const file of ['rss/rss-0.91.xml', 'rss/rss-2.0.xml', 'rss/rdf-0.90.xml', 'rss/rdf-1.0.xml', 'atom/atom-0.3.xml', 'atom/atom-1.0.xml', 'atom/prefixed.xml', 'json/json-feed-1.0.json', 'json/json-feed-1.1.json']) {
    it(`${file.replace(/.*\/|\.\w+$/g, '')}, with addresses and titles`, async () => {
      const { title, articles } = await read(bytesOf(file));
      assert.ok(title && articles.length > 0, JSON.stringify({ title, articles }));
      assert.ok(articles.some((article) => article.title && /^https?:/.test(article.url ?? '')), JSON.stringify(articles));
    });
  }

  it('bytes in GB2312, GBK without a word about it, Big5 and Shift_JIS', async () => {
    for (const file of ['gb2312.xml', 'gbk-undeclared.xml']) assert.match((await titles(bytesOf(`encodings/${file}`)))[0] ?? '', /省检察院/, file);
    for (const file of ['big5.xml', 'shift-jis.xml']) assert.doesNotMatch((await titles(bytesOf(`encodings/${file}`))).join(), /\ufffd|[\x80-\xff]/, file);
  });

  it('Windows-1252 as browsers do, quotation marks included', async () => {
    for (const file of ['iso-8859-1.xml', 'windows-1252-undeclared.xml']) assert.match((await titles(bytesOf(`encodings/${file}`)))[0] ?? '', /« l’été »/, file);
  });

  it('an encoding that only the Content-Type names', async () => {
    const bytes = Buffer.from('<rss><channel><item><title>\xcf\xf0\xe8\xe2\xe5\xf2, \xec\xe8\xf0</title></item></channel></rss>', 'latin1');
    assert.equal((await read(bytes, { contentType: 'text/xml; charset=windows-1251' })).articles[0]?.title, 'Привет, мир');
  });

  it('broken XML as far as a page would', async () => {
    assert.deepEqual(await titles(bytesOf('broken/truncated.xml')), ['Whole', 'Whole too']);
    assert.deepEqual(await titles(bytesOf('broken/html-entities.xml')), ['Café — …', '© 2026 &nosuchname;']);
    assert.deepEqual(await titles(bytesOf('broken/unclosed-tag.xml')), ['First', 'Second', 'Third']);
  });

  it('vocabularies by their namespaces, whatever their prefixes are', async () => {
    const [first] = (await read(bytesOf('extensions/extensions.xml'))).articles;
    assert.deepEqual([first?.title, first?.authors.map(({ name }) => name), first?.comments], ['Own words', ['Li Na', 'Nora Lind'], 17]);
  });

  it('XHTML as HTML', async () => {
    const [article] = (await read(encode('<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><iframe src="/v"/><br/>R&amp;D<img src="a.png" alt="&quot;"/></div></content></entry></feed>'))).articles;
    assert.equal(article?.contentHtml, '<iframe src="/v"></iframe><br>R&amp;D<img src="a.png" alt="&quot;">');
  });

  it('dates that name no zone in UTC, as floating; in the zone that the relay was told, as moments', async () => {
    const bytes = rss('<item><title>A</title><pubDate>2022-07-08 15:18:22</pubDate></item>');
    const dateOf = async (/** @type {object} */ options) => (await read(bytes, options)).articles.map(({ published, floating }) => [published?.toISOString(), floating])[0];
    assert.deepEqual(await dateOf({}), ['2022-07-08T15:18:22.000Z', true]);
    assert.deepEqual(await dateOf({ timeZone: 'Asia/Shanghai' }), ['2022-07-08T07:18:22.000Z', undefined]);
  });

  it('nothing from what is empty, no feed, or broken beyond repair, and says which', async () => {
    for (const [file, kind] of Object.entries({ 'other/empty.xml': 'empty', 'other/blank.xml': 'empty', 'other/page.html': 'not-a-feed', 'other/picture.png': 'not-a-feed', 'other/sitemap.xml': 'not-a-feed', 'json/not-a-feed.json': 'not-a-feed', 'json/broken.json': 'malformed', 'broken/hopeless.xml': 'malformed', 'broken/truncated-first.xml': 'malformed' })) {
      const error = await failureOf(bytesOf(file));
      assert.deepEqual([error.kind, error.url], [kind, url], file);
      if (kind === 'malformed') assert.ok(error.cause instanceof SyntaxError && error.cause.message, file);
    }
  });

  it('no entity that a document makes up, and no file that it names', async () => {
    assert.deepEqual(await titles(bytesOf('broken/entity-bomb.xml')), ['Boom &a12;']);
    assert.deepEqual(await titles(bytesOf('broken/external-entity.xml')), ['Secret: &secret;']);
  });

  it('hostile documents in the time that their size takes', async () => {
    const documents = {
      'elements inside elements': encode(`<rss>${'<a>'.repeat(300_000)}`),
      'empty elements at the bottom of many': rss(`<item>${'<b>'.repeat(190)}${'<c/>'.repeat(100_000)}${'</b>'.repeat(190)}</item>`),
      'namespaces without end': encode(`<rss>${Array.from({ length: 30_000 }, (_, index) => `<x${index}:a xmlns:x${index}="u">`).join('')}`),
      'entities that nobody knows': rss(Array.from({ length: 30_000 }, (_, index) => `<item><title>&n${index};</title></item>`).join('')),
      'items that never close': encode(`<rss><channel>${'<item><title>a</title><b></item>'.repeat(30_000)}`),
      'ampersands alone': rss(`<item><title>${'&'.repeat(1_000_000)}</title></item>`),
      'a comment that never ends': encode(`<rss><channel>${'<!-- -- '.repeat(100_000)}`),
      'attributes without end': encode(`<rss ${Array.from({ length: 50_000 }, (_, index) => `a${index}="1"`).join(' ')}><channel/></rss>`),
    };
    for (const [what, bytes] of Object.entries(documents)) {
      const milliseconds = await time(bytes);
      assert.ok(milliseconds < 5000, `${what}: ${milliseconds} ms for ${bytes.length} bytes`);
    }
  });

  it('20,000 items in the time that their number takes', async () => {
    await time(manyItems(2000));
    const [few, many] = [await time(manyItems(2000)), await time(manyItems(20_000))];
    assert.equal((await read(manyItems(20_000))).articles.length, 20_000);
    assert.ok(many < few * 40 && many < 15_000, `${few} ms for 2,000, ${many} ms for 20,000`);
  });

  it('without Node: nothing is imported but the sources and their packages', async () => {
    assert.doesNotMatch(await bundleSource(), /^\s*(import|export .* from)\b|\brequire\(|\bprocess\.|\bBuffer\b|\b__dirname\b/m);
  });
});
