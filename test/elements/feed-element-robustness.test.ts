import { expect } from '@open-wc/testing';
import { html, unsafeStatic } from 'lit/static-html.js';
import '../../src/define/all.js';
import type { NewsrackOpenEvent } from '../../src/index.js';
import { fixtureUrl, requestsTo } from '../support/fixtures.js';
import { FEED_TAGS, part, parts, place, placeAnswered, titles, warningsOf, type FeedTag } from '../support/tags.js';

const english = () => fixtureUrl('news/english.json');

const ATTRIBUTES = [
  'feed', 'relay', 'limit', 'refresh', 'include', 'exclude', 'category', 'sort', 'per-feed', 'unique', 'time-zone', 'target', 'show',
  'mode', 'speed', 'interval', 'direction', 'label', 'paused', 'heading', 'href', 'layout', 'article', 'article-url', 'keywords', 'text-from',
];

/** Collects errors that nobody caught while work is done. */
async function errorsOf(work: () => Promise<unknown>): Promise<string[]> {
  const errors: string[] = [];
  const note = (event: PromiseRejectionEvent) => {
    event.preventDefault();
    errors.push(String(event.reason));
  };
  addEventListener('unhandledrejection', note);
  await work();
  await new Promise((resolve) => setTimeout(resolve));
  removeEventListener('unhandledrejection', note);
  return errors;
}

for (const name of FEED_TAGS) {
  const tagName = unsafeStatic(name);

  describe(`<${name}> in careless hands`, () => {
    it('outlives each attribute that is set, emptied and taken away, and each property that becomes null', async () => {
      const tag = await placeAnswered(html`<${tagName} feed=${english()}></${tagName}>`);
      const errors = await errorsOf(async () => {
        for (const attribute of ATTRIBUTES) {
          for (const value of ['x', '', undefined]) {
            if (value === undefined) tag.removeAttribute(attribute);
            else tag.setAttribute(attribute, value);
            await tag.updateComplete;
          }
          const property = attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
          if (property in tag) Object.assign(tag, { [property]: null });
          await tag.updateComplete;
        }
      });
      expect(errors).to.deep.equal([]);
      tag.feed = english();
      await tag.updateComplete;
      await tag.reload();
      expect(titles(tag)[0]).to.match(/^County court/);
    });

    for (const limit of ['1e6', '1e9', 'Infinity']) {
      it(`waits calmly for ${limit} articles`, async () => {
        const errors = await errorsOf(() => place(html`<${tagName} limit=${limit} feed=${fixtureUrl('news/english.json', { delay: 200 })}></${tagName}>`));
        expect(errors).to.deep.equal([]);
      });
    }

    it('shows what there is of articles that are not what they should be', async () => {
      const odd = [
        { title: '正常' }, null, 'text', { url: '/x' }, { title: null }, { title: '作者', authors: 'Tom' }, { title: '空', authors: [null], enclosures: {} },
        { title: '来源', source: '某报', authors: ['甲'], views: 'many', image: '/i.png', published: 1_700_000_000_000, categories: [null, 'x'] },
      ];
      const errors = await errorsOf(async () => {
        const { tag } = await place(html`<${tagName} limit="20" show="source author views time" .articles=${odd}></${tagName}>`);
        expect(titles(tag)).to.include('正常');
        if (name !== 'article-card') expect(titles(tag)).to.include.members(['作者', '空', '来源']);
        expect(tag.shadowRoot!.textContent).not.to.match(/NaN|null|undefined|\[object/);
      });
      expect(errors).to.deep.equal([]);
    });

    it('answers reload() before it is on a page', async () => {
      const tag = document.createElement(name) as FeedTag;
      tag.feed = english();
      await tag.reload();
      expect(await requestsTo(tag.feed)).to.have.length(1);
    });
  });
}

describe('a tag', () => {
  it('that is asked twice to reload brings what is new to both', async () => {
    const address = fixtureUrl('news/headlines.xml', { bodies: 'headlines.xml,headlines-next.xml', delay: 50 });
    const tag = await placeAnswered(html`<section-column feed=${address}></section-column>`);
    const seen = await Promise.all([tag.reload(), tag.reload()].map(async (done) => (await done, titles(tag)[0])));
    expect(seen.map((title) => title!.slice(0, 4))).to.deep.equal(['【快讯】', '【快讯】']);
    expect(await requestsTo(address)).to.have.length(2);
  });

  it('tells once of an address that is named twice', async () => {
    const address = english();
    const { tag, answers, answered } = await place(html`<section-column feed="${address} ${address}"></section-column>`);
    await answered(1);
    await tag.updateComplete;
    expect(answers).to.have.length(1);
  });

  it('shows its default pieces where it is asked for none that exists', async () => {
    const warnings = await warningsOf(async () => {
      const tag = await placeAnswered(html`<section-column show="images" feed=${english()}></section-column>`);
      expect(parts(tag, 'time')).to.have.length(3);
    });
    expect(warnings.join()).to.include('show="images" is not a value of this attribute; "time" holds instead');
  });

  it('names on the console what its author wrote', async () => {
    const warnings = await warningsOf(() => place(html`<section-column limit="abc" per-feed="none" .articles=${[{ title: 'a' }]}></section-column>`));
    expect(warnings.sort()).to.deep.equal([
      'newsrack: limit="abc" is not a value of this attribute; "8" holds instead.',
      'newsrack: per-feed="none" is not a value of this attribute; "all" holds instead.',
    ]);
  });

  it('tells of an article that is opened in another tab by the middle button', async () => {
    const tag = await placeAnswered(html`<section-column feed=${english()}></section-column>`);
    const opened: string[] = [];
    tag.addEventListener('newsrack-open', (event: NewsrackOpenEvent) => opened.push(event.article.id));
    const link = part(tag, 'link')!;
    // WebKit follows a link for any click, a made-up one of another button too.
    link.addEventListener('auxclick', (event) => event.preventDefault());
    for (const button of [1, 2]) link.dispatchEvent(new MouseEvent('auxclick', { button, cancelable: true }));
    expect(opened).to.deep.equal(['https://english.example/1']);
  });

  it('draws no tile for a link that never had a picture', async () => {
    const address = fixtureUrl('news/none.xml', { status: 404 });
    const tag = await placeAnswered(html`<article-card feed=${address}><a href="/a">旧闻</a></article-card>`);
    expect(parts(tag, 'picture').length).to.equal(0);
  });

  it('shows no row for an article that says nothing', async () => {
    const { tag } = await place(html`<section-column .articles=${[{ title: '' }, { title: '甲' }]}></section-column>`);
    expect(parts(tag, 'item').length).to.equal(1);
  });
});
