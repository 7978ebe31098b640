import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define/news-ticker.js';
import type { NewsTicker } from '../../src/index.js';
import {
  allInside, buttonsOf, headline, headlines, inside, inView, linkOf, motionOf, placeTicker, point, positionOf,
  preferReducedMotion, press, settled, stopAt, until, viewport,
} from '../support/ticker.js';

const ten = headlines(10);

describe('a reader at <news-ticker>', () => {
  it('passes the accessibility audit for one who asks for less motion', async () => {
    const preference = preferReducedMotion();
    const ticker = await placeTicker(html`<news-ticker label="Latest" .articles=${ten}></news-ticker>`);
    preference.end();
    await expect(ticker).to.be.accessible();
  });

  describe('with a pointer', () => {
    it('holds it, and lets it go on from there', async () => {
      const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
      stopAt(ticker, 500).play();
      await point(ticker, 'pointerenter');
      const held = positionOf(ticker);
      expect([motionOf(ticker), ticker.paused]).to.deep.equal(['paused', false]);
      await point(ticker, 'pointerleave');
      expect(motionOf(ticker)).to.equal('running');
      expect(positionOf(ticker)).to.be.within(held, held + 200);
    });

    it('does not start one that is paused', async () => {
      const ticker = await placeTicker(html`<news-ticker paused .articles=${ten}></news-ticker>`);
      await point(ticker, 'pointerenter');
      await point(ticker, 'pointerleave');
      expect(motionOf(ticker)).to.equal('still');
    });

    it('is forgotten by a ticker that is taken from under it', async () => {
      const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
      await point(ticker, 'pointerenter');
      ticker.parentElement!.append(ticker);
      await settled(ticker);
      expect(motionOf(ticker)).to.equal('running');
    });
  });

  describe('with the focus on a headline', () => {
    it('stops it for good: neither leaving nor the pointer starts it again, the button does', async () => {
      const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
      const seen: string[] = [];
      const see = () => seen.push(`${motionOf(ticker)} ${buttonsOf(ticker).join()}`);
      linkOf(ticker, ten[1]!.title).focus();
      await settled(ticker);
      see();
      await point(ticker, 'pointerenter');
      await point(ticker, 'pointerleave');
      see();
      linkOf(ticker, ten[1]!.title).blur();
      await settled(ticker);
      see();
      await press(ticker, 'play');
      see();
      expect(seen).to.deep.equal(['still play', 'still play', 'still play', 'running pause']);
    });

    for (const [dir, direction] of [['ltr', 'auto'], ['ltr', 'right'], ['rtl', 'auto'], ['rtl', 'left']] as const) {
      it(`has all of it in view, and the page does not scroll (${dir}, ${direction})`, async () => {
        const ticker = await placeTicker(html`<news-ticker direction=${direction} .articles=${ten}></news-ticker>`, { dir, width: 900 });
        await fixture(html`<div style="block-size: 300vh; inline-size: 300vw"></div>`);
        for (const index of [5, 6, 9, 0, 3]) {
          if (motionOf(ticker) === 'still') await press(ticker, 'play');
          stopAt(ticker, 700);
          const page = [scrollX, scrollY];
          linkOf(ticker, ten[index]!.title).focus();
          await settled(ticker);
          expectInView(ticker, ten[index]!.title);
          expect([scrollX, scrollY]).to.deep.equal(page);
        }
      });
    }

    it('has the beginning in view of one that is wider than the view', async () => {
      const wide = [...ten.slice(0, 3), headline('word '.repeat(60)), ...ten.slice(3, 5)];
      for (const dir of ['ltr', 'rtl']) {
        const ticker = await placeTicker(html`<news-ticker .articles=${wide}></news-ticker>`, { dir });
        const link = linkOf(ticker, wide[3]!.title);
        link.focus();
        await settled(ticker);
        const [view, box] = [viewport(ticker).getBoundingClientRect(), link.getBoundingClientRect()];
        expect(dir === 'ltr' ? box.left - view.left : view.right - box.right).to.be.closeTo(0, 1, dir);
      }
    });

    it('stops it where headlines are in the markup of a template too', async () => {
      const ticker = await placeTicker(
        html`<news-ticker .articles=${ten}><template><a data-href="url"><b data-text="title"></b></a></template></news-ticker>`,
      );
      linkOf(ticker, ten[4]!.title).focus();
      await settled(ticker);
      expect([motionOf(ticker), ticker.shadowRoot!.activeElement?.textContent?.trim()]).to.deep.equal(['still', ten[4]!.title]);
    });
  });

  it('is followed when something else scrolls the strip, such as a search in the page', async () => {
    const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
    stopAt(ticker, 100);
    viewport(ticker).scrollLeft += 150;
    const before = inView(ticker);
    await until(() => motionOf(ticker) === 'still', () => motionOf(ticker));
    expect(inView(ticker)).to.deep.equal(before);
  });

  describe('who asks for less motion', () => {
    let preference: ReturnType<typeof preferReducedMotion>;
    beforeEach(() => {
      preference = preferReducedMotion();
    });
    afterEach(() => preference.end());

    it('gets a still strip without copies, with buttons to turn it', async () => {
      const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
      expect([motionOf(ticker), buttonsOf(ticker), allInside(ticker, '.copy').length]).to.deep.equal(['still', ['previous', 'next'], 0]);
    });

    for (const dir of ['ltr', 'rtl']) {
      it(`sees every headline whole by turning, and comes round at the end (${dir})`, async () => {
        const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`, { dir, width: 700 });
        const seen = new Set<string>();
        for (let turn = 0; turn < 12; turn++) {
          wholeInView(ticker).forEach((title) => seen.add(title));
          await press(ticker, 'next');
        }
        expect([...seen].sort()).to.deep.equal(ten.map(({ title }) => title).sort());
        viewport(ticker).scrollLeft = 0;
        await press(ticker, 'previous');
        expect(wholeInView(ticker).at(-1)).to.equal(ten[9]!.title);
        await press(ticker, 'next');
        expect(inView(ticker)[0]).to.deep.equal([ten[0]!.title, 0]);
      });
    }

    it('reaches every headline by the focus', async () => {
      const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`, { width: 900 });
      for (const { title } of ten) {
        linkOf(ticker, title).focus();
        await settled(ticker);
        expectInView(ticker, title);
      }
    });

    it('is followed at once when that changes', async () => {
      const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
      viewport(ticker).scrollLeft = 300;
      const before = inView(ticker);
      preference.change(false);
      await settled(ticker);
      expect([motionOf(ticker), buttonsOf(ticker)]).to.deep.equal(['running', ['pause']]);
      expect(positionOf(ticker)).to.be.within(300, 500);
      preference.change(true);
      await settled(ticker);
      expect([motionOf(ticker), buttonsOf(ticker)]).to.deep.equal(['still', ['previous', 'next']]);
      expect(inView(ticker)[0]![0]).to.equal(before[0]![0]);
    });

    it('steps by hand, with no button to play', async () => {
      const ticker = await placeTicker(html`<news-ticker mode="step" .articles=${ten}></news-ticker>`);
      expect(buttonsOf(ticker)).to.deep.equal(['previous', 'next']);
      expect(getComputedStyle(inside(ticker, '.item')!).transitionDuration).to.be.oneOf(['0s', '0.3s, 0.3s', '0.3s']);
    });
  });
});

/** The headlines of which nothing is cut off. */
function wholeInView(ticker: NewsTicker): string[] {
  const view = viewport(ticker).getBoundingClientRect();
  return allInside(ticker, '.group .item')
    .filter((item) => {
      const { left, right } = item.getBoundingClientRect();
      return left > view.left - 1 && right < view.right + 1;
    })
    .map((item) => item.textContent.trim());
}

function expectInView(ticker: NewsTicker, title: string): void {
  const view = viewport(ticker).getBoundingClientRect();
  const { left, right } = linkOf(ticker, title).getBoundingClientRect();
  const saw = `${title}: ${left} to ${right} in ${view.left} to ${view.right}`;
  expect(left, saw).to.be.at.least(view.left - 1);
  expect(right, saw).to.be.at.most(view.right + 1);
}
