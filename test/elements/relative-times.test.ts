import { expect } from '@open-wc/testing';
import { html, unsafeStatic } from 'lit/static-html.js';
import '../../src/define/all.js';
import { looksAtClock, releaseTime, setTime } from '../support/clock.js';
import { part, parts, place, textOf, type FeedTag } from '../support/tags.js';

const NOW = '2026-11-24T12:00:00Z';
const MINUTES = { title: 'Three minutes old', url: '/1', published: '2026-11-24T11:57:00Z' };
const YESTERDAY = { title: 'One day old', url: '/2', published: '2026-11-23T02:00:00Z' };
const OLD = { title: 'Two weeks old', url: '/3', published: '2026-11-10T12:00:00Z' };

/** The author's own markup, as a template. */
const TEMPLATE = html`<template><a data-href="url" data-text="title"></a> <em data-time="published"></em></template>`;

/** What the dates of a tag say. */
const times = (tag: Element) => parts(tag, 'time').map(textOf);

/** The nodes of a tag that change while work is done. */
function changesOf(tag: Element, work: () => void): string[] {
  const observer = new MutationObserver(() => {});
  observer.observe(tag.shadowRoot!, { attributes: true, characterData: true, childList: true, subtree: true });
  work();
  return observer.takeRecords().map(({ target }) => target.nodeName);
}

describe('dates in rows and cards', () => {
  beforeEach(() => setTime(NOW));
  afterEach(releaseTime);

  for (const name of ['section-column', 'article-card', 'related-news']) {
    const tagName = unsafeStatic(name);

    it(`<${name}> tells how long ago, with the date in full beside it`, async () => {
      const { tag } = await place(html`<${tagName} lang="zh-CN" time-zone="UTC" .articles=${[MINUTES]}></${tagName}>`);
      expect(times(tag)).to.deep.equal(['3分钟前']);
      const time = part(tag, 'time') as HTMLTimeElement;
      expect(time.dateTime).to.equal('2026-11-24T11:57:00.000Z');
      expect(time.title).to.match(/^2026年11月24日.*11:57$/);
    });

    it(`<${name}> keeps that true`, async () => {
      const { tag } = await place(html`<${tagName} lang="en" time-zone="UTC" .articles=${[MINUTES]}></${tagName}>`);
      setTime('2026-11-24T13:58:00Z');
      expect(times(tag)).to.deep.equal(['2 hours ago']);
    });
  }

  it('are dates after a week', async () => {
    const { tag } = await place(html`<section-column lang="en" time-zone="UTC" .articles=${[MINUTES, YESTERDAY, OLD]}></section-column>`);
    expect(times(tag)).to.deep.equal(['3 minutes ago', 'yesterday', 'Nov 10']);
  });

  it('are those of the calendar of the tag’s zone', async () => {
    const { tag } = await place(html`<section-column lang="en" time-zone="Asia/Tokyo" .articles=${[{ title: 'a', published: '2026-11-23T15:30:00Z' }]}></section-column>`);
    expect(times(tag)).to.deep.equal(['20 hours ago']);
  });

  it('change alone when a minute has passed: the tag is not rendered anew', async () => {
    const { tag } = await place<FeedTag & { requestUpdate(): void }>(
      html`<section-column lang="en" time-zone="UTC" .articles=${[MINUTES, YESTERDAY, OLD]}></section-column>`,
    );
    let updates = 0;
    tag.requestUpdate = () => void updates++;
    expect(changesOf(tag, () => setTime('2026-11-24T12:01:00Z'))).to.deep.equal(['TIME']);
    expect(times(tag)).to.deep.equal(['4 minutes ago', 'yesterday', 'Nov 10']);
    expect(updates).to.equal(0);
  });

  it('follow an article that is published anew', async () => {
    const { tag } = await place<FeedTag>(html`<section-column lang="en" time-zone="UTC" .articles=${[OLD]}></section-column>`);
    Object.assign(tag, { articles: [{ ...OLD, published: '2026-11-24T11:00:00Z' }] });
    await tag.updateComplete;
    expect(times(tag)).to.deep.equal(['1 hour ago']);
    setTime('2026-11-24T13:00:00Z');
    expect(times(tag)).to.deep.equal(['2 hours ago']);
  });

  it('of links inside a tag are told like others', async () => {
    const { tag } = await place(
      html`<section-column lang="en" time-zone="UTC"><p><a href="/a">A link</a> <time datetime="2026-11-24T11:30:00Z">11:30</time></p></section-column>`,
    );
    expect(times(tag)).to.deep.equal(['30 minutes ago']);
    expect(textOf(tag.querySelector('time'))).to.equal('11:30');
  });

  describe('in a template of the page author’s', () => {
    const own = (tag: Element) => tag.shadowRoot!.querySelector('em')!;

    for (const name of ['section-column', 'news-ticker']) {
      const tagName = unsafeStatic(name);

      it(`<${name}> keeps them true in the nodes that are there`, async () => {
        const { tag } = await place(html`<${tagName} lang="en" time-zone="UTC" mode="list" .articles=${[MINUTES]}>${TEMPLATE}</${tagName}>`);
        const [time, link] = [own(tag), tag.shadowRoot!.querySelector('a')!];
        expect([textOf(time), time.title.slice(0, 17)]).to.deep.equal(['3 minutes ago', 'November 24, 2026']);
        link.focus();
        expect(changesOf(tag, () => setTime('2026-11-24T12:01:00Z'))).to.deep.equal(['EM']);
        expect([textOf(own(tag)), own(tag) === time, tag.shadowRoot!.activeElement === link]).to.deep.equal(['4 minutes ago', true, true]);
      });
    }

    it('are exact in a whole article', async () => {
      const { tag } = await place(html`<news-article lang="zh-CN" time-zone="UTC" article="/1" .articles=${[{ ...MINUTES, id: '/1' }]}>${TEMPLATE}</news-article>`);
      expect(textOf(own(tag))).to.equal('2026-11-24 11:57:00');
      setTime('2026-11-24T12:01:00Z');
      expect(textOf(own(tag))).to.equal('2026-11-24 11:57:00');
    });
  });

  describe('wake a tag', () => {
    it('while something it shows is less than a week old', async () => {
      await place(html`<section-column .articles=${[OLD, MINUTES]}></section-column>`);
      expect(looksAtClock()).to.be.above(0);
    });

    for (const [what, markup] of [
      ['all it shows is old', html`<section-column .articles=${[OLD]}></section-column>`],
      ['it shows no dates', html`<section-column show="" .articles=${[MINUTES]}></section-column>`],
      ['it is a ticker', html`<news-ticker .articles=${[MINUTES]}></news-ticker>`],
      ['it is a whole article', html`<news-article article="/1" .articles=${[{ ...MINUTES, id: '/1' }]}></news-article>`],
    ] as const) {
      it(`not where ${what}`, async () => {
        await place(markup);
        expect(looksAtClock()).to.equal(0);
      });
    }

    it('no longer once it has grown old', async () => {
      const { tag } = await place(html`<section-column lang="en" time-zone="UTC" .articles=${[MINUTES]}></section-column>`);
      setTime('2026-12-24T12:00:00Z');
      expect(times(tag)).to.deep.equal(['Nov 24']);
      expect(looksAtClock()).to.equal(0);
    });

    it('no longer once it has left the page', async () => {
      const { tag } = await place(html`<section-column .articles=${[MINUTES]}></section-column>`);
      tag.remove();
      expect(looksAtClock()).to.equal(0);
    });
  });
});
