import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define/news-ticker.js';
import { headline, headlines, inside, inView, linkOf, placeTicker, point, settled, stopAt, viewport } from '../support/ticker.js';

const ten = headlines(10);

describe('direction of <news-ticker>', () => {
  it('passes the accessibility audit', async () => {
    await expect(await placeTicker(html`<news-ticker direction="right" .articles=${ten}></news-ticker>`)).to.be.accessible();
  });

  const arabic = ['المحكمة تنظر أول قضية عبر الفيديو!', 'دورية ليلية تعيد محفظة مفقودة', 'أيام المساعدة القانونية تصل إلى كل بلدة'].map(headline);

  for (const [dir, direction, moves] of [
    ['ltr', 'auto', -1], ['ltr', 'left', -1], ['ltr', 'right', 1], ['rtl', 'auto', 1], ['rtl', 'left', -1], ['rtl', 'right', 1],
  ] as const) {
    it(`${direction} moves to the ${moves < 0 ? 'left' : 'right'} on a page that reads ${dir}, its first headline in front`, async () => {
      const articles = dir === 'rtl' ? arabic : headlines(3);
      const ticker = await placeTicker(html`<news-ticker direction=${direction} .articles=${articles}></news-ticker>`, { dir, width: 300 });
      const motion = stopAt(ticker, 0);
      expect(inView(ticker)[0]).to.deep.equal([articles[0]!.title, 0]);
      const view = viewport(ticker).getBoundingClientRect();
      const first = () => inside(ticker, '.group .item')!.getBoundingClientRect();
      expect(moves < 0 ? first().left - view.left : view.right - first().right).to.be.closeTo(0, 0.5);
      const before = first().left;
      motion.currentTime = 1000;
      expect(first().left - before).to.be.closeTo(moves * 50, 0.5);
    });
  }

  it('turns at run time, the headline in front stays in front', async () => {
    const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
    await point(ticker, 'pointerenter');
    stopAt(ticker, 0);
    ticker.direction = 'right';
    await settled(ticker);
    expect(inView(ticker)[0]).to.deep.equal([ten[0]!.title, 0]);
  });

  it('leaves each title to the direction of its own first letter', async () => {
    const ticker = await placeTicker(html`<news-ticker mode="list" .articles=${arabic}></news-ticker>`);
    const link = linkOf(ticker, arabic[0]!.title);
    const text = [...link.childNodes].find((node) => textAt(node).includes('!'))!;
    const box = link.getBoundingClientRect();
    const mark = boxOf(text, textAt(text).indexOf('!'));
    expect(mark.left - box.left).to.be.closeTo(0, 2, 'the exclamation mark ends the title at its left');
  });
});

function textAt(node: Node): string {
  return node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '';
}

function boxOf(text: Node, index: number): DOMRect {
  const range = document.createRange();
  range.setStart(text, index);
  range.setEnd(text, index + 1);
  return range.getBoundingClientRect();
}
