import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define/all.js';
import { warningsOf } from '../support/tags.js';

describe('an attribute that a tag does not have', () => {
  it('is told of on the console where a letter too many or too few was written, once a page', async () => {
    const warnings = await warningsOf(async () => {
      for (let times = 0; times < 2; times++) await fixture(html`<section-column limt="3" feeed="/x" class="x" lang="en"></section-column>`);
      await fixture(html`<news-masthead phon="1"></news-masthead>`);
    });
    expect(warnings).to.deep.equal([
      'newsrack: <section-column> has no attribute "limt". Is "limit" meant?',
      'newsrack: <section-column> has no attribute "feeed". Is "feed" meant?',
      'newsrack: <news-masthead> has no attribute "phon". Is "phone" meant?',
    ]);
  });

  it('is not told of where it is like none of the tag’s', async () => {
    const warnings = await warningsOf(async () => {
      await fixture(html`<section-column id="a" class="x" style="color: red" dir="ltr" lang="en" title="t" hidden slot="a" part="p" role="region" data-limit="3" aria-label="x" limits-of-all="3"></section-column>`);
    });
    expect(warnings).to.deep.equal([]);
  });
});
