import { expect } from '@open-wc/testing';
import { closeReaderPages, LANGUAGES, openReaderPage } from '../support/reader-page.js';
import { cutOff, outside, smallTargets } from '../support/reader-findings.js';

/*
 * Every tag, as readers look at it who see little, or whose hands are not steady. See README's promise and WCAG 2.2 AA:
 * 1.4.4 Resize Text, 1.4.10 Reflow, 1.4.12 Text Spacing, 2.5.8 Target Size.
 */

const SPACING = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }`;

/** What readers ask for, by what they would call it. */
const VIEWS = [
  { name: 'on a page 320 pixels wide', width: 320 },
  { name: 'with text at 200 %', width: 640, css: 'html { font-size: 200% }' },
  { name: 'with wide spacing of text', width: 640, readerCss: SPACING },
  { name: 'with wide spacing of text on a page 320 pixels wide', width: 320, readerCss: SPACING },
];

describe('every tag', () => {
  afterEach(closeReaderPages);

  for (const { name, ...view } of VIEWS) {
    for (const lang of LANGUAGES) {
      it(`fits ${name}, with nothing cut off (${lang})`, async () => {
        const page = await openReaderPage({ lang, ...view });
        const { scrollWidth } = page.document.documentElement;
        expect([...cutOff(page), ...outside(page)].join('\n')).to.equal('');
        expect(scrollWidth, 'width of the page').to.be.at.most(view.width);
      });
    }
  }

  for (const size of [16, 12]) {
    for (const width of [320, 1000]) {
      for (const lang of ['zh-CN', 'en']) {
        it(`has targets that can be hit, in text of ${size} on a page ${width} pixels wide (${lang})`, async () => {
          const page = await openReaderPage({ lang, width, css: `html { font-size: ${size}px }` });
          expect(smallTargets(page).join('\n')).to.equal('');
        });
      }
    }
  }
});
