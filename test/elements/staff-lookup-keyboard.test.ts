import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/define/staff-lookup.js';
import type { StaffLookup } from '../../src/elements/staff-lookup.js';
import { fixtureUrl } from '../support/fixtures.js';
import { sendsKeys } from '../support/keys.js';
import { field } from '../support/staff.js';
import { part, parts, textOf } from '../support/tags.js';

/* WebKit's driver sends no keys to a page in its own window system: what they do is tested in the other two engines. */

/** What has the focus: the text of a button, the name of a part else. */
function focused(tag: StaffLookup): string {
  const active = tag.shadowRoot!.activeElement;
  return textOf(active) || active?.getAttribute('part') || '';
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(requestAnimationFrame);
}

describe('<staff-lookup> by keyboard', () => {
  it('passes the accessibility audit with the focus in its field', async () => {
    const tag = await fixture<StaffLookup>(html`<staff-lookup lang="en"></staff-lookup>`);
    tag.focus();
    await expect(tag).to.be.accessible();
  });

  if (!sendsKeys()) return;

  it('goes from the field to the button and out', async () => {
    const before = await fixture<HTMLElement>(html`<button>Before</button>`);
    const tag = await fixture<StaffLookup>(html`<staff-lookup lang="en"></staff-lookup>`);
    const after = await fixture<HTMLElement>(html`<button>After</button>`);
    before.focus();
    const seen: string[] = [];
    while (document.activeElement !== after && seen.length < 6) {
      await sendKeys({ press: 'Tab' });
      if (document.activeElement === tag) seen.push(focused(tag));
    }
    expect(seen).to.deep.equal(['input', 'Look up']);
  });

  it('answers what is typed, and Enter at once', async () => {
    const tag = await fixture<StaffLookup>(html`<staff-lookup lang="en" directory=${fixtureUrl('staff/people.json')}></staff-lookup>`);
    tag.focus();
    await sendKeys({ type: 'orla' });
    await until(() => parts(tag, 'name').length === 1);
    await sendKeys({ type: 'x' });
    await sendKeys({ press: 'Enter' });
    await until(() => part(tag, 'verdict') !== null);
    expect(textOf(part(tag, 'verdict'))).to.equal('No such person: orlax');
    expect(focused(tag)).to.equal('input');
  });

  it('empties the answer where Escape empties the field', async () => {
    const tag = await fixture<StaffLookup>(html`<staff-lookup lang="en" directory=${fixtureUrl('staff/people.json')}></staff-lookup>`);
    tag.focus();
    await sendKeys({ type: 'orla' });
    await sendKeys({ press: 'Enter' });
    await until(() => parts(tag, 'name').length === 1);
    await sendKeys({ press: 'Escape' });
    // Firefox leaves the field as it is.
    await tag.updateComplete;
    expect(parts(tag, 'name').length).to.equal(field(tag).value ? 1 : 0);
  });

  it('reaches the button to try again, which leaves the focus inside', async () => {
    const directory = fixtureUrl('staff/people.json', { statuses: '404,200' });
    const tag = await fixture<StaffLookup>(html`<staff-lookup lang="en" directory=${directory}></staff-lookup>`);
    tag.focus();
    await sendKeys({ type: 'orla' });
    await sendKeys({ press: 'Enter' });
    await until(() => tag.matches(':state(failed)'));
    await tag.updateComplete;
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(focused(tag)).to.equal('Try again');
    await sendKeys({ press: 'Enter' });
    await until(() => parts(tag, 'name').length === 1);
    expect(focused(tag)).to.equal('Look up');
  });
});
