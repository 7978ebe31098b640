import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define/share-bar.js';
import type { ShareBar } from '../../src/elements/share-bar.js';
import { part, parts, textOf } from '../support/tags.js';
import { endStandIns, nameThePage, standIn, standInClipboard } from '../support/share.js';

const PAGE = 'https://news.example/a/1.html';

describe('<share-bar> shares', () => {
  beforeEach(() => nameThePage({ canonical: PAGE, title: 'County court' }));

  afterEach(endStandIns);

  it('and passes the accessibility audit with an address to copy by hand', async () => {
    standInClipboard(false);
    const bar = await place('copy weibo');
    part(bar, 'copy')!.click();
    await waitUntil(() => part(bar, 'address'));
    await expect(bar).to.be.accessible();
  });

  describe('newsrack-share', () => {
    it('says where to and what, before it is shared', async () => {
      standIn(navigator, 'share', () => Promise.resolve());
      standInClipboard();
      const bar = await place('native copy wechat weibo email');
      const said: unknown[] = [];
      bar.parentElement!.addEventListener('newsrack-share', (event) => said.push([event.to, event.url, event.composed]));
      stayHere(bar);
      for (const target of parts(bar, 'target')) target.click();
      expect(said).to.deep.equal(['native', 'copy', 'wechat', 'weibo', 'email'].map((to) => [to, PAGE, true]));
    });

    it('keeps each from being shared where the page refuses', async () => {
      const done: string[] = [];
      standIn(navigator, 'share', () => Promise.resolve(done.push('native')));
      standIn(navigator, 'clipboard', { writeText: () => Promise.resolve(done.push('copy')) });
      const bar = await place('native copy wechat weibo');
      bar.addEventListener('newsrack-share', (event) => event.preventDefault());
      const followed: boolean[] = [];
      bar.addEventListener('click', (event) => followed.push(!event.defaultPrevented));
      stayHere(bar);
      for (const target of parts(bar, 'target')) target.click();
      await bar.updateComplete;
      expect(done).to.deep.equal([]);
      expect(followed.at(-1)).to.equal(false);
      expect(part(bar, 'code')!.matches(':popover-open')).to.equal(false);
      expect(status(bar)).to.equal('');
    });

    it('is not fired when the code is put away', async () => {
      const bar = await place('wechat');
      let count = 0;
      bar.addEventListener('newsrack-share', () => count++);
      part(bar, 'wechat')!.click();
      await bar.updateComplete;
      part(bar, 'wechat')!.click();
      await bar.updateComplete;
      expect(count).to.equal(1);
    });
  });

  describe('by the browser', () => {
    it('with title and address', async () => {
      const given: unknown[] = [];
      standIn(navigator, 'share', (data: unknown) => Promise.resolve(given.push(data)));
      part(await place('native'), 'native')!.click();
      expect(given).to.deep.equal([{ title: 'County court', url: PAGE }]);
    });

    it('and says nothing where the reader changes their mind', async () => {
      const refusal = Promise.reject(new DOMException('', 'AbortError'));
      standIn(navigator, 'share', () => refusal);
      const taken = standInClipboard();
      const bar = await place('native copy');
      part(bar, 'native')!.click();
      await refusal.catch(() => {});
      await bar.updateComplete;
      expect([taken, status(bar)]).to.deep.equal([[], '']);
    });

    it('or copies the link where the browser then cannot', async () => {
      standIn(navigator, 'share', () => Promise.reject(new DOMException('', 'NotAllowedError')));
      const taken = standInClipboard();
      const bar = await place('native copy');
      part(bar, 'native')!.click();
      await waitUntil(() => status(bar) === 'Copied');
      expect(taken).to.deep.equal([PAGE]);
    });
  });

  describe('by copying the link', () => {
    it('and says so, to those who listen as well', async () => {
      const taken = standInClipboard();
      const bar = await place('copy');
      const live = bar.shadowRoot!.querySelector('[role=status]');
      part(bar, 'copy')!.click();
      await waitUntil(() => status(bar));
      expect([taken, status(bar)]).to.deep.equal([[PAGE], 'Copied']);
      expect(bar.shadowRoot!.querySelector('[role=status]'), 'the same region').to.equal(live);
      expect(part(bar, 'copy')!.className).to.include('copied');
    });

    it('moves nothing when it says so', async () => {
      standInClipboard();
      const bar = await place('copy weibo');
      const places = () => parts(bar, 'target').map((target) => JSON.stringify(target.getBoundingClientRect()));
      const before = places();
      part(bar, 'copy')!.click();
      await waitUntil(() => status(bar));
      expect(places()).to.deep.equal(before);
    });

    it('and says it again of the next copy', async () => {
      standInClipboard();
      const bar = await place('copy');
      part(bar, 'copy')!.click();
      await waitUntil(() => status(bar));
      const said: string[] = [];
      const observer = new MutationObserver(() => said.push(status(bar)));
      observer.observe(bar.shadowRoot!.querySelector('[role=status]')!, { childList: true, characterData: true, subtree: true });
      part(bar, 'copy')!.click();
      await waitUntil(() => said.includes('Copied'));
      observer.disconnect();
      expect(said[0]).to.equal('');
    });

    it('or gives the address to be copied by hand, selected', async () => {
      standInClipboard(false);
      const bar = await place('copy');
      part(bar, 'copy')!.click();
      await waitUntil(() => bar.shadowRoot!.activeElement?.matches('input'));
      const field = part(bar, 'address') as HTMLInputElement;
      expect([field.value, field.readOnly]).to.deep.equal([PAGE, true]);
      expect(field.value.slice(field.selectionStart!, field.selectionEnd!)).to.equal(PAGE);
      expect(textOf(field.closest('label'))).to.match(/^The browser does not allow copying/);
      expect(status(bar)).to.equal('');
    });

    it('and takes that field away once it can be copied', async () => {
      standInClipboard(false);
      const bar = await place('copy');
      part(bar, 'copy')!.click();
      await waitUntil(() => part(bar, 'address'));
      standInClipboard();
      part(bar, 'copy')!.click();
      await waitUntil(() => status(bar));
      expect(part(bar, 'address')).to.equal(null);
    });
  });

  describe('in any layout', () => {
    it('with room enough for a finger, on a narrow page too', async () => {
      const box = await fixture<HTMLElement>(html`<div style="inline-size: 320px; font-size: 10px">
        <share-bar lang="en" targets="copy wechat x facebook telegram whatsapp line linkedin email"></share-bar>
      </div>`);
      const bar = box.querySelector('share-bar')!;
      await bar.updateComplete;
      for (const { width, height } of parts(bar, 'target').map((target) => target.getBoundingClientRect())) {
        expect(Math.min(width, height)).to.be.at.least(24);
      }
      expect(bar.scrollWidth).to.be.at.most(320);
    });

    it('from right to left', async () => {
      const box = await fixture<HTMLElement>(html`<div dir="rtl" lang="ar"><share-bar></share-bar></div>`);
      const bar = box.querySelector('share-bar')!;
      await bar.updateComplete;
      const [first, second] = parts(bar, 'target').map((target) => target.getBoundingClientRect());
      expect(first!.left).to.be.above(second!.left);
    });
  });
});

async function place(targets: string): Promise<ShareBar> {
  return fixture<ShareBar>(html`<share-bar lang="en" targets=${targets}></share-bar>`);
}

function status(bar: Element): string {
  return textOf(bar.shadowRoot!.querySelector('[role=status]'));
}

/** Keeps links from being followed, after all else has seen the click. */
function stayHere(bar: Element): void {
  bar.parentElement!.addEventListener('click', (event) => {
    if ((event.composedPath()[0] as Element).closest('a')) event.preventDefault();
  });
}
