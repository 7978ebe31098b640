import { expect, fixture } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import '../../src/define/staff-lookup.js';
import type { StaffLookup } from '../../src/elements/staff-lookup.js';
import { fixtureUrl, requestsTo, untilRequests } from '../support/fixtures.js';
import { ask, field, heard, keyIn, names, pause, status, type } from '../support/staff.js';
import { part, stateOf, textOf } from '../support/tags.js';

const people = () => fixtureUrl('staff/people.json');
const place = (markup: TemplateResult) => fixture<StaffLookup>(markup);

describe('<staff-lookup> while a question is typed', () => {
  it('passes the accessibility audit with an answer', async () => {
    const tag = await place(html`<staff-lookup lang="en" directory=${people()}></staff-lookup>`);
    await type(tag, '沈砚秋');
    await expect(tag).to.be.accessible();
  });

  it('is answered without a button', async () => {
    const tag = await place(html`<staff-lookup directory=${people()}></staff-lookup>`);
    await type(tag, '沈砚秋');
    expect(names(tag)).to.deep.equal(['沈砚秋']);
  });

  it('asks an endpoint once the reader pauses, not at each key', async () => {
    const endpoint = people();
    const tag = await place(html`<staff-lookup endpoint=${endpoint}></staff-lookup>`);
    for (const query of ['沈', '沈砚']) keyIn(tag, query);
    await type(tag, '沈砚秋');
    expect(await requestsTo(endpoint)).to.have.length(1);
  });

  it('exact: is answered by a full match, and nothing is said of anything else', async () => {
    const directory = people();
    const tag = await place(html`<staff-lookup exact lang="en" directory=${directory}></staff-lookup>`);
    await ask(tag, '沈砚舟');
    await type(tag, '沈砚秋');
    expect(names(tag)).to.deep.equal(['沈砚秋']);
    const said = heard(tag);
    await type(tag, '沈');
    await pause();
    expect([said(), names(tag).length, stateOf(tag)]).to.deep.equal([[''], 0, 'ready']);
    await ask(tag, '沈');
    expect(textOf(part(tag, 'verdict'))).to.equal('No such person: 沈');
  });

  it('exact: says nothing while its directory is awaited, nor where that cannot be had', async () => {
    const directory = fixtureUrl('staff/people.json', { status: 404 });
    const tag = await place(html`<staff-lookup exact directory=${directory}></staff-lookup>`);
    const said = heard(tag);
    keyIn(tag, '沈砚秋');
    await untilRequests(directory, ({ length }) => length === 1);
    await pause();
    expect([said(), stateOf(tag)]).to.deep.equal([[], 'ready']);
    await ask(tag, '沈砚秋');
    expect(stateOf(tag)).to.equal('failed');
  });

  it('exact: asks no endpoint before it is sent', async () => {
    const endpoint = people();
    const tag = await place(html`<staff-lookup exact endpoint=${endpoint}></staff-lookup>`);
    keyIn(tag, 'QY-0001');
    await pause();
    expect(await requestsTo(endpoint)).to.have.length(0);
    await ask(tag, 'QY-0001');
    expect(names(tag)).to.deep.equal(['沈砚秋']);
  });

  it('is not asked again where it is answered', async () => {
    const endpoint = fixtureUrl('staff/one.json');
    const tag = await place(html`<staff-lookup endpoint=${endpoint}></staff-lookup>`);
    await ask(tag, '沈砚秋');
    keyIn(tag, '沈砚秋 ');
    await pause();
    expect(await requestsTo(endpoint)).to.have.length(1);
  });

  it('waits for an input method to be done', async () => {
    const tag = await place(html`<staff-lookup lang="en" directory=${people()}></staff-lookup>`);
    field(tag).value = 'shen yan';
    field(tag).dispatchEvent(new InputEvent('input', { isComposing: true }));
    await pause();
    expect(status(tag)).to.equal('');
    field(tag).value = '沈砚秋';
    field(tag).dispatchEvent(new CompositionEvent('compositionend'));
    while (!names(tag).length) await new Promise(requestAnimationFrame);
    expect(names(tag)).to.deep.equal(['沈砚秋']);
  });

  it('empties the answer with the field', async () => {
    const tag = await place(html`<staff-lookup directory=${people()}></staff-lookup>`);
    await ask(tag, '王子虚');
    await type(tag, '');
    expect([status(tag), names(tag).length, stateOf(tag)]).to.deep.equal(['', 0, 'ready']);
  });

  it('empties the answer where a browser empties the field and tells only that it is a search', async () => {
    const tag = await place(html`<staff-lookup directory=${people()}></staff-lookup>`);
    await ask(tag, '沈砚秋');
    field(tag).value = '';
    field(tag).dispatchEvent(new Event('search', { bubbles: true }));
    await tag.updateComplete;
    expect([status(tag), names(tag).length]).to.deep.equal(['', 0]);
  });
});
