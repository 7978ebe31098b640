import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define/section-column.js';
import type { NewsrackFailedEvent } from '../../src/index.js';
import { fixtureUrl } from '../support/fixtures.js';
import { place, placeAnswered, stateOf, titles, type FeedTag } from '../support/tags.js';

const good = () => fixtureUrl('news/english.json');
const missing = () => fixtureUrl('news/none.xml', { status: 404 });

describe('a tag with several feeds', () => {
  for (const which of ['first', 'second', 'last']) {
    it(`shows all others where the ${which} cannot be had, and names it`, async () => {
      const bad = missing();
      const others = [good(), fixtureUrl('news/oldest-first.xml')];
      const addresses = others.toSpliced(['first', 'second', 'last'].indexOf(which), 0, bad);
      const { tag, answered } = await place<FeedTag>(html`<section-column limit="20" feed=${addresses.join(' ')}><a href="/old">旧闻</a></section-column>`);
      const failures = (await answered(3)).filter((event): event is NewsrackFailedEvent => event.type === 'newsrack-failed');
      expect(failures.map(({ error }) => [error.url, error.kind])).to.deep.equal([[bad, 'status']]);
      await tag.updateComplete;
      expect(titles(tag)).to.have.length(6).and.include.members(['早', '中', '晚']);
      expect(stateOf(tag)).to.equal('ready');
    });
  }

  it('shows the same rows in the same order with a feed that cannot be had as without it', async () => {
    const address = good();
    const alone = await placeAnswered(html`<section-column feed=${address}></section-column>`);
    const beside = await placeAnswered(html`<section-column feed="${missing()} ${address} ${missing()}"></section-column>`, 3);
    expect(titles(beside)).to.deep.equal(titles(alone));
  });

  it('shows what has come while another feed is awaited', async () => {
    const { tag, answered } = await place<FeedTag>(html`<section-column feed="${fixtureUrl('news/headlines.xml', { hang: 1 })} ${good()}"></section-column>`);
    await answered(1);
    await tag.updateComplete;
    expect(titles(tag)).to.have.length(3);
  });

  it('keeps the rows of a feed whose refresh fails among those of the others', async () => {
    const tag = await placeAnswered(html`<section-column limit="20" feed="${good()} ${fixtureUrl('news/oldest-first.xml', { statuses: '200,404' })}"></section-column>`, 2);
    const before = titles(tag);
    await tag.reload();
    expect(titles(tag)).to.deep.equal(before);
    expect(stateOf(tag)).to.equal('stale');
  });
});
