import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const files = readdirSync('stories').filter((name) => name.endsWith('.stories.ts'));
const feeds = readdirSync('stories/feeds', { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name);
const text = (/** @type {string} */ name) => readFileSync(`stories/${name}`, 'utf8');
const bytes = (/** @type {string} */ name) => readFileSync(`stories/feeds/${name}`);
const decode = (/** @type {string} */ name) => new TextDecoder(name === 'grassroots.xml' ? 'gb2312' : 'utf-8', { fatal: true }).decode(bytes(name));

/** @param {string} name @returns {[string, string][]} name and source of each story of a file */
function storiesOf(name) {
  return text(name)
    .split(/^(?=export const )/m)
    .slice(1)
    .map((source) => [/\w+/.exec(source.slice('export const '.length))?.[0] ?? '', source]);
}

describe('stories', () => {
  it('exist for every tag', () => {
    const tags = readdirSync('src/define').filter((name) => /import .* from '\.\.\/elements\//.test(readFileSync(`src/define/${name}`, 'utf8')));
    assert.ok(tags.length > 0);
    for (const tag of tags) assert.ok(files.includes(tag.replace('.ts', '.stories.ts')), tag);
  });

  it('show every state, the links inside, a template, and each direction and theme of every feed-driven tag', () => {
    const wanted = ['Loading', 'EmptySection', 'FeedDown', 'Stale', 'LinksOnly', 'LinksWhileFeedIsDown', 'OwnTemplate'];
    const looks = ['RightToLeft', 'TraditionalChinese', 'English', 'Dark'];
    for (const file of files.filter((name) => text(name).includes("feed: feed('"))) {
      const names = storiesOf(file).map(([name]) => name);
      for (const name of [...wanted, ...looks]) assert.ok(names.includes(name), `${file}: ${name}`);
    }
  });

  it('each assert something', () => {
    for (const file of files) {
      for (const [name, source] of storiesOf(file)) assert.match(source, /play\(context\)[^]*await (expect|articlesIn|stillFor|until)\(/, `${file}: ${name}`);
    }
  });

  it('name feeds that exist, but for the one that must not', () => {
    for (const file of [...files, 'support/servers.ts']) {
      const named = [...text(file).matchAll(/feed\(([^)]*)\)/g)].flatMap(([, list]) => [...String(list).matchAll(/'([\w./-]+)[?\w-]*'/g)].map(([, name]) => String(name)));
      for (const name of named.filter((one) => !one.includes('no-such-'))) assert.ok(feeds.includes(name), `${file}: ${name}`);
    }
    assert.ok(!feeds.includes('no-such-feed.xml'));
  });
});

describe('feeds of the stories', () => {
  it('are in the encodings that they declare', () => {
    assert.match(decode('grassroots.xml'), /encoding="gb2312"[^]*【基层风采】/);
    assert.throws(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes('grassroots.xml')));
    for (const name of feeds) assert.ok(decode(name).length > 0, name);
  });

  it('have headlines as long as real ones', () => {
    for (const name of ['headlines.xml', 'grassroots.xml', 'people.xml', 'traditional.xml']) {
      const titles = [...decode(name).matchAll(/<(?:item|entry)>[^]*?<title>([^<]+)/g)].map(([, title]) => String(title));
      assert.ok(titles.length >= 6, name);
      for (const title of titles) assert.ok(title.length >= 12 && title.length <= 45, title);
    }
  });

  it('name pictures that exist, by addresses that hold in any folder', () => {
    const pictures = readdirSync('stories/feeds/pictures');
    const named = feeds.flatMap((name) => [...decode(name).matchAll(/"([^"]*\.svg)"/g)].map(([, address]) => String(address)));
    assert.ok(named.length > 10);
    for (const address of named) assert.ok(pictures.some((picture) => address === `pictures/${picture}`), address);
  });
});
