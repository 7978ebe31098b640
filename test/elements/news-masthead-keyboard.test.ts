import { expect, fixture, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/define/news-masthead.js';
import type { NewsMasthead } from '../../src/elements/news-masthead.js';
import { sendsKeys } from '../support/keys.js';
import { part, textOf } from '../support/tags.js';

/*
 * A reader's own keys. WebKit's driver sends none to a page in its own window system; what they do is tested there by
 * scripted events in news-masthead.test.ts.
 */

async function place(): Promise<NewsMasthead> {
  const tag = await fixture<NewsMasthead>(html`<news-masthead lang="en" name="Valley Courier" href="#top" phone="555 0148">
    <a href="#courts">Courts</a>
    <form slot="staff"><input aria-label="Name" /></form>
  </news-masthead>`);
  await nextFrame();
  await tag.updateComplete;
  return tag;
}

/** What has the focus, as a reader would name it. */
function focused(tag: NewsMasthead): string {
  const active = tag.shadowRoot!.activeElement ?? document.activeElement!;
  return active.ariaLabel ?? textOf(active);
}

async function press(tag: NewsMasthead, key: string): Promise<string> {
  await sendKeys({ press: key });
  await tag.updateComplete;
  return focused(tag);
}

describe('<news-masthead> by keyboard', () => {
  it('passes the accessibility audit with a service open', async () => {
    const tag = await place();
    part(tag, 'staff')!.click();
    await tag.updateComplete;
    await expect(tag).to.be.accessible();
  });

  if (!sendsKeys()) return;

  it('goes from telephone to services to name to links', async () => {
    const tag = await place();
    part(tag, 'phone')!.focus();
    const seen = [focused(tag)];
    while (seen.length < 7) seen.push(await press(tag, 'Tab'));
    expect(seen).to.deep.equal(['555 0148', 'Set home page', 'Bookmark', 'Staff', 'Mobile', 'Valley Courier', 'Courts']);
  });

  it('opens a service, goes on into it, and comes back by Escape', async () => {
    const tag = await place();
    part(tag, 'staff')!.focus();
    await press(tag, 'Enter');
    expect(part(tag, 'staff')!.ariaExpanded).to.equal('true');
    expect(await press(tag, 'Tab')).to.equal('Name');
    expect(await press(tag, 'Escape')).to.equal('Staff');
    expect(part(tag, 'staff')!.ariaExpanded).to.equal('false');
    await press(tag, ' ');
    expect(part(tag, 'staff')!.ariaExpanded).to.equal('true');
  });

  it('leaves the focus alone at Escape where nothing is open', async () => {
    const tag = await place();
    part(tag, 'bookmark')!.focus();
    expect(await press(tag, 'Escape')).to.equal('Bookmark');
  });
});
