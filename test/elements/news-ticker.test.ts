import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define/news-ticker.js';
import type { NewsrackOpenEvent } from '../../src/index.js';
import { allInside, button, buttonsOf, headlines, inside, inView, linkOf, motionOf, placeTicker, positionOf, press, settled, stopAt, titlesInView, viewport } from '../support/ticker.js';

const ten = headlines(10);

describe('<news-ticker>', () => {
  for (const mode of ['scroll', 'step', 'list']) {
    it(`passes the accessibility audit in ${mode} mode`, async () => {
      const ticker = await placeTicker(html`<news-ticker mode=${mode} label="Latest" .articles=${ten}></news-ticker>`);
      await expect(ticker).to.be.accessible();
    });
  }

  it('passes the accessibility audit while it is paused', async () => {
    await expect(await placeTicker(html`<news-ticker paused .articles=${ten}></news-ticker>`)).to.be.accessible();
  });

  describe('as a list', () => {
    it('is named by its label, which is not read twice', async () => {
      const ticker = await placeTicker(html`<news-ticker label="Courts" .articles=${ten}></news-ticker>`);
      expect(inside(ticker, '[role=list]')!.getAttribute('aria-label')).to.equal('Courts');
      expect(inside(ticker, '[part=label]')!.ariaHidden ?? inside(ticker, '[part=label]')!.getAttribute('aria-hidden')).to.equal('true');
    });

    it('is named "Latest news" in its language without a label', async () => {
      const names = ['en', 'zh-CN', 'ar'].map(async (lang) => {
        const ticker = await placeTicker(html`<news-ticker lang=${lang} .articles=${ten}></news-ticker>`);
        return inside(ticker, '[role=list]')!.getAttribute('aria-label');
      });
      expect(await Promise.all(names)).to.deep.equal(['Latest news', '最新消息', 'آخر الأخبار']);
    });

    it('shows all headlines one below the other in list mode, with no button', async () => {
      const ticker = await placeTicker(html`<news-ticker mode="list" .articles=${ten}></news-ticker>`);
      const tops = allInside(ticker, '.item').map((item) => item.getBoundingClientRect().top);
      expect(tops).to.deep.equal([...tops].sort((a, b) => a - b));
      expect([new Set(tops).size, buttonsOf(ticker), motionOf(ticker)]).to.deep.equal([10, [], 'still']);
    });
  });

  describe('copies', () => {
    it('open like the headline that they are copies of, and the page may keep them from it', async () => {
      const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
      const opened: string[] = [];
      ticker.addEventListener('newsrack-open', (event: NewsrackOpenEvent) => {
        opened.push(event.article.title);
        event.preventDefault();
      });
      const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
      linkOf(ticker, ten[0]!.title, 'copy').dispatchEvent(click);
      expect([opened, click.defaultPrevented]).to.deep.equal([[ten[0]!.title], true]);
    });

    it('are out of reach of Tab and of screen readers, in the markup of a template too', async () => {
      const template = html`<news-ticker .articles=${ten}><template><b><a data-href="url" data-text="title"></a></b></template></news-ticker>`;
      for (const markup of [html`<news-ticker .articles=${ten}></news-ticker>`, template]) {
        const ticker = await placeTicker(markup);
        const links = allInside(ticker, '.copy a') as HTMLAnchorElement[];
        expect(links.length).to.be.above(1);
        expect(links.filter((link) => link.tabIndex !== -1 || !link.closest('[aria-hidden=true]')).map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
      }
    });

    it('hand the focus on to the headline that they are copies of', async () => {
      const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
      linkOf(ticker, ten[0]!.title, 'copy').focus();
      await settled(ticker);
      expect(ticker.shadowRoot!.activeElement).to.equal(linkOf(ticker, ten[0]!.title));
      expect(ticker.paused).to.equal(true);
    });
  });

  describe('buttons', () => {
    it('are at least 24 pixels wide and high in the smallest letters', async () => {
      const ticker = await placeTicker(html`<news-ticker mode="step" style="font-size: 8px" .articles=${ten}></news-ticker>`);
      const sizes = allInside(ticker, 'button').flatMap((one) => [one.offsetWidth, one.offsetHeight]);
      expect(Math.min(...sizes)).to.be.at.least(24);
    });

    it('have names in the language of the ticker', async () => {
      const ticker = await placeTicker(html`<news-ticker lang="zh-CN" mode="step" .articles=${ten}></news-ticker>`);
      expect(allInside(ticker, 'button').map((one) => one.getAttribute('aria-label'))).to.deep.equal(['上一条', '下一条', '暂停滚动']);
    });

    it('pause and play, the focus stays on the button, its name says what it will do', async () => {
      const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
      const pause = button(ticker, 'pause');
      pause.focus();
      const seen: string[] = [];
      for (let press = 0; press < 3; press++) {
        seen.push(`${pause.getAttribute('aria-label')}: ${motionOf(ticker)}`);
        pause.click();
        await settled(ticker);
        expect(ticker.shadowRoot!.activeElement).to.equal(pause);
      }
      expect(seen).to.deep.equal(['Pause: running', 'Play: still', 'Pause: running']);
    });

    it('pause where the strip is, and play from there', async () => {
      const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
      stopAt(ticker, 640);
      const before = inView(ticker);
      await press(ticker, 'pause');
      expect([inView(ticker), motionOf(ticker)]).to.deep.equal([before, 'still']);
      viewport(ticker).scrollLeft += 100;
      const scrolled = titlesInView(ticker)[0];
      await press(ticker, 'play');
      expect(positionOf(ticker)).to.be.within(738, 900);
      expect(titlesInView(ticker)[0]).to.equal(scrolled);
    });
  });
});
