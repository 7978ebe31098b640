import { expect, fixture, nextFrame } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define/news-ticker.js';
import {
  buttonsOf, headlines, hidePage, inside, inView, motionOf, motions, placeTicker, press, settled, stopAt, until,
} from '../support/ticker.js';

const ten = headlines(10);

describe('<news-ticker> on a page', () => {
  it('passes the accessibility audit when it was moved', async () => {
    const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
    ticker.parentElement!.append(ticker);
    await settled(ticker);
    await expect(ticker).to.be.accessible();
  });

  describe('whose reader is not there', () => {
    afterEach(() => hidePage(false));

    it('lets it rest while the page is hidden', async () => {
      const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
      hidePage(true);
      await settled(ticker);
      expect(motionOf(ticker)).to.equal('paused');
      hidePage(false);
      await settled(ticker);
      expect(motionOf(ticker)).to.equal('running');
    });

    it('lets it rest while it is out of view', async () => {
      const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
      const box = ticker.parentElement!;
      box.style.marginBlockStart = '300vh';
      await until(() => motionOf(ticker) === 'paused', () => motionOf(ticker));
      box.style.marginBlockStart = '';
      await until(() => motionOf(ticker) === 'running', () => motionOf(ticker));
    });
  });

  describe('whose author', () => {
    it('has it start paused, with the first headline in front, and starts it', async () => {
      const ticker = await placeTicker(html`<news-ticker paused .articles=${ten}></news-ticker>`);
      expect([motionOf(ticker), buttonsOf(ticker), inView(ticker)[0]]).to.deep.equal(['still', ['play'], [ten[0]!.title, 0]]);
      ticker.removeAttribute('paused');
      await settled(ticker);
      expect([motionOf(ticker), buttonsOf(ticker)]).to.deep.equal(['running', ['pause']]);
    });

    it('styles it while it is paused by a reader', async () => {
      const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
      await press(ticker, 'pause');
      expect(ticker.matches('[paused]')).to.equal(true);
    });

    it('takes it away and puts it back elsewhere: it goes on where it was', async () => {
      const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
      stopAt(ticker, 900);
      const [first] = inView(ticker);
      const elsewhere = await fixture<HTMLElement>(html`<div style="inline-size: 600px; font: 16px monospace"></div>`);
      elsewhere.append(ticker);
      await settled(ticker);
      expect([motionOf(ticker), inView(ticker)[0]![0]]).to.deep.equal(['running', first![0]]);
    });

    it('takes it away: nothing of it moves or watches any more', async () => {
      const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
      const [motion] = motions(ticker);
      const track = inside(ticker, '.track')!;
      ticker.remove();
      await nextFrame();
      let updates = 0;
      ticker.requestUpdate = () => updates++;
      track.style.inlineSize = '10px';
      hidePage(true);
      hidePage(false);
      await nextFrame();
      await nextFrame();
      expect([motion!.playState, updates]).to.deep.equal(['idle', 0]);
    });

    it('moves it ten times: it has one animation', async () => {
      const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
      for (let turn = 0; turn < 10; turn++) ticker.parentElement!.append(ticker);
      await settled(ticker);
      expect(motions(ticker)).to.have.length(1);
    });
  });
});
