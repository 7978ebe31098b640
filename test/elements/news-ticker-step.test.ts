import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { StepController } from '../../src/controllers/index.js';
import '../../src/define/news-ticker.js';
import type { NewsTicker } from '../../src/index.js';
import {
  allInside, buttonsOf, headline, headlines, hidePage, inside, linkOf, placeTicker, point, press, settled, textOf, until,
} from '../support/ticker.js';

const five = headlines(5);
const flash = headline('News flash');
const titles = five.map(({ title }) => title);

const step = html`<news-ticker mode="step" .articles=${five}></news-ticker>`;
const quick = html`<news-ticker mode="step" interval="1" .articles=${five}></news-ticker>`;

describe('<news-ticker mode="step">', () => {
  it('passes the accessibility audit, on the last of its headlines too', async () => {
    const ticker = await placeTicker(step);
    await expect(ticker).to.be.accessible();
    await press(ticker, 'previous');
    await untilFaded(ticker);
    await expect(ticker).to.be.accessible();
  });

  it('shows one headline, and which of how many it is', async () => {
    const ticker = await placeTicker(step);
    expect([shown(ticker), counter(ticker)]).to.deep.equal([[titles[0]], '1/5']);
  });

  it('goes on and back, and round at both ends', async () => {
    const ticker = await placeTicker(step);
    const seen: string[] = [];
    for (const icon of ['next', 'next', 'previous', 'previous', 'previous', 'next'] as const) {
      await press(ticker, icon);
      seen.push(counter(ticker));
    }
    expect(seen).to.deep.equal(['2/5', '3/5', '2/5', '1/5', '5/5', '1/5']);
  });

  it('hides the others from everyone: they cannot have the focus', async () => {
    const ticker = await placeTicker(step);
    await press(ticker, 'next');
    await untilFaded(ticker);
    const focusable = titles.filter((title) => {
      const link = linkOf(ticker, title);
      link.focus();
      return ticker.shadowRoot!.activeElement === link;
    });
    expect([focusable, shown(ticker)]).to.deep.equal([[titles[1]], [titles[1]]]);
  });

  it('takes the same room whichever headline is shown', async () => {
    const ticker = await placeTicker(step, { width: 280 });
    const heights: number[] = [];
    for (let turn = 0; turn < 5; turn++) {
      heights.push(ticker.offsetHeight);
      await press(ticker, 'next');
    }
    expect(new Set(heights).size).to.equal(1, heights.join());
  });

  it('has no buttons for a single headline, and says so when there is none', async () => {
    const one = await placeTicker(html`<news-ticker mode="step" .articles=${five.slice(0, 1)}></news-ticker>`);
    expect([buttonsOf(one), shown(one)]).to.deep.equal([[], [titles[0]]]);
    const none = await placeTicker(html`<news-ticker mode="step" lang="en" .articles=${[]}></news-ticker>`);
    expect([buttonsOf(none), textOf(inside(none, '[part=status]')!)]).to.deep.equal([[], 'Nothing here yet']);
  });

  it('tells a screen reader of the headline that a reader turned to once it stands, and never of one that came by itself', async () => {
    const ticker = await placeTicker(step);
    const live = () => inside(ticker, '.steps')!.getAttribute('aria-live');
    const whileItMoves = live();
    await press(ticker, 'pause');
    expect([whileItMoves, live()]).to.deep.equal([null, 'polite']);
  });

  it('keeps the focus on the button that goes on', async () => {
    const ticker = await placeTicker(step);
    const next = inside(ticker, 'button.next')!;
    next.focus();
    await press(ticker, 'next');
    expect([ticker.shadowRoot!.activeElement, ticker.paused]).to.deep.equal([next, false]);
  });

  describe('by itself', () => {
    afterEach(() => hidePage(false));

    it('goes on after its interval, over and over', async () => {
      const ticker = await placeTicker(quick);
      for (const count of ['2/5', '3/5']) await until(() => counter(ticker) === count, () => counter(ticker));
    });

    // A ticker beside it that is not held tells when the held one would have gone on.
    for (const [what, hold] of [
      ['under the pointer', (ticker: NewsTicker) => point(ticker, 'pointerenter')],
      ['under the focus', (ticker: NewsTicker) => Promise.resolve(linkOf(ticker, titles[0]!).focus())],
      ['when it is paused', (ticker: NewsTicker) => press(ticker, 'pause')],
    ] as const) {
      it(`stays ${what}`, async () => {
        const ticker = await placeTicker(quick);
        await hold(ticker);
        const other = await placeTicker(quick);
        await until(() => counter(other) === '3/5', () => counter(other));
        expect(counter(ticker)).to.equal('1/5');
      });
    }

    it('goes on once the pointer has left', async () => {
      const ticker = await placeTicker(quick);
      await point(ticker, 'pointerenter');
      await point(ticker, 'pointerleave');
      await until(() => counter(ticker) === '2/5', () => counter(ticker));
    });

    it('stays while the page is hidden', async () => {
      const ticker = await placeTicker(quick);
      hidePage(true);
      await settled(ticker);
      await new Promise<void>((resolve) => {
        new StepController({ addController() {}, removeController() {}, requestUpdate: resolve, updateComplete: Promise.resolve(true) }).pace = 1100;
      });
      expect(counter(ticker)).to.equal('1/5');
      hidePage(false);
      await until(() => counter(ticker) === '2/5', () => counter(ticker));
    });

    it('falls back to five seconds for an interval that is none', async () => {
      const ticker = await placeTicker(html`<news-ticker mode="step" interval="0" .articles=${five}></news-ticker>`);
      const other = await placeTicker(quick);
      await until(() => counter(other) === '2/5', () => counter(other));
      expect(counter(ticker)).to.equal('1/5');
    });
  });

  describe('when headlines change', () => {
    it('keeps the headline that is shown', async () => {
      const ticker = await placeTicker(step);
      await press(ticker, 'next');
      ticker.articles = [flash, ...five];
      await settled(ticker);
      expect([shown(ticker)[0], counter(ticker)]).to.deep.equal([titles[1], '3/6']);
    });

    it('shows the first one when the one that was shown is gone', async () => {
      const ticker = await placeTicker(step);
      await press(ticker, 'previous');
      ticker.articles = [flash, ...five.slice(0, 4)];
      await settled(ticker);
      expect(shown(ticker)[0]).to.equal(flash.title);
    });
  });

  it('opens the headline that is shown', async () => {
    const ticker = await placeTicker(step);
    await press(ticker, 'next');
    const opened: string[] = [];
    ticker.addEventListener('newsrack-open', (event) => {
      opened.push(event.article.title);
      event.preventDefault();
    });
    linkOf(ticker, titles[1]!).click();
    expect(opened).to.deep.equal([titles[1]]);
  });
});

function counter(ticker: NewsTicker): string {
  return textOf(inside(ticker, '[part=counter]')!);
}

/** The headlines that are to be seen, those fading out aside. */
function shown(ticker: NewsTicker): string[] {
  return allInside(ticker, '.item:not(.waiting)').map(textOf);
}

async function untilFaded(ticker: NewsTicker): Promise<void> {
  const visible = () => allInside(ticker, '.item').filter((item) => getComputedStyle(item).visibility === 'visible').map(textOf);
  await until(() => visible().length === 1, visible);
}
