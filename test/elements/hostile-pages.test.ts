import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define/all.js';
import { KINDS, PICTURE, vectorsOf, type Vector } from '../support/hostile-vectors.js';
import { keepWatch, signaturesIn, strangersIn, type Watch } from '../support/hostile-watch.js';
import { ask, names } from '../support/staff.js';
import { stateOf, warningsOf } from '../support/tags.js';

/*
 * What feeds have been known to attack readers with, where tags take it from elsewhere: attributes that a careless content
 * system fills, what the page says of itself, directories of staff, names of what is counted.
 */

const ARTICLES = [{ title: 'One', url: 'https://news.example/1' }, { title: 'Two' }];
const TARGETS = 'native copy wechat weibo qq qzone x facebook telegram whatsapp line linkedin email';

type Look = (tag: Element) => void;

/** Shows vectors where a tag takes text from; the tag is looked at each time that it is drawn. */
const PLACES: Record<string, (vectors: readonly Vector[], look: Look) => Promise<void>> = {
  async 'the attributes of a section'(vectors, look) {
    const tag = await fixture<HTMLElementTagNameMap['section-column']>(html`<section-column .articles=${ARTICLES}></section-column>`);
    for (const { text } of vectors) {
      for (const name of ['heading', 'href', 'target', 'layout', 'show', 'category', 'include', 'time-zone', 'lang']) tag.setAttribute(name, text);
      tag.removeAttribute('include');
      tag.removeAttribute('category');
      await tag.updateComplete;
      look(tag);
    }
  },

  async 'the attributes of a masthead'(vectors, look) {
    const tag = await fixture<HTMLElementTagNameMap['news-masthead']>(html`<news-masthead><a href="/1">1</a></news-masthead>`);
    for (const [index, { text }] of vectors.entries()) {
      for (const name of ['name', 'href', 'logo', 'phone', 'mobile-href', 'staff-href', 'time-zone']) tag.setAttribute(name, text);
      if (index < 4) tag.shadowRoot!.querySelectorAll<HTMLElement>('button[aria-expanded]')[index % 3]!.click();
      await tag.updateComplete;
      look(tag);
    }
  },

  async 'the attributes of a share bar'(vectors, look) {
    const tag = await fixture<HTMLElementTagNameMap['share-bar']>(html`<share-bar targets=${TARGETS}></share-bar>`);
    for (const { text } of vectors) {
      Object.assign(tag, { href: text, text, heading: text });
      await tag.updateComplete;
      look(tag);
    }
  },

  async 'what a page says of itself'(vectors, look) {
    const { title } = document;
    const canonical = Object.assign(document.createElement('link'), { rel: 'canonical' });
    document.head.append(canonical);
    const share = await fixture<HTMLElementTagNameMap['share-bar']>(html`<share-bar targets=${TARGETS}></share-bar>`);
    const related = await fixture<HTMLElementTagNameMap['related-news']>(html`<related-news .articles=${ARTICLES}></related-news>`);
    for (const { text } of vectors) {
      canonical.href = document.title = text;
      Object.assign(related, { heading: text, keywords: text, textFrom: text, articleUrl: text });
      share.requestUpdate();
      for (const tag of [share, related]) {
        await tag.updateComplete;
        look(tag);
      }
    }
    canonical.remove();
    document.title = title;
  },

  async 'a directory of staff in JSON'(vectors, look) {
    const people = vectors.map(({ text }, index) => ({
      name: `${groupOf(index)} ${text}`, number: text, post: text, department: text, photo: text, valid: text,
    }));
    await lookUp('json', JSON.stringify(people), vectors.length, look);
  },

  async 'a directory of staff in CSV'(vectors, look) {
    const rows = vectors.map(({ text }, index) => [`${groupOf(index)} ${text}`, ...Array<string>(5).fill(text)]);
    const table = [['name', 'number', 'post', 'department', 'photo', 'valid'], ...rows];
    const csv = table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
    await lookUp('csv', csv, vectors.length, look);
  },

  async 'the name and the text of a count'(vectors, look) {
    const counter = new URL(`/counter/${crypto.randomUUID()}`, location.href).href;
    const page = await fixture(html`<div>${vectors.map(({ text }) => html`<view-count readonly counter=${counter} key=${text}>${text}</view-count>`)}</div>`);
    const tags = [...page.children];
    tags.forEach(look);
    while (tags.some((tag) => stateOf(tag) === 'loading')) await new Promise(requestAnimationFrame);
    tags.forEach(look);
  },
};

/** As many people as are shown at once share a word of their names. */
function groupOf(index: number): string {
  return `group${String(Math.floor(index / 10)).padStart(3, '0')}`;
}

async function lookUp(type: string, text: string, count: number, look: Look): Promise<void> {
  const address = `/kept/${crypto.randomUUID()}.${type}`;
  await fetch(address, { method: 'PUT', body: text });
  const tag = await fixture<HTMLElementTagNameMap['staff-lookup']>(html`<staff-lookup directory=${address}></staff-lookup>`);
  for (let first = 0; first < count; first += 10) {
    await ask(tag, groupOf(first));
    expect(names(tag).length, groupOf(first)).to.equal(Math.min(10, count - first));
    look(tag);
  }
}

describe('hostile text', () => {
  /** What addresses without a host lead to: a folder where any name is answered. */
  const base = Object.assign(document.createElement('base'), { href: '/kept/' });
  let watch: Watch;

  before(() => document.head.append(base));
  beforeEach(() => (watch = keepWatch()));
  afterEach(() => watch.stop());
  after(() => base.remove());

  for (const [place, show] of Object.entries(PLACES)) {
    it(`in ${place} runs nothing, asks for nothing and adds nothing`, async () => {
      // What stands inside a tag may be shown for a moment while it asks, or not at all.
      const own = new Set(['slot']);
      const strangers = new Set<string>();
      const harmless = ['words', PICTURE, '5', '2999-01-01', '2000-01-01'].map((text, number) => ({ number, text, html: '' }));
      const vectors = (await Promise.all(KINDS.map((kind) => vectorsOf(kind, watch.id)))).flat();
      await warningsOf(async () => {
        await show(harmless, (tag) => signaturesIn(tag.shadowRoot!).forEach((signature) => own.add(signature)));
        await show(vectors, (tag) => strangersIn(tag.shadowRoot!, own).forEach((stranger) => strangers.add(stranger)));
      });
      expect([...(await watch.findings()), ...strangers].join('\n')).to.equal('');
    }).timeout(30_000);
  }
});
