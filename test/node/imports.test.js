import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

/** @param {string} file in dist/ */
const load = (file) => import(pathToFileURL(path.resolve('dist', file)).href);

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
});
