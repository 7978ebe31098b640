import { expect, fixture } from '@open-wc/testing';
import { html, unsafeStatic } from 'lit/static-html.js';
import '../../src/define/all.js';
import type { StaffLookup } from '../../src/elements/staff-lookup.js';
import { fixtureUrl } from '../support/fixtures.js';
import { ask, names } from '../support/staff.js';
import { FEED_TAGS, placeAnswered, stateOf, titles } from '../support/tags.js';

/*
 * A page whose scripts give all objects a property, as old libraries do.
 */

const NAMES = ['error', 'feed', 'loadedAt', 'abridged', 'code', 'ok', 'success'];

for (const name of NAMES) {
  describe(`on a page where all objects have a property "${name}"`, () => {
    before(() => Object.assign(Object.prototype, { [name]: new Error('the page’s own') }));
    after(() => delete (Object.prototype as Record<string, unknown>)[name]);

    for (const tag of [...FEED_TAGS, 'news-article']) {
      it(`<${tag}> shows its feed`, async () => {
        const placed = await placeAnswered(html`<${unsafeStatic(tag)} article="https://english.example/1" feed=${fixtureUrl('news/english.json')}></${unsafeStatic(tag)}>`);
        expect(stateOf(placed)).to.equal('ready');
        // An article is shown with its body.
        while (!titles(placed).length) await new Promise(requestAnimationFrame);
        expect(titles(placed)[0]).to.match(/^County court/);
      });
    }

    it('a failure of a feed is still told', async () => {
      const placed = await placeAnswered(html`<section-column feed=${fixtureUrl('news/english.json', { status: 404 })}></section-column>`);
      expect(stateOf(placed)).to.equal('failed');
    });

    it('<staff-lookup> finds who is there', async () => {
      const directory = `/kept/${crypto.randomUUID()}.json`;
      await fetch(directory, { method: 'PUT', body: JSON.stringify({ people: [{ name: 'Ada Reed', card: 'QY-1' }] }) });
      const tag = await fixture<StaffLookup>(html`<staff-lookup directory=${directory}></staff-lookup>`);
      await ask(tag, 'Ada Reed');
      expect(names(tag)).to.deep.equal(['Ada Reed']);
    });
  });
}
