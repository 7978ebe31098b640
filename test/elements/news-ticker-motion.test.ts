import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define/news-ticker.js';
import { warningsOf } from '../support/tags.js';
import { allInside, buttonsOf, headline, headlines, inside, inView, motionOf, motions, placeTicker, point, positionOf, press, settled, stopAt, titlesOf, viewport } from '../support/ticker.js';

const ten = headlines(10);

describe('motion of <news-ticker>', () => {
  it('passes the accessibility audit', async () => {
    await expect(await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`)).to.be.accessible();
  });

  it('runs at the speed asked for, whatever the width of the headlines', async () => {
    for (const [count, speed] of [[6, 80], [10, 50], [40, 200]] as const) {
      const ticker = await placeTicker(html`<news-ticker limit="50" speed=${speed} .articles=${headlines(count)}></news-ticker>`);
      const motion = stopAt(ticker, 0);
      const before = inside(ticker, '.track')!.getBoundingClientRect().left;
      motion.currentTime = 1500;
      expect(before - inside(ticker, '.track')!.getBoundingClientRect().left).to.be.closeTo(1.5 * speed, 0.5);
    }
  });

  it('repeats after exactly one group and its gap', async () => {
    const ticker = await placeTicker(html`<news-ticker .articles=${ten} style="--newsrack-ticker-gap: 37.5px"></news-ticker>`);
    stopAt(ticker, 0);
    const [group, copy] = ['.group', '.copy'].map((name) => inside(ticker, name)!.getBoundingClientRect().left);
    const { duration } = motions(ticker)[0]!.effect!.getComputedTiming();
    expect((Number(duration) * ticker.speed) / 1000).to.be.closeTo(copy! - group!, 0.1);
    expect(copy! - group! - inside(ticker, '.group')!.getBoundingClientRect().width).to.be.closeTo(37.5, 0.1);
  });

  it('shows the same just before and after the loop', async () => {
    const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
    const { duration } = motions(ticker)[0]!.effect!.getComputedTiming();
    const motion = stopAt(ticker, 0);
    const start = inView(ticker);
    motion.currentTime = Number(duration) - 0.001;
    expect(inView(ticker)).to.deep.equal(start);
  });

  it('leaves no hole anywhere in the loop', async () => {
    const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`, { width: 900 });
    const { duration } = motions(ticker)[0]!.effect!.getComputedTiming();
    const motion = stopAt(ticker, 0);
    const view = viewport(ticker).getBoundingClientRect();
    for (let share = 0; share < 1; share += 0.05) {
      motion.currentTime = Number(duration) * share;
      const rights = allInside(ticker, '.item').map((item) => item.getBoundingClientRect().right);
      expect(Math.max(...rights)).to.be.at.least(view.right - 1, `at ${share} of the loop`);
    }
  });

  it('copies no more headlines than fill the view', async () => {
    const ticker = await placeTicker(html`<news-ticker limit="1000" .articles=${headlines(1000)}></news-ticker>`);
    expect(allInside(ticker, '.group .item')).to.have.length(1000);
    expect(allInside(ticker, '.copy .item').length).to.be.within(2, 6);
  });

  it('is none, and has no button or copy, when everything fits', async () => {
    for (const count of [1, 2]) {
      const ticker = await placeTicker(html`<news-ticker .articles=${headlines(count)}></news-ticker>`, { width: 900 });
      expect([motionOf(ticker), buttonsOf(ticker), allInside(ticker, '.copy').length]).to.deep.equal(['still', [], 0]);
    }
  });

  it('passes one headline that is wider than the view', async () => {
    const wide = [headline('word '.repeat(60))];
    const ticker = await placeTicker(html`<news-ticker .articles=${wide}></news-ticker>`);
    expect([motionOf(ticker), titlesOf(ticker, 'copy').length]).to.deep.equal(['running', 1]);
  });

  it('is none without headlines', async () => {
    const ticker = await placeTicker(html`<news-ticker lang="en" .articles=${[]}></news-ticker>`);
    expect(inside(ticker, '[part=status]')!.textContent).to.equal('Nothing here yet');
    expect([motionOf(ticker), buttonsOf(ticker)]).to.deep.equal(['still', []]);
  });

  it('shows no more headlines than the limit, ten without one', async () => {
    const many = headlines(30);
    const ticker = await placeTicker(html`<news-ticker .articles=${many}></news-ticker>`);
    expect(titlesOf(ticker, 'group')).to.have.length(10);
    ticker.limit = 4;
    await settled(ticker);
    expect(titlesOf(ticker, 'group')).to.deep.equal(many.slice(0, 4).map(({ title }) => title));
  });

  it('keeps its place when the speed changes', async () => {
    const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
    await point(ticker, 'pointerenter');
    stopAt(ticker, 777);
    const before = inView(ticker);
    ticker.speed = 173;
    await settled(ticker);
    expect(inView(ticker)).to.deep.equal(before);
    expect(positionOf(ticker)).to.be.closeTo(777, 1);
  });

  it('falls back to 50 pixels a second with one warning for a speed that is none', async () => {
    let ticker!: Awaited<ReturnType<typeof placeTicker>>;
    const warnings = await warningsOf(async () => {
      ticker = await placeTicker(html`<news-ticker speed="fast" mode="wild" direction="up" .articles=${ten}></news-ticker>`);
      ticker.requestUpdate();
      await settled(ticker);
    });
    motions(ticker)[0]!.pause();
    const period = inside(ticker, '.copy')!.getBoundingClientRect().left - inside(ticker, '.group')!.getBoundingClientRect().left;
    expect(Number(motions(ticker)[0]!.effect!.getComputedTiming().duration)).to.be.closeTo((period / 50) * 1000, 5);
    expect(warnings.filter((text) => text.startsWith('newsrack')).sort()).to.deep.equal([
      'newsrack: direction="up" is not a value of this attribute; "auto" holds instead.',
      'newsrack: mode="wild" is not a value of this attribute; "scroll" holds instead.',
      'newsrack: speed="fast" is not a value of this attribute; "50" holds instead.',
    ]);
  });

  it('is independent in two tickers of a page', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`)));
    await press(first!, 'pause');
    expect([motionOf(first!), motionOf(second!)]).to.deep.equal(['still', 'running']);
  });

  it('starts, stops and starts again as the mode changes', async () => {
    const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
    const seen: string[] = [];
    for (const mode of ['list', 'scroll', 'step', 'scroll'] as const) {
      ticker.mode = mode;
      await settled(ticker);
      seen.push(`${mode} ${motionOf(ticker)}: ${buttonsOf(ticker).join(' ')}`);
    }
    expect(seen).to.deep.equal(['list still: ', 'scroll running: pause', 'step still: previous next pause', 'scroll running: pause']);
  });
});
