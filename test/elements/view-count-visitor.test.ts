import { expect, fixture, oneEvent } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define/view-count.js';
import { fixtureUrl } from '../support/fixtures.js';
import { askedOf, heard, newCounter, place, placeOne } from '../support/views.js';

/* One visitor, who leaves, comes back, and has several tabs. */

/** Opens a page of its own on the same site, with a tag that counts. */
async function openPage(counter: string): Promise<HTMLIFrameElement> {
  const page = await fixture<HTMLIFrameElement>(html`<iframe title="page"></iframe>`);
  await leaveFor(page, fixtureUrl('staff/login.html'));
  const inside = page.contentDocument!;
  inside.body.innerHTML = `<view-count lang="en" counter="${counter}" key="a"></view-count>`;
  const src = new URL('../../src/define/view-count.ts', import.meta.url).href;
  inside.head.append(Object.assign(inside.createElement('script'), { type: 'module', src }));
  return page;
}

/** Follows a link in a page. */
async function leaveFor(page: HTMLIFrameElement, address: string): Promise<void> {
  page.contentWindow!.location.assign(address);
  await oneEvent(page, 'load');
}

/** Waits until a counter has been asked so many times. */
async function untilAsked(counter: string, count: number): Promise<string[]> {
  for (;;) {
    const asked = await askedOf(counter);
    if (asked.length >= count) return asked.map(({ method }) => method);
  }
}

describe('<view-count> counts a visitor', () => {
  beforeEach(() => localStorage.clear());

  it('and passes the accessibility audit', async () => {
    await expect(await placeOne(html`<view-count counter=${newCounter()} key="a"></view-count>`)).to.be.accessible();
  });

  it('once where the page is left before the relay answers, and comes back', async () => {
    const counter = newCounter('slow');
    const first = await openPage(counter);
    await untilAsked(counter, 1);
    // The link takes a while: some browsers give requests up as soon as it is followed.
    await leaveFor(first, fixtureUrl('staff/login.html', { delay: 300 }));
    const again = await openPage(counter);
    await untilAsked(counter, 2);
    again.remove();
    const tag = await placeOne(html`<view-count counter=${counter} key="a"></view-count>`);
    expect((await askedOf(counter)).map(({ method }) => method)).to.deep.equal(['POST', 'GET', 'GET']);
    expect(heard(tag)).to.equal('14,010 views');
  });

  it('once for two tabs that open together', async () => {
    const counter = newCounter('slow');
    await Promise.all([openPage(counter), openPage(counter)]);
    expect((await untilAsked(counter, 2)).sort()).to.deep.equal(['GET', 'POST']);
  });

  it('once where the relay answers with something else', async () => {
    const counter = newCounter('odd');
    await place(html`<view-count counter=${counter} key="a"></view-count>`, 'failed');
    await place(html`<view-count counter=${counter} key="a"></view-count>`, 'failed');
    expect((await askedOf(counter)).map(({ method }) => method)).to.deep.equal(['POST', 'GET']);
  });

  it('anew where the relay refused it at first', async () => {
    const counter = newCounter('mended');
    await place(html`<view-count counter=${counter} key="a"></view-count>`, 'failed');
    const tag = await placeOne(html`<view-count counter=${counter} key="a"></view-count>`);
    expect(heard(tag)).to.equal('14,010 views');
  });
});
