import { expect, fixture, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/define/share-bar.js';
import type { ShareBar } from '../../src/elements/share-bar.js';
import { sendsKeys } from '../support/keys.js';
import { part, textOf } from '../support/tags.js';
import { endStandIns, nameThePage, standIn } from '../support/share.js';

/*
 * A reader's own keys, and the browser's own clipboard. WebKit's driver sends no keys to a page in its own window system;
 * what they do is tested by scripted clicks in all three engines besides.
 */

const PAGE = 'https://news.example/a/1.html';

describe('<share-bar> by keyboard', () => {
  beforeEach(() => {
    nameThePage({ canonical: PAGE });
    standIn(navigator, 'share', undefined);
  });

  afterEach(endStandIns);

  it('passes the accessibility audit with the focus on a link', async () => {
    const bar = await fixture<ShareBar>(html`<share-bar lang="zh-CN"></share-bar>`);
    part(bar, 'weibo')!.focus();
    await bar.updateComplete;
    await expect(bar).to.be.accessible();
  });

  if (!sendsKeys()) return;

  it('goes from one way to share to the next, in the order shown', async () => {
    const page = await fixture<HTMLElement>(html`<div>
      <button>Before</button><share-bar lang="zh-CN"></share-bar><button>After</button>
    </div>`);
    const [before, after] = page.querySelectorAll('button');
    const bar = page.querySelector('share-bar')!;
    before!.focus();
    const seen: string[] = [];
    while (document.activeElement !== after && seen.length < 10) {
      await sendKeys({ press: 'Tab' });
      const active = bar.shadowRoot!.activeElement;
      if (active) seen.push(active.getAttribute('part')!.replace('target ', ''));
      if (active) expect(getComputedStyle(active).outlineStyle).to.equal('solid');
    }
    expect(seen).to.deep.equal(['copy', 'wechat', 'weibo', 'qq', 'qzone']);
  });

  it('opens the code by Enter and puts it away by Escape, the focus where it was', async () => {
    const bar = await fixture<ShareBar>(html`<share-bar targets="wechat"></share-bar>`);
    part(bar, 'wechat')!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => bar.shadowRoot!.querySelector('.qr path'));
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => part(bar, 'wechat')!.getAttribute('aria-expanded') === 'false');
    expect(part(bar, 'code')!.matches(':popover-open')).to.equal(false);
    expect(bar.shadowRoot!.activeElement).to.equal(part(bar, 'wechat'));
  });

  for (const [page, hasClipboard] of [['a page', true], ['a page without https', false]] as const) {
    it(`copies the link of ${page}, the focus where it was`, async () => {
      if (!hasClipboard) standIn(navigator, 'clipboard', undefined);
      const box = await fixture<HTMLElement>(html`<div><share-bar lang="en" targets="copy"></share-bar><textarea aria-label="Paste"></textarea></div>`);
      const bar = box.querySelector('share-bar')!;
      part(bar, 'copy')!.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => textOf(bar.shadowRoot!.querySelector('[role=status]')) === 'Copied');
      expect(bar.shadowRoot!.activeElement).to.equal(part(bar, 'copy'));
      expect(await pasteInto(box.querySelector('textarea')!)).to.equal(PAGE);
    });
  }
});

async function pasteInto(field: HTMLTextAreaElement): Promise<string> {
  field.focus();
  await sendKeys({ down: 'Control' });
  await sendKeys({ press: 'v' });
  await sendKeys({ up: 'Control' });
  await waitUntil(() => field.value, 'nothing was pasted');
  return field.value;
}
