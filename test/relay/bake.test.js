import assert from 'node:assert/strict';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { describe, it } from 'node:test';
import { withFolder } from './support/folder.js';
import { start, stop } from './support/listen.js';
import { rss, withSite } from './support/site.js';
import './support/typescript.js';

const { bake } = await import('../../src/command/bake.js');
const { parseFeed } = await import('../../src/feed/index.js');

const ITEM = '<item><title>Tom &amp;amp; 《“A”》&amp;lt;b&amp;gt;</title><link>https://news.example/?a=1&amp;b="2"</link><pubDate>2022-07-08 15:18:22</pubDate></item>';
const FEED = { body: `<rss><channel><title>要闻</title><language>zh-CN</language>${ITEM}<item><title>evil</title><link>javascript:alert(1)</link></item></channel></rss>` };

/**
 * @param {string} folder where `out/` is
 * @param {object[] | string} entries
 * @param {string[]} allow
 */
async function run(folder, entries, ...allow) {
  const file = `${folder}/sources.json`;
  await writeFile(file, typeof entries === 'string' ? entries : JSON.stringify(entries));
  return runWith(file, '--out', `${folder}/out`, ...allow.flatMap((pattern) => ['--allow', pattern]));
}

/** @param {string[]} args @returns {Promise<{ code: number, out: string[], error: string }>} */
async function runWith(...args) {
  /** @type {string[]} */
  const out = [];
  /** @type {string[]} */
  const error = [];
  const code = await bake(args, { out: (text) => out.push(text), error: (text) => error.push(text) });
  return { code, out: out.sort(), error: error.join('\n') };
}

describe('newsrack bake', () => {
  it('writes a JSON Feed, from which a page reads what the source has', async () => {
    await withSite({ '/rss.xml': FEED }, async ({ origin, allow }) => {
      await withFolder({}, async (folder) => {
        const { code, out, error } = await run(folder, [{ name: 'yaowen', url: `${origin}/rss.xml`, timeZone: 'Asia/Shanghai' }], allow);
        assert.deepEqual([code, out, error], [0, ['yaowen: 2 articles, written'], '']);
        const { title, articles } = parseFeed(await readFile(`${folder}/out/yaowen.json`, 'utf8'), { url: 'https://daily.example/yaowen.json' });
        assert.deepEqual([title, articles[0]?.title, articles[0]?.published?.toISOString()], ['要闻', 'Tom & 《“A”》<b>', '2022-07-08T07:18:22.000Z']);
      });
    });
  });

  it('writes links for the inside of a tag: escaped, http(s) alone, in ASCII for pages of any encoding', async () => {
    await withSite({ '/rss.xml': FEED }, async ({ origin, allow }) => {
      await withFolder({}, async (folder) => {
        await run(folder, [{ name: 'placed', url: `${origin}/rss.xml`, timeZone: 'Asia/Shanghai' }, { name: 'floating', url: `${origin}/rss.xml` }], allow);
        const html = await readFile(`${folder}/out/placed.html`, 'latin1');
        assert.equal(
          html,
          '<ul lang="zh-CN">\n<li><a href="https://news.example/?a=1&#38;b=%222%22">Tom &#38; &#12298;&#8220;A&#8221;&#12299;&#60;b></a> <time datetime="2022-07-08T07:18:22.000Z">2022-07-08</time></li>\n</ul>\n',
        );
        assert.match(await readFile(`${folder}/out/floating.html`, 'latin1'), /<time datetime="2022-07-08T15:18:22.000">2022-07-08</);
      });
    });
  });

  it('merges several addresses, reads pages by selectors and sites through their feeds', async () => {
    const pages = { '/a.xml': rss('甲', '一'), '/b.xml': rss('乙', '二'), '/': '<link rel="alternate" type="application/rss+xml" href="/a.xml"><html>', '/list/': '<li><a href="/1">三</a>' };
    await withSite(pages, async ({ origin, allow }) => {
      await withFolder({}, async (folder) => {
        const entries = [
          { name: 'both', url: [`${origin}/a.xml`, `${origin}/list/`, origin], title: '全部', language: 'zh-CN' },
          { name: 'list', page: `${origin}/list/`, select: { item: 'li' } },
          { page: `${origin}/unnamed/`, select: { item: 'li' } },
        ];
        assert.deepEqual((await run(folder, entries, allow)).out, ['both: 2 articles, written', 'list: 1 article, written']);
        const both = JSON.parse(await readFile(`${folder}/out/both.json`, 'utf8'));
        assert.deepEqual([both.title, both.language, both.items.map((/** @type {any} */ item) => item.title).sort()], ['全部', 'zh-CN', ['一', '三']]);
        assert.deepEqual((await readdir(`${folder}/out`)).sort(), ['both.html', 'both.json', 'list.html', 'list.json']);
      });
    });
  });

  it('writes no more articles than the limit', async () => {
    await withSite({ '/rss.xml': rss('甲', '一', '二', '三') }, async ({ origin, allow }) => {
      await withFolder({}, async (folder) => {
        assert.deepEqual((await run(folder, [{ name: 'a', url: `${origin}/rss.xml`, limit: 2 }], allow)).out, ['a: 2 articles, written']);
        assert.equal((await readFile(`${folder}/out/a.html`, 'utf8')).match(/<li>/g)?.length, 2);
      });
    });
  });

  it('leaves files alone whose content is the same', async () => {
    await withSite({ '/rss.xml': rss('甲', '一') }, async ({ origin, allow, pages }) => {
      await withFolder({}, async (folder) => {
        const again = () => run(folder, [{ name: 'a', url: `${origin}/rss.xml` }], allow);
        await again();
        const before = await stat(`${folder}/out/a.json`, { bigint: true });
        assert.deepEqual((await again()).out, ['a: 1 article, unchanged']);
        assert.deepEqual(await stat(`${folder}/out/a.json`, { bigint: true }).then(({ ino, mtimeNs }) => [ino, mtimeNs]), [before.ino, before.mtimeNs]);
        pages['/rss.xml'] = rss('甲', '二');
        assert.deepEqual((await again()).out, ['a: 1 article, written']);
        assert.notEqual((await stat(`${folder}/out/a.json`, { bigint: true })).ino, before.ino, 'a new file took the place of the old one');
      });
    });
  });

  it('keeps the files of a source that fails, names it, and writes the others', async () => {
    await withSite({ '/a.xml': rss('甲', '一'), '/b.xml': rss('乙', '一'), '/c.xml': rss('丙', '一') }, async ({ origin, allow, pages }) => {
      await withFolder({}, async (folder) => {
        const again = () => run(folder, [{ name: 'a', url: [`${origin}/a.xml`, `${origin}/c.xml`] }, { name: 'b', url: `${origin}/b.xml` }], allow);
        await again();
        const before = await readFile(`${folder}/out/a.json`, 'utf8');
        Object.assign(pages, { '/a.xml': rss('甲', '二'), '/b.xml': rss('乙', '二'), '/c.xml': { status: 500, body: 'secret' } });
        const { code, out, error } = await again();
        assert.deepEqual([code, out, error], [1, ['b: 1 article, written'], 'a: The upstream answered with status 500. Its files stay as they were.']);
        assert.equal(await readFile(`${folder}/out/a.json`, 'utf8'), before);
        assert.match(await readFile(`${folder}/out/b.json`, 'utf8'), /二/);
        assert.deepEqual((await readdir(`${folder}/out`)).filter((name) => name.endsWith('.tmp')), []);
      });
    });
  });

  it('asks one host one thing at a time, and no more than four hosts at once', async () => {
    /** @type {Map<string, number>} by host */
    const open = new Map();
    let mostOfHost = 0;
    let mostHosts = 0;
    /** @type {http.RequestListener} */
    const answer = ({ headers: { host = '' } }, response) => {
      open.set(host, (open.get(host) ?? 0) + 1);
      mostOfHost = Math.max(mostOfHost, open.get(host) ?? 0);
      mostHosts = Math.max(mostHosts, [...open.values()].filter(Boolean).length);
      // Long enough for whatever else would be asked at once to arrive.
      setTimeout(() => {
        open.set(host, (open.get(host) ?? 0) - 1);
        response.end(rss('甲', '一').body);
      }, 50);
    };
    const servers = Array.from({ length: 6 }, () => http.createServer(answer));
    const ports = await Promise.all(servers.map(start));
    const entries = ports.flatMap((port) => [1, 2].map((number) => ({ name: `n${port}-${number}`, url: `http://127.0.0.1:${port}/${number}` })));
    await withFolder({}, async (folder) => {
      const { code, out } = await run(folder, entries, ...ports.map((port) => `127.0.0.1:${port}`));
      assert.deepEqual([code, out.length, mostOfHost, mostHosts], [0, 12, 1, 4]);
    });
    await Promise.all(servers.map(stop));
  });

  it('refuses a sources file with mistakes, and names file and entry', async () => {
    await withFolder({}, async (folder) => {
      const { code, error } = await run(folder, [{ name: 'a', url: 'https://news.example/', selct: {} }]);
      assert.equal(code, 2);
      assert.ok(error.startsWith(`${folder}/sources.json: entry 1 (a): "selct" is unknown`), error);
      assert.match((await run(folder, [{ url: 'https://news.example/' }])).error, /no entry has a "name"/);
      assert.match((await run(folder, 'name,url')).error, /not JSON/);
    });
  });

  it('refuses a command that lacks something', async () => {
    assert.match((await runWith()).error, /^Name one sources file/);
    assert.match((await runWith('sources.json')).error, /--out DIR/);
    assert.deepEqual([(await runWith('--help')).code, (await runWith('--nothing')).code], [0, 2]);
    await withFolder({ 'a.json': '[{ "name": "a", "url": "https://news.example/" }]' }, async (folder) => {
      assert.match((await runWith(`${folder}/a.json`, '--out', `${folder}/a.json`)).error, /no folder to write to/);
    });
  });
});
