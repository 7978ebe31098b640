import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define/news-ticker.js';
import type { NewsTicker } from '../../src/index.js';
import { buttonsOf, headline, headlines, inside, inView, linkOf, motionOf, motions, placeTicker, point, resize, settled, stopAt, titlesOf, viewport } from '../support/ticker.js';

const ten = headlines(10);

describe('width of <news-ticker>', () => {
  it('passes the accessibility audit', async () => {
    await expect(await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`)).to.be.accessible();
  });

  for (const [place, style, inner] of [
    ['a table cell', 'display: table; inline-size: 100%', 'display: table-cell'],
    ['a flex item', 'display: flex', 'flex: 1'],
    ['a grid cell', 'display: grid; grid-template-columns: 1fr 1fr', ''],
  ] as const) {
    it(`is never wider than ${place}`, async () => {
      const markup = html`<div style=${style}><div style=${inner}><news-ticker .articles=${ten}></news-ticker></div></div>`;
      const ticker = await placeTicker(markup);
      expect(ticker.getBoundingClientRect().width).to.be.within(250, 600);
      expect(motions(ticker)).to.have.length(1);
    });
  }

  it('keeps the same point of the same headline at the edge', async () => {
    const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
    await point(ticker, 'pointerenter');
    stopAt(ticker, 900);
    const [title, offset] = inView(ticker)[0]!;
    await resize(ticker, 333);
    expect(inView(ticker)[0]).to.deep.equal([title, offset]);
  });

  it('keeps the same share of the same headline at the edge when letters grow, as by a late font', async () => {
    const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
    await point(ticker, 'pointerenter');
    stopAt(ticker, 900);
    const share = () => {
      const [title, offset] = inView(ticker)[0]!;
      const width = linkOf(ticker, title).parentElement!.getBoundingClientRect().width + gapOf(ticker);
      return { title, percent: Math.round((-offset / width) * 100) };
    };
    const before = share();
    ticker.style.fontSize = '24px';
    await settled(ticker);
    expect(share().title).to.equal(before.title);
    expect(share().percent).to.be.closeTo(before.percent, 1);
  });

  it('keeps its place, and the seam, when the gap changes', async () => {
    for (const articles of [ten, [headline('word '.repeat(60))]]) {
      const ticker = await placeTicker(html`<news-ticker .articles=${articles}></news-ticker>`);
      await point(ticker, 'pointerenter');
      stopAt(ticker, 300);
      const [title] = inView(ticker)[0]!;
      ticker.style.setProperty('--newsrack-ticker-gap', '200px');
      await settled(ticker);
      stopAt(ticker, 300);
      const period = inside(ticker, '.copy')!.getBoundingClientRect().left - inside(ticker, '.group')!.getBoundingClientRect().left;
      expect(inView(ticker)[0]![0]).to.equal(title);
      expect((Number(motions(ticker)[0]!.effect!.getComputedTiming().duration) * 50) / 1000).to.be.closeTo(period, 0.1);
    }
  });

  it('decides whether there is motion, and comes back to the same from either side', async () => {
    const ticker = await placeTicker(html`<news-ticker .articles=${headlines(2)}></news-ticker>`, { width: 2000 });
    const needed = inside(ticker, '.group')!.getBoundingClientRect().width;
    const seen: string[] = [];
    // Between the last two, the headlines fit only as long as there is no button.
    for (const width of [needed + 5, needed - 5, needed + 5, 200, needed + 5]) {
      await resize(ticker, width);
      seen.push(`${motionOf(ticker)} ${buttonsOf(ticker).join()}`);
    }
    expect(seen).to.deep.equal(['still ', 'running pause', 'still ', 'running pause', 'still ']);
  });

  it('extends the copy when the view grows', async () => {
    const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`, { width: 200 });
    const before = titlesOf(ticker, 'copy').length;
    await resize(ticker, 1400);
    expect(titlesOf(ticker, 'copy').length).to.be.above(before);
    expect(inside(ticker, '.copy')!.getBoundingClientRect().width).to.be.at.least(viewport(ticker).clientWidth);
  });

  it('may be none for a while: a ticker that is displayed again goes on where it was', async () => {
    const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
    await point(ticker, 'pointerenter');
    stopAt(ticker, 800);
    const before = inView(ticker);
    ticker.hidden = true;
    await settled(ticker);
    ticker.hidden = false;
    await settled(ticker);
    expect(inView(ticker)).to.deep.equal(before);
  });
});

function gapOf(ticker: NewsTicker): number {
  return parseFloat(getComputedStyle(inside(ticker, '.track')!).columnGap);
}
