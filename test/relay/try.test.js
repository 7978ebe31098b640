import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { withFolder } from './support/folder.js';
import { rss, withSite } from './support/site.js';
import './support/typescript.js';

const { tryAddress } = await import('../../src/command/try-address.js');

const GBK = readFileSync('test/fixtures/relay/list-gbk.html');
const NAMES_FEED = '<!doctype html><link rel="alternate" type="application/rss+xml" href="/rss.xml">';

/** @param {string[]} args @returns {Promise<{ code: number, out: string, error: string }>} */
async function run(...args) {
  /** @type {Record<'out' | 'error', string[]>} */
  const lines = { out: [], error: [] };
  const code = await tryAddress(args, { out: (text) => lines.out.push(text), error: (text) => lines.error.push(text) });
  return { code, out: lines.out.join('\n'), error: lines.error.join('\n') };
}

describe('newsrack relay try', () => {
  it('shows what a feed is and has', async () => {
    const body = readFileSync('test/fixtures/feed/encodings/gb2312.xml');
    await withSite({ '/old': { to: '/rss.xml' }, '/rss.xml': { body, type: 'text/xml' } }, async ({ origin, allow }) => {
      const { code, out, error } = await run(`${origin}/old`, '--allow', allow);
      assert.deepEqual([code, error], [0, ''], error);
      assert.match(out, /^Found +RSS 2\.0$/m);
      assert.match(out, new RegExp(`^Address +${origin}/rss\\.xml\\n +\\(asked: ${origin}/old\\)$`, 'm'));
      assert.match(out, /^Encoding +gb2312$/m);
      assert.match(out, /省检察院/);
    });
  });

  it('counts articles, dates and pictures, and lists ten headlines', async () => {
    const items = Array.from({ length: 12 }, (_, index) => `<item><title>N${index}</title><link>/${index}</link>${index ? `<pubDate>Fri, 0${(index % 8) + 1} Jul 2022 15:18:22 GMT</pubDate>` : ''}</item>`);
    const body = `<rss><channel><title>\u001b[31m要闻</title><item><title>P</title><link>/p</link><media:thumbnail xmlns:media="http://search.yahoo.com/mrss/" url="/p.jpg"/></item>${items.join('')}</channel></rss>`;
    await withSite({ '/rss.xml': { body } }, async ({ origin, allow }) => {
      const { out } = await run(`${origin}/rss.xml`, '--allow', allow, '--time-zone', 'Asia/Shanghai');
      assert.match(out, /^Articles +13, 2 without a date$/m);
      assert.match(out, /^Dates +newest 2022-07-08 23:18, oldest 2022-07-01 23:18 \(Asia\/Shanghai\)$/m);
      assert.match(out, /^Pictures +1$/m);
      assert.match(out, /^ 3\. 2022-07-02 23:18 {2}N1\n {4}http.*\/1$/m);
      assert.ok(out.includes('N8\n') && !out.includes('N9\n'), out);
      assert.ok(!out.includes('\u001b'), 'a title may not write to the terminal as it likes');
    });
  });

  it('says where the feed of a page was found', async () => {
    await withSite({ '/': NAMES_FEED, '/rss.xml': rss('要闻', '一') }, async ({ origin, allow }) => {
      assert.match((await run(origin, '--allow', allow)).out, /^Found +RSS 2\.0, which the page names$/m);
    });
    await withSite({ '/': '<html></html>', '/feed': rss('要闻', '一') }, async ({ origin, allow }) => {
      assert.match((await run(origin, '--allow', allow)).out, /^Found +RSS 2\.0, at a usual address/m);
    });
  });

  it('reads a page by selectors, given as options or in a file', async () => {
    await withSite({ '/': { body: GBK } }, async ({ origin, allow }) => {
      const { code, out } = await run(origin, '--allow', allow, '--item', 'ul.list > li', '--published', 'span', '--charset', 'gbk');
      assert.equal(code, 0);
      assert.match(out, /^Found +a page, read by selectors$[^]*^Encoding +gbk$[^]*^Articles +4, 1 without a date$[^]*\(they name no time zone\)[^]*【百日行动】/m);
      await withFolder({ 'sources.json': JSON.stringify([{ page: origin, select: { item: '.list li' }, limit: 2 }]) }, async (folder) => {
        assert.match((await run(origin, '--allow', allow, '--sources', `${folder}/sources.json`)).out, /^Articles +2, 2 without a date$/m);
      });
    });
  });

  it('prints the JSON Feed, from which a page reads the same', async () => {
    await withSite({ '/rss.xml': rss('要闻', '一', '二') }, async ({ origin, allow }) => {
      const json = JSON.parse((await run(`${origin}/rss.xml`, '--allow', allow, '--json')).out);
      assert.deepEqual([json.version, json.items.map((/** @type {any} */ item) => item.title)], ['https://jsonfeed.org/version/1.1', ['一', '二']]);
    });
  });

  it('suggests selectors for a page without a feed; those work', async () => {
    await withSite({ '/yaowen/': { body: GBK } }, async ({ origin, allow }) => {
      const { code, out, error } = await run(`${origin}/yaowen/`, '--allow', allow);
      assert.deepEqual([code, out], [1, '']);
      assert.match(error, /looks like a list of 4 articles[^]*【百日行动】/);
      const json = error.slice(error.indexOf('[\n'));
      assert.deepEqual(JSON.parse(json), [{ name: 'yaowen', page: `${origin}/yaowen/`, select: { item: 'ul.list > li', published: 'span' } }]);
      await withFolder({ 'sources.json': json }, async (folder) => {
        assert.match((await run(`${origin}/yaowen/`, '--allow', allow, '--sources', `${folder}/sources.json`)).out, /^Articles +4, 1 without a date$/m);
      });
    });
  });

  it('suggests nothing for a page that has no list, and says so', async () => {
    await withSite({ '/': '<html><a href="/1">One link that is long enough</a></html>' }, async ({ origin, allow }) => {
      assert.match((await run(origin, '--allow', allow)).error, /^[^\n]+\nNo list of headlines was found on the page[^\n]+$/);
    });
  });

  it('says in a sentence what went wrong, with exit code 1', async () => {
    await withSite({ '/busy': { status: 503 } }, async ({ origin, allow }) => {
      assert.deepEqual(await run(`${origin}/busy`, '--allow', allow), { code: 1, out: '', error: `${origin}/busy: The upstream answered with status 503.` });
      const { code, error } = await run(`${origin}/busy`);
      assert.equal(code, 1);
      assert.match(error, /private.*--allow HOST:PORT/);
    });
    const gone = { origin: '', allow: '' };
    await withSite({}, async ({ origin, allow }) => void Object.assign(gone, { origin, allow }));
    assert.match((await run(gone.origin, '--allow', gone.allow)).error, /No answer came.*\(ECONNREFUSED\)$/);
    assert.match((await run('news')).error, /^news: .*not an absolute http/);
  });

  /** @type {[what: string, args: string[], mistake: RegExp][]} */
  const MISUSES = [
    ['no address', [], /^Name one address/],
    ['two addresses', ['https://a.example/', 'https://b.example/'], /^Name one address/],
    ['an option that there is not', ['https://a.example/', '--itm', 'li'], /--itm/],
    ['a pattern that is none', ['https://a.example/', '--allow', 'a b'], /a b is not a host/],
    ['selectors without that of the item', ['https://a.example/', '--title', 'a'], /"item"/],
    ['a selector that is none', ['https://a.example/', '--item', 'li['], /"item" is not a CSS selector: li\[/],
    ['a zone that is none', ['https://a.example/', '--time-zone', 'Mars/Base'], /"timeZone" is not a time zone/],
    ['a file that is not there', ['https://a.example/', '--sources', '/nowhere/sources.json'], /sources\.json cannot be read/],
    ['both selectors and a file', ['https://a.example/', '--sources', 'a.json', '--item', 'li'], /not both/],
    ['an encoding for a feed', ['https://a.example/', '--charset', 'gbk'], /add --item/],
  ];
  for (const [what, args, mistake] of MISUSES) {
    it(`refuses ${what}, with exit code 2`, async () => {
      const { code, out, error } = await run(...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(error, mistake);
    });
  }

  it('explains itself', async () => {
    const { code, out } = await run('--help');
    assert.equal(code, 0);
    assert.match(out, /--item SELECTOR/);
  });
});
