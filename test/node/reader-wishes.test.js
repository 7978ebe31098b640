/*
 * What a reader wishes of every page, by the settings of the system: its own few colors (forced colors), no motion. In
 * forced colors backgrounds and shadows are gone: what is left must be read, and told from what is beside it.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { everyTag } from './support/every-tag.js';
import { appeared, startVisit } from './support/page.js';
import { contrastWithin, luminances, SEEN } from './support/pictures.js';

/** @typedef {import('puppeteer-core').Page} Page */

/** Contrast of text (WCAG 2.2 §1.4.3). */
const READABLE = 4.5;

/** What has an edge to be told by, and where that is: the name of a piece → its selector. */
const EDGED = {
  'the masthead’s sections': 'news-masthead >>> .links',
  'an open service': 'news-masthead >>> .panel:not([hidden])',
  'a button of the ticker': 'news-ticker[mode=step] >>> button.next',
  'the tile of an article without a picture': 'section-column[layout=grid] >>> .picture:not(:has(img))',
  'a way to share': 'share-bar >>> [part~=weibo]',
  'the field of the look-up': 'body > staff-lookup >>> input',
  'the button of the look-up': 'body > staff-lookup >>> .submit',
  'a picture that is yet to come': '#waiting >>> .skeleton .picture',
};

/** What is read, or seen by what is in it. */
const READ = {
  'the number of a rank': 'section-column[layout=ranked] >>> .item',
  'the words of a button': 'body > staff-lookup >>> .submit',
  'the sign on a button': 'news-ticker[mode=step] >>> button.next svg',
  'the label of the ticker': 'news-ticker >>> .label',
  'the QR code of the mobile version': 'news-masthead >>> .qr',
  'the QR code of the share bar': 'share-bar >>> .qr',
  'a section': 'news-masthead > a',
  'a row that is yet to come': '#waiting >>> .skeleton .text',
};

/** What has a line of its own at its lower end. */
const MARKED = { 'the section that the page is of': 'news-masthead > [aria-current]' };

const WAITING = '<section-column id="waiting" layout="grid" limit="2" feed="/never-answers"></section-column>';

/** The articles of one have no picture, so that their tiles are seen. */
const TILES = `<script type="module">document.querySelector('section-column[layout=grid]').articles = [{ title: 'Tile' }, { title: 'Other' }]</script>`;

describe('a reader’s wishes', () => {
  /** @type {import('./support/page.js').Visitor} */
  let visitor;
  before(async () => {
    visitor = await startVisit();
  });
  after(() => visitor.close());

  for (const scheme of ['light', 'dark']) {
    it(`forced colors: everything is told from what is beside it, and read (${scheme})`, async () => {
      const page = await visitor.open(everyTag('en') + TILES, { height: 6000, media: { 'forced-colors': 'active', 'prefers-color-scheme': scheme } });
      await page.evaluate((markup) => document.body.insertAdjacentHTML('beforeend', markup), WAITING);
      await page.click('news-masthead >>> [part~=mobile]');
      await appeared(page, 'news-masthead >>> .qr path');
      await page.click('share-bar >>> [part~=wechat]');
      await appeared(page, 'share-bar >>> .qr path');
      await appeared(page, '#waiting >>> .skeleton');
      const faults = [];
      for (const [name, selector] of Object.entries(EDGED)) {
        const contrast = await edgeContrast(page, selector);
        if (contrast < SEEN) faults.push(`${name} has an edge of ${contrast.toFixed(2)}:1`);
      }
      for (const [name, selector] of Object.entries(MARKED)) {
        const { x, y, width, height } = await boxOf(page, selector);
        const contrast = contrastWithin(await luminances(page, { x: x + width / 2, y: y + height - 7, width: 1, height: 6 }));
        if (contrast < SEEN) faults.push(`${name} is marked at ${contrast.toFixed(2)}:1`);
      }
      for (const [name, selector] of Object.entries(READ)) {
        const contrast = contrastWithin(await luminances(page, await boxOf(page, selector)));
        if (contrast < READABLE) faults.push(`${name} is read at ${contrast.toFixed(2)}:1`);
      }
      assert.deepEqual(faults, []);
      await page.close();
    });
  }

  for (const look of ['plain', 'portal', 'paper']) {
    it(`less motion: nothing moves or fades, whatever is opened or turned (${look})`, async () => {
      const page = await visitor.open(everyTag('en'), { look, height: 6000 });
      await page.click('news-masthead >>> [part~=mobile]');
      await appeared(page, 'news-masthead >>> .qr path');
      await page.click('share-bar >>> [part~=wechat]');
      await page.click('news-ticker[mode=step] >>> button.next');
      await page.hover('section-column >>> a[part~=title]');
      assert.deepEqual(await page.evaluate(motionsOf), []);
      await page.close();
    });
  }

  it('motion is there for those who do not mind it', async () => {
    const page = await visitor.open(everyTag('en'), { media: { 'prefers-reduced-motion': 'no-preference' } });
    await page.waitForFunction(() => document.querySelector('news-ticker')?.shadowRoot?.getAnimations().length);
    assert.ok((await page.evaluate(motionsOf)).includes('<news-ticker> div.track moves'));
    await page.close();
  });
});

/** The best contrast on a line across each edge of an element, from outside in. @param {Page} page @param {string} selector */
async function edgeContrast(page, selector) {
  const { x, y, width, height } = await boxOf(page, selector);
  const across = [
    { x: x + width / 2, y: y - 3, width: 1, height: 7 },
    { x: x + width / 2, y: y + height - 4, width: 1, height: 7 },
  ];
  const pictures = await Promise.all(across.map((clip) => luminances(page, clip)));
  return Math.max(...pictures.map(contrastWithin));
}

/** @param {Page} page @param {string} selector */
async function boxOf(page, selector) {
  const found = await page.$(selector);
  if (!found) throw new Error(`Nothing is ${selector}`);
  return found.evaluate((node) => {
    const { left, top, width, height } = node.getBoundingClientRect();
    return { x: Math.round(left + scrollX), y: Math.round(top + scrollY), width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
  });
}

/** Runs in the page: what moves in a tag, and what would fade there. */
function motionsOf() {
  const found = [];
  for (const tag of document.querySelectorAll('*')) {
    for (const node of tag.shadowRoot?.querySelectorAll('*') ?? []) {
      const name = `<${tag.localName}> ${node.localName}.${node.getAttribute('class') ?? ''}`;
      if (node.getAnimations().some((one) => one.playState === 'running')) found.push(`${name} moves`);
      if (/[1-9]/.test(getComputedStyle(node).transitionDuration)) found.push(`${name} fades`);
      if (getComputedStyle(node).animationName !== 'none') found.push(`${name} is animated`);
    }
  }
  return found;
}
