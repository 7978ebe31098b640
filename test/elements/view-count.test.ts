import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define/view-count.js';
import { configure } from '../../src/controllers/index.js';
import { hidePage } from '../support/ticker.js';
import { part, stateOf, textOf, warningsOf } from '../support/tags.js';
import { askedOf, heard, newCounter, place, placeOne, type Asked } from '../support/views.js';

describe('<view-count>', () => {
  beforeEach(() => localStorage.clear());

  it('passes the accessibility audit', async () => {
    const tag = await placeOne(html`<view-count counter=${newCounter()} key="a"></view-count>`);
    await expect(tag).to.be.accessible();
  });

  it('counts this visit, and shows the number in short with the whole one as its title', async () => {
    const tag = await placeOne(html`<view-count counter=${newCounter()} key="a"></view-count>`);
    expect(textOf(part(tag, 'views'))).to.equal('14K views');
    expect(part(tag, 'views')!.title).to.equal('14,010');
  });

  it('is heard once, in full', async () => {
    const tag = await placeOne(html`<view-count counter=${newCounter()} key="a"></view-count>`);
    expect(heard(tag)).to.equal('14,010 views');
  });

  for (const [lang, short, full] of [
    ['zh-CN', '1.4万次浏览', '14,010 次浏览'],
    ['zh-TW', '1.4萬次瀏覽', '14,010 次瀏覽'],
    ['ar-EG', '١٤ ألف مشاهدة', '١٤٬٠١٠ مشاهدات'],
  ]) {
    it(`speaks ${lang}`, async () => {
      const tag = await placeOne(html`<view-count lang=${lang} counter=${newCounter()} key="a"></view-count>`);
      expect(textOf(part(tag, 'views'))).to.equal(short);
      expect(heard(tag)).to.equal(full);
    });
  }

  it('says one view, and two', async () => {
    const [one, two] = await place(html`<view-count>1</view-count><view-count>2</view-count>`);
    expect([heard(one!), heard(two!)]).to.deep.equal(['1 view', '2 views']);
  });

  describe('the number inside', () => {
    it('stands until the relay answers', async () => {
      const tag = await placeOne(html`<view-count counter=${newCounter('silent')} key="a">14010</view-count>`, 'loading');
      expect(textOf(part(tag, 'views'))).to.equal('14K views');
    });

    for (const [kind, what] of [
      ['broken', 'is down'],
      ['odd', 'answers with something else'],
    ]) {
      it(`stays where the relay ${what}, which the console tells once`, async () => {
        const counter = newCounter(kind);
        const warnings = await warningsOf(async () => {
          const [first] = await place(html`<view-count counter=${counter} key="a">986</view-count><view-count counter=${counter} key="a">986</view-count>`, 'failed');
          expect(heard(first!)).to.equal('986 views');
        });
        expect(warnings).to.have.length(1);
        expect(warnings[0]).to.contain(counter);
      });
    }

    it('stays where no relay is named, and follows the page', async () => {
      const tag = await placeOne(html`<view-count>14,010</view-count>`);
      expect(heard(tag)).to.equal('14,010 views');
      tag.textContent = '２３';
      await waitUntil(() => heard(tag) === '23 views');
    });

    it('stays as it is when it is no number', async () => {
      const tag = await placeOne(html`<view-count>many</view-count>`);
      expect(part(tag, 'views')!.querySelector('slot')).to.not.equal(null);
    });

    it('may be missing: then there is nothing to see', async () => {
      const tag = await placeOne(html`<view-count counter=${newCounter('broken')} key="a"></view-count>`, 'failed');
      expect(textOf(tag.shadowRoot)).to.equal('');
    });
  });

  describe('counts', () => {
    it('once a day: who comes back sees the number, and does not raise it', async () => {
      const counter = newCounter();
      await place(html`<view-count counter=${counter} key="a"></view-count>`);
      const again = await placeOne(html`<view-count counter=${counter} key="a"></view-count>`);
      expect(heard(again)).to.equal('14,010 views');
      expect((await askedOf(counter)).map(({ method }) => method)).to.deep.equal(['POST', 'GET']);
    });

    it('nothing when it is readonly', async () => {
      const counter = newCounter();
      const tag = await placeOne(html`<view-count counter=${counter} key="a" readonly></view-count>`);
      expect(heard(tag)).to.equal('14,009 views');
      expect((await askedOf(counter)).map(({ method }) => method)).to.deep.equal(['GET']);
    });

    it('many on a page by one question for those to count and one for the rest', async () => {
      const counter = newCounter();
      const list = ['b', 'c', 'd/é?&'].map((key) => html`<view-count counter=${counter} key=${key} readonly></view-count>`);
      await place(html`<view-count counter=${counter} key="a"></view-count><view-count counter=${`${counter}/`} key="e"></view-count>${list}`);
      const asked = await askedOf(counter);
      expect(asked.filter(({ method }) => method === 'POST').map(({ keys }) => keys)).to.deep.equal([['a', 'e']]);
      expect(asked.filter(({ method }) => method === 'GET').map(({ keys }) => keys)).to.deep.equal([['b', 'c', 'd/é?&']]);
    });

    it('nothing anew when the tag is moved', async () => {
      const counter = newCounter();
      const tag = await placeOne(html`<view-count counter=${counter} key="a"></view-count>`);
      tag.parentElement!.append(tag);
      tag.lang = 'zh-CN';
      tag.requestUpdate();
      await tag.updateComplete;
      expect(await askedOf(counter)).to.have.length(1);
    });

    it('another article when its key changes', async () => {
      const counter = newCounter();
      const tag = await placeOne(html`<view-count counter=${counter} key="a"></view-count>`);
      tag.key = 'b';
      await tag.updateComplete;
      await waitUntil(() => stateOf(tag) === 'ready');
      expect((await askedOf(counter)).map(({ keys }) => keys)).to.deep.equal([['a'], ['b']]);
    });

    it('a page that is hidden only once it is seen', async () => {
      const counter = newCounter();
      hidePage(true);
      const tag = await placeOne(html`<view-count counter=${counter} key="a">7</view-count>`, 'loading');
      expect(await askedOf(counter)).to.deep.equal([]);
      expect(heard(tag)).to.equal('7 views');
      hidePage(false);
      await waitUntil(() => stateOf(tag) === 'ready');
      expect((await askedOf(counter)).map(({ method }) => method)).to.deep.equal(['POST']);
    });
  });

  it('goes by the page: its relay, and its canonical address', async () => {
    const counter = newCounter();
    const link = Object.assign(document.createElement('link'), { rel: 'canonical', href: 'https://news.example/a/1.html#top' });
    document.head.append(link);
    configure({ relay: counter });
    await place(html`<view-count></view-count>`);
    configure({ relay: undefined });
    link.remove();
    expect((await askedOf(counter))[0]!.keys).to.deep.equal(['https://news.example/a/1.html']);
  });

  it('tells a relay nothing of the visitor but the key', async () => {
    const counter = newCounter();
    document.cookie = 'visitor=1';
    await place(html`<view-count counter=${counter} key="a"></view-count>`);
    document.cookie = 'visitor=1; max-age=0';
    const [{ headers }] = (await askedOf(counter)) as [Asked];
    expect(headers).to.not.have.any.keys('cookie', 'referer', 'authorization');
  });

  it('asks no address that is not of the web', async () => {
    const warnings = await warningsOf(() => place(html`<view-count counter="ftp://news.example">5</view-count>`));
    expect(warnings.join()).to.contain('counter="ftp://news.example"');
  });
});
