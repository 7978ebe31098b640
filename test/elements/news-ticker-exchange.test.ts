import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define/news-ticker.js';
import type { NewsTicker } from '../../src/index.js';
import {
  allInside, headline, headlines, inside, inView, linkOf, motionOf, placeTicker, point, positionOf, press, settled, stopAt, titlesInView,
  titlesOf, until, viewport, type Headline,
} from '../support/ticker.js';

const ten = headlines(10);
const flash = headline('News flash');

const titles = (articles: readonly Headline[]) => articles.map(({ title }) => title);

/** Gives a ticker other headlines while its clock stands, which shows every jump that is not motion. */
async function exchange(ticker: NewsTicker, articles: readonly Headline[]): Promise<void> {
  ticker.articles = articles;
  await ticker.updateComplete;
}

/** A ticker whose clock is stopped at a position. */
async function placeAt(position: number, articles = ten, width = 600): Promise<NewsTicker> {
  const ticker = await placeTicker(html`<news-ticker .articles=${articles}></news-ticker>`, { width });
  stopAt(ticker, position);
  return ticker;
}

describe('headlines that change in <news-ticker>', () => {
  it('passes the accessibility audit while former headlines leave', async () => {
    const ticker = await placeAt(700);
    await exchange(ticker, headlines(10, 'Other'));
    expect(titlesOf(ticker, 'outgoing').length).to.be.above(0);
    await expect(ticker).to.be.accessible();
  });

  describe('while it moves', () => {
    it('leaves what is in view where it is when all headlines are replaced', async () => {
      for (const position of [0, 250, 700, 2000]) {
        const ticker = await placeAt(position);
        const before = inView(ticker);
        await exchange(ticker, headlines(10, 'Other'));
        expectSamePlaces(inView(ticker), before);
        expect(motionOf(ticker)).to.equal('running');
      }
    });

    it('brings the new headlines right behind those in view, a gap between', async () => {
      const ticker = await placeAt(700);
      const last = inView(ticker).at(-1)![0];
      await exchange(ticker, headlines(10, 'Other'));
      expect(titlesOf(ticker, 'outgoing').at(-1)).to.equal(last);
      const [end, start] = [allInside(ticker, '.outgoing .item').at(-1)!, inside(ticker, '.group .item')!];
      expect(start.getBoundingClientRect().left - end.getBoundingClientRect().right).to.be.closeTo(48, 0.5);
    });

    it('lets the former headlines go once they are out of view, at the edge of a headline', async () => {
      const ticker = await placeAt(700);
      await exchange(ticker, headlines(10, 'Other'));
      const leading = inside(ticker, '.outgoing')!.getBoundingClientRect().width + 48;
      ticker.speed = 400;
      await ticker.updateComplete;
      stopAt(ticker, leading - 20).play();
      await until(() => !inside(ticker, '.outgoing'), () => [positionOf(ticker), leading, motionOf(ticker)]);
      expect(inView(ticker)[0]![0]).to.equal(titlesOf(ticker, 'group')[0]);
      expect(inView(ticker)[0]![1]).to.be.within(-120, 0);
      expect(motionOf(ticker)).to.equal('running');
    });

    it('goes on from where it is, however late the page is', async () => {
      const ticker = await placeAt(700);
      await exchange(ticker, headlines(10, 'Other'));
      const [motion] = inside(ticker, '.track')!.getAnimations();
      motion!.finish();
      const before = inView(ticker);
      ticker.speed = 51;
      await until(() => !inside(ticker, '.outgoing'), () => titlesOf(ticker, 'outgoing'));
      expect(before[0]).to.deep.equal(['Other 1 of some length', 0]);
      expect(inView(ticker)[0]![0]).to.equal('Other 1 of some length');
    });

    it('changes again before the former headlines have left, and again nothing in view moves', async () => {
      const ticker = await placeAt(700);
      for (const name of ['Second', 'Third', 'Fourth']) {
        const position = positionOf(ticker);
        stopAt(ticker, position + 130);
        const before = inView(ticker);
        await exchange(ticker, headlines(10, name));
        expectSamePlaces(inView(ticker), before);
      }
    });

    it('takes a news flash in out of view, and touches nothing else', async () => {
      const ticker = await placeAt(900);
      const before = inView(ticker);
      const kept = linkOf(ticker, ten[4]!.title);
      await exchange(ticker, [flash, ...ten.slice(0, 9)]);
      expectSamePlaces(inView(ticker), before);
      expect(titlesOf(ticker, 'group')).to.deep.equal(titles([flash, ...ten.slice(0, 9)]));
      expect([titlesOf(ticker, 'outgoing'), linkOf(ticker, ten[4]!.title)]).to.deep.equal([[], kept]);
    });

    it('leaves what is in view where it is when the flash belongs between two headlines in view', async () => {
      const ticker = await placeAt(100);
      const before = inView(ticker);
      await exchange(ticker, [ten[0]!, flash, ...ten.slice(1)]);
      expectSamePlaces(inView(ticker), before);
    });

    it('leaves what is in view where it is across the seam of the loop', async () => {
      const ticker = await placeAt(0);
      const seam = inside(ticker, '.copy')!.getBoundingClientRect().left - viewport(ticker).getBoundingClientRect().left - 200;
      stopAt(ticker, seam);
      const before = inView(ticker);
      expect(titles([ten[9]!, ten[0]!])).to.deep.equal(before.slice(0, 2).map(([title]) => title));
      await exchange(ticker, [flash, ...ten.slice(0, 9)]);
      expectSamePlaces(inView(ticker), before);
    });

    it('touches no node when the same headlines come again', async () => {
      const ticker = await placeAt(500);
      const changes: MutationRecord[] = [];
      const observer = new MutationObserver((records) => changes.push(...records));
      observer.observe(ticker.shadowRoot!, { subtree: true, childList: true, attributes: true, characterData: true });
      await exchange(ticker, structuredClone(ten));
      await settled(ticker);
      observer.disconnect();
      expect(changes.map(({ type, target }) => `${type} ${target.nodeName}`)).to.deep.equal([]);
    });

    it('keeps the headline at the edge when one of them gets another title', async () => {
      const ticker = await placeAt(900);
      // So slow that a busy machine does not tell in the outcome.
      ticker.speed = 1;
      await ticker.updateComplete;
      const [first] = inView(ticker);
      await exchange(ticker, [{ ...ten[0]!, title: 'Short' }, ...ten.slice(1)]);
      await settled(ticker);
      expect(inView(ticker)[0]![0]).to.equal(first![0]);
      expect(inView(ticker)[0]![1]).to.be.closeTo(first![1], 12);
    });

    it('lets headlines leave in motion before it stands still with few', async () => {
      const ticker = await placeAt(700);
      const before = inView(ticker);
      const few = [headline('Only one')];
      ticker.speed = 500;
      await ticker.updateComplete;
      await exchange(ticker, few);
      expect(titlesInView(ticker)).to.include.members(before.map(([title]) => title));
      await until(() => motionOf(ticker) === 'still', () => [motionOf(ticker), inView(ticker)]);
      expect(inView(ticker)).to.deep.equal([['Only one', 0]]);
    });

    it('begins to move when more come than fit, from where the first one stands', async () => {
      const ticker = await placeTicker(html`<news-ticker .articles=${ten.slice(0, 1)}></news-ticker>`);
      await exchange(ticker, [flash, ...ten]);
      await settled(ticker);
      expect(motionOf(ticker)).to.equal('running');
      expect(inView(ticker)[0]![0]).to.equal(ten[0]!.title);
    });
  });

  describe('while a reader is at it', () => {
    it('waits until the pointer has left', async () => {
      const ticker = await placeAt(700);
      await point(ticker, 'pointerenter');
      const before = inView(ticker);
      await exchange(ticker, headlines(10, 'Other'));
      await settled(ticker);
      expect([inView(ticker), titlesOf(ticker, 'group')]).to.deep.equal([before, titles(ten)]);
      await point(ticker, 'pointerleave');
      expect(titlesOf(ticker, 'group')[0]).to.equal('Other 1 of some length');
    });

    for (const mode of ['scroll', 'step', 'list'] as const) {
      it(`waits until the focus has left, in ${mode} mode`, async () => {
        const ticker = await placeTicker(html`<news-ticker mode=${mode} .articles=${ten}></news-ticker>`);
        const link = linkOf(ticker, ten[0]!.title);
        link.focus();
        await settled(ticker);
        await exchange(ticker, headlines(10, 'Other'));
        await settled(ticker);
        expect([ticker.shadowRoot!.activeElement, link.isConnected]).to.deep.equal([link, true]);
        link.blur();
        await settled(ticker);
        expect([link.isConnected, titlesInView(ticker)[0]]).to.deep.equal([false, 'Other 1 of some length']);
      });
    }

    it('waits while the focus goes from one headline to the next', async () => {
      const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
      linkOf(ticker, ten[0]!.title).focus();
      await settled(ticker);
      await exchange(ticker, headlines(10, 'Other'));
      const next = linkOf(ticker, ten[1]!.title);
      next.focus();
      await settled(ticker);
      expect([ticker.shadowRoot!.activeElement, next.isConnected]).to.deep.equal([next, true]);
    });
  });

  describe('while it is paused', () => {
    it('shows what is new, the headline at the edge stays', async () => {
      const ticker = await placeAt(900);
      await press(ticker, 'pause');
      const [first] = inView(ticker);
      await exchange(ticker, [flash, ...ten.slice(0, 9)]);
      await settled(ticker);
      expect(titlesOf(ticker, 'group')[0]).to.equal(flash.title);
      expect(inView(ticker)[0]![0]).to.equal(first![0]);
      expect(inView(ticker)[0]![1]).to.be.closeTo(first![1], 1);
    });

    it('shows what is new from its beginning when nothing in view is left', async () => {
      const ticker = await placeAt(900);
      await press(ticker, 'pause');
      await exchange(ticker, headlines(10, 'Other'));
      await settled(ticker);
      expect(inView(ticker)[0]).to.deep.equal(['Other 1 of some length', 0]);
    });
  });

  it('empties and fills again', async () => {
    const ticker = await placeAt(500);
    await exchange(ticker, []);
    await settled(ticker);
    expect(inside(ticker, '[part=status]')).not.to.equal(null);
    await exchange(ticker, ten);
    await settled(ticker);
    expect([motionOf(ticker), inView(ticker)[0]![0]]).to.deep.equal(['running', ten[0]!.title]);
  });
});

/** One frame of motion, and what rounding makes of it. */
function expectSamePlaces(now: [string, number][], before: [string, number][]): void {
  const saw = `now ${JSON.stringify(now)}, before ${JSON.stringify(before)}`;
  expect(now.slice(0, before.length).map(([title]) => title), saw).to.deep.equal(before.map(([title]) => title));
  before.forEach(([, offset], index) => expect(now[index]![1], saw).to.be.closeTo(offset, 3));
}
