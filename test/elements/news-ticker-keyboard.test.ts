import { expect, fixture } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/define/news-ticker.js';
import type { NewsTicker } from '../../src/index.js';
import { sendsKeys } from '../support/keys.js';
import { button, headlines, linkOf, motionOf, placeTicker, preferReducedMotion, settled, stopAt, textOf, viewport } from '../support/ticker.js';

/*
 * A reader's own keys and mouse. WebKit's driver sends none to a page in its own window system, so these tests are
 * there where a key arrives; what they test of the ticker is tested by scripted focus in all three engines besides.
 */

const three = headlines(3);
const ten = headlines(10);

describe('<news-ticker> by keyboard', () => {
  it('passes the accessibility audit with the focus on a headline', async () => {
    const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
    linkOf(ticker, ten[3]!.title).focus();
    await settled(ticker);
    await expect(ticker).to.be.accessible();
  });

  if (!sendsKeys()) return;

  for (const dir of ['ltr', 'rtl']) {
    it(`goes from headline to headline, each whole in view, past the copies to the button (${dir})`, async () => {
      const before = await fixture<HTMLElement>(html`<button>Before</button>`);
      const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`, { dir, width: 900 });
      const after = await fixture<HTMLElement>(html`<button>After</button>`);
      stopAt(ticker, 700);
      before.focus();
      const seen: string[] = [];
      while (document.activeElement !== after && seen.length < 15) {
        await sendKeys({ press: 'Tab' });
        await settled(ticker);
        const active = ticker.shadowRoot!.activeElement;
        if (active) seen.push(active.getAttribute('aria-label') ?? textOf(active));
        if (active?.localName === 'a') expectWhole(ticker, active);
      }
      // Firefox makes a stop of whatever scrolls: its strip, once that stands still.
      const stops = seen.filter((name) => !name.includes('Headline 1 of some length Headline 2'));
      expect(stops).to.deep.equal([...ten.map(({ title }) => title), 'Play']);
      expect(motionOf(ticker)).to.equal('still');
    });
  }

  it('goes back through the headlines', async () => {
    const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
    button(ticker, 'pause').focus();
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    await settled(ticker);
    const active = ticker.shadowRoot!.activeElement!;
    expect(textOf(active)).to.equal(ten[9]!.title);
    expectWhole(ticker, active);
  });

  it('pauses and plays by the Enter key', async () => {
    const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
    button(ticker, 'pause').focus();
    await sendKeys({ press: 'Enter' });
    await settled(ticker);
    expect(motionOf(ticker)).to.equal('still');
    await sendKeys({ press: 'Enter' });
    await settled(ticker);
    expect(motionOf(ticker)).to.equal('running');
  });

  it('stops only at the headline that is shown in step mode', async () => {
    const before = await fixture<HTMLElement>(html`<button>Before</button>`);
    const ticker = await placeTicker(html`<news-ticker mode="step" .articles=${three}></news-ticker>`);
    before.focus();
    const seen: string[] = [];
    for (let stop = 0; stop < 4; stop++) {
      await sendKeys({ press: 'Tab' });
      await settled(ticker);
      const active = ticker.shadowRoot!.activeElement;
      seen.push(active?.getAttribute('aria-label') ?? textOf(active!));
    }
    expect(seen).to.deep.equal([three[0]!.title, 'Previous', 'Next', 'Play']);
  });

  it('reaches every headline of the still strip of a reader who asks for less motion', async () => {
    const preference = preferReducedMotion();
    const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`, { width: 900 });
    preference.end();
    linkOf(ticker, ten[0]!.title).focus();
    for (const { title } of ten.slice(1)) {
      await sendKeys({ press: 'Tab' });
      await settled(ticker);
      expect(textOf(ticker.shadowRoot!.activeElement!)).to.equal(title);
      expectWhole(ticker, ticker.shadowRoot!.activeElement!);
    }
  });

  describe('or by mouse', () => {
    afterEach(() => resetMouse());

    const move = async ({ left, top, width, height }: DOMRect) =>
      sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });

    it('holds while the pointer is on the headlines', async () => {
      const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
      await move(viewport(ticker).getBoundingClientRect());
      await settled(ticker);
      expect(motionOf(ticker)).to.equal('paused');
      await sendMouse({ type: 'move', position: [300, 400] });
      await settled(ticker);
      expect(motionOf(ticker)).to.equal('running');
    });

    it('opens a copy that is clicked, whose headline then has the focus', async () => {
      const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
      const opened: string[] = [];
      ticker.addEventListener('newsrack-open', (event) => {
        opened.push(event.article.title);
        event.preventDefault();
      });
      const copy = linkOf(ticker, ten[0]!.title, 'copy');
      stopAt(ticker, copy.getBoundingClientRect().left - viewport(ticker).getBoundingClientRect().left);
      await settled(ticker);
      await move(copy.getBoundingClientRect());
      await settled(ticker);
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'up' });
      await settled(ticker);
      expect([opened, ticker.shadowRoot!.activeElement]).to.deep.equal([[ten[0]!.title], linkOf(ticker, ten[0]!.title)]);
    });
  });
});

function expectWhole(ticker: NewsTicker, link: Element): void {
  const view = viewport(ticker).getBoundingClientRect();
  const { left, right } = link.getBoundingClientRect();
  const saw = `${textOf(link)}: ${left} to ${right} in ${view.left} to ${view.right}`;
  expect(left, saw).to.be.at.least(view.left - 1);
  expect(right, saw).to.be.at.most(view.right + 1);
}
