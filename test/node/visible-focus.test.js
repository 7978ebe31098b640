/* Where the focus is can be seen at every stop of every tag (WCAG 2.2 §2.4.7, §1.4.11), by what changes on the screen. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { everyTag } from './support/every-tag.js';
import { startVisit } from './support/page.js';
import { stopsOf, stopsWithoutFocus } from './support/stops.js';

/** Higher than the page: it never scrolls to the focus. */
const WHOLE = 6000;

describe('the focus', () => {
  /** @type {import('./support/page.js').Visitor} */
  let visitor;
  before(async () => {
    visitor = await startVisit();
  });
  after(() => visitor.close());

  for (const look of ['plain', 'portal', 'paper']) {
    for (const scheme of ['light', 'dark']) {
      it(`is seen at every stop of every tag (${look}, ${scheme})`, async () => {
        const page = await visitor.open(everyTag('en'), { look, scheme, height: WHOLE });
        assert.deepEqual(await stopsWithoutFocus(page), []);
        await page.close();
      });
    }
  }

  for (const scheme of ['light', 'dark']) {
    it(`is seen in forced colors (${scheme})`, async () => {
      const page = await visitor.open(everyTag('en'), { height: WHOLE, media: { 'forced-colors': 'active', 'prefers-color-scheme': scheme } });
      assert.deepEqual(await stopsWithoutFocus(page), []);
      await page.close();
    });
  }

  it('has stops of every tag but the one that is text', async () => {
    const page = await visitor.open(everyTag('en'));
    const tags = new Set((await stopsOf(page)).map(({ name }) => /<([\w-]+)/.exec(name)?.[1]));
    assert.deepEqual([...tags].sort(), ['article-card', 'news-article', 'news-masthead', 'news-ticker', 'related-news', 'section-column', 'share-bar', 'staff-lookup']);
    await page.close();
  });
});
