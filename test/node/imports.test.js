import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';

/** @param {string} file in dist/ */
const load = (file) => import(pathToFileURL(path.resolve('dist', file)).href);

/** @type {{ exports: object }} */
const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));

describe('imported where there is no page, as a server does', () => {
  it('the pipeline neither throws nor asks for a document', async () => {
    const { parseFeed } = await load('feed/index.js');
    const json = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'A', items: [{ id: '1', title: '标题' }] });
    assert.equal(parseFeed(json, { url: 'https://a.example/' }).articles[0].title, '标题');
  });

  for (const file of ['index.js', 'define/all.js', 'define/news-ticker.js']) {
    it(`${file} does not throw`, async () => {
      await assert.doesNotReject(load(file));
    });
  }

  for (const entry of entries()) {
    it(`${entry} does not throw`, async () => {
      await assert.doesNotReject(import(entry));
      assert.ok(!('document' in globalThis || 'window' in globalThis), 'nothing makes believe that there is a page');
    });
  }

  it('its tags go through a framework on the server as any other', async () => {
    await import('newsrack/define');
    const link = createElement('a', { href: '/' }, '首页');
    const ticker = createElement('news-ticker', { feed: '/news.xml', paused: true, unique: false, limit: 5, articles: [] }, link);
    assert.equal(renderToString(ticker), '<news-ticker feed="/news.xml" paused="" limit="5"><a href="/">首页</a></news-ticker>');
  });
});

/** What the package lets be imported, by its own names: but for files that are no modules, and those for script tags, which need a page. */
function entries() {
  const names = Object.keys(exports).filter((name) => !/\.(css|json)$/.test(name) && name !== './cdn/*');
  const tags = readdirSync('src/define').filter((name) => /^(?!define-)[a-z]+-[a-z]+\.ts$/.test(name) && !name.includes('settings'));
  return names
    .flatMap((name) => (name.includes('*') ? tags.map((tag) => name.replace('*', tag.replace('.ts', ''))) : name))
    .map((name) => name.replace('.', 'newsrack'));
}
