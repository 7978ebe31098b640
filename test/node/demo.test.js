import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

/** Tags that show a list of links. */
const LISTS = ['news-ticker', 'section-column', 'article-card', 'related-news'];

/** Address that the demo is read at; nothing is fetched from it. */
const SITE = 'https://demo.example/some/folder/';

const HTML = new Map(readdirSync('demo').filter((name) => name.endsWith('.html')).map((name) => [name, readFileSync(`demo/${name}`, 'utf8')]));

/** The pages of the portal; what else is in the folder is none of it. */
const pages = [...HTML].filter(([, text]) => text.includes('<html class="newsrack-portal"'));
const feeds = readdirSync('demo/public/feeds').filter((name) => !name.startsWith('staff'));

/** @param {string} text @param {RegExp} pattern with one group @returns {string[]} */
const all = (text, pattern) => [...text.matchAll(pattern)].map(([, found]) => String(found));

/** @param {string} text */
const unescape = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** A feed as text; one of them is in GB2312. @param {string} name */
function readFeed(name) {
  const bytes = readFileSync(`demo/public/feeds/${name}`);
  const encoding = /encoding="([\w-]+)"/.exec(bytes.toString('latin1', 0, 100))?.[1] ?? 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

/** What a feed says of its articles: titles, and addresses as the feed has them. @param {string} name @returns {{ url: string, title: string }[]} */
function articlesOf(name) {
  const text = readFeed(name);
  if (name.endsWith('.json')) return JSON.parse(text).items;
  return all(text, /<(?:item|entry)>([^]*?)<\/(?:item|entry)>/g).map((item) => ({
    url: /<link>([^<]+)|<link href="([^"]+)/.exec(item)?.slice(1).find(Boolean) ?? '',
    title: unescape(/<title>([^<]+)/.exec(item)?.[1] ?? ''),
  }));
}

/** The site's folder is where an RSS channel's `<link>` leads; other feeds count from their own address. @param {string} name */
const baseOf = (name) => SITE + (/<rss/.test(readFeed(name)) ? 'index.html' : `feeds/${name}`);

/** What is wrong with a link of the demo's; undefined where it leads somewhere. @param {string} href @param {string} from */
function fault(href, from) {
  if (/^(https?|mailto|tel):/.test(href)) return undefined;
  const { pathname, hash, search } = new URL(href, from);
  const name = pathname.slice(new URL(SITE).pathname.length);
  const page = HTML.get(name);
  if (!page) return existsSync(`demo/${name}`) ? undefined : `${href}: no such page`;
  if (hash && !page.includes(`id="${hash.slice(1)}"`)) return `${href}: no such place`;
  return search && !articleAddresses(name).has(name + search) ? `${href}: no feed of that page has the article` : undefined;
}

/** Addresses of the articles that a page can show. @param {string} page */
function articleAddresses(page) {
  const [list = ''] = all(HTML.get(page) ?? '', /<news-article[^>]* feed="([^"]+)"/g);
  const names = list.split(' ').map((name) => name.replace('feeds/', ''));
  return new Set(names.flatMap((name) => articlesOf(name).map(({ url }) => new URL(url, baseOf(name)).href.slice(SITE.length))));
}

describe('the demo', () => {
  it('has a front page, three section pages, an article and a page about itself, in two languages', () => {
    assert.equal(pages.length, 12);
  });

  for (const [name, text] of pages) {
    it(`${name}: names itself`, () => {
      assert.match(text, /<html [^>]*lang="(zh-CN|en)"/);
      assert.match(text, /<title>[^<]{6,}<\/title>/);
      assert.match(text, /<meta name="description" content="[^"]{6,}"/);
      assert.equal(all(text, /<(h1)\b/g).length, 1, 'h1');
      assert.equal(all(text, /<(main)\b/g).length, 1, 'main');
      assert.equal(new Set(all(text, / id="([^"]+)"/g)).size, all(text, / id="([^"]+)"/g).length, 'ids');
    });

    it(`${name}: every link leads somewhere`, () => {
      const links = all(text, /\shref="([^"]+)"/g).filter((href) => !/\.(css|svg)$/.test(href));
      assert.ok(links.length > 20);
      assert.deepEqual(links.map((href) => fault(href, SITE + name)).filter(Boolean), []);
    });

    it(`${name}: has what its tags will show inside them, in the feeds' own words`, () => {
      for (const [tag] of text.matchAll(new RegExp(`<(${LISTS.join('|')})\\b[^]*?</\\1>`, 'g'))) {
        const links = all(tag, /<a href="[^"]+">([^<]+)<\/a>/g).map(unescape);
        const [names = ''] = all(tag, / feed="([^"]+)"/g);
        const titles = names.split(' ').flatMap((feed) => articlesOf(feed.replace('feeds/', '')).map(({ title }) => title));
        assert.ok(links.length > 0, tag.slice(0, 120));
        for (const title of links) assert.ok(titles.includes(title), title);
        if (!/ article=| unique|<related-news/.test(tag)) assert.deepEqual(links, titles.slice(0, links.length));
      }
    });

    it(`${name}: names feeds and pictures that exist`, () => {
      const named = all(text, /(?:feed|directory)="([^"]+)"/g).flatMap((list) => list.split(' '));
      for (const file of [...named, ...all(text, /<img src="\/([^"]+)"/g)]) assert.ok(existsSync(`demo/public/${file}`), file);
    });

    it(`${name}: has a twin in the other language, which links back`, () => {
      const [twin = ''] = all(text, /<a href="([^"]+)" [^>]*hreflang/g);
      assert.ok(all(HTML.get(twin) ?? '', /<a href="([^"]+)" [^>]*hreflang/g).includes(name), `${name} and ${twin}`);
      assert.notEqual(all(text, /<html [^>]*lang="([^"]+)"/g)[0], all(HTML.get(twin) ?? '', /<html [^>]*lang="([^"]+)"/g)[0]);
    });
  }
});

describe('feeds of the demo', () => {
  for (const name of feeds) {
    it(`${name}: every headline opens an article`, () => {
      const articles = articlesOf(name);
      assert.ok(articles.length > 0 && articles.every(({ title }) => title));
      assert.deepEqual(articles.map(({ url }) => fault(url, baseOf(name))).filter(Boolean), []);
    });

    it(`${name}: its pictures exist`, () => {
      for (const picture of all(readFeed(name), /pictures\/([\w-]+\.svg)/g)) assert.ok(existsSync(`demo/public/pictures/${picture}`), picture);
    });
  }
});
