import { expect, waitUntil } from '@open-wc/testing';
import '../../src/define/news-article.js';
import { breathe, type ArticleInit } from '../../src/feed/index.js';
import { part, parts, textOf } from '../support/tags.js';

/*
 * An article too long to be shown in one turn.
 */

type Tag = HTMLElementTagNameMap['news-article'];

const COUNT = 2000;
const paragraphs = (count: number, word = '') => Array.from({ length: count }, (_, index) => `<p>${word}${index}</p>`).join('');
const lines = (tag: Tag) => [...part(tag, 'body')!.querySelectorAll('p:not([part])')].map(textOf);
const numbers = (count: number, word = '') => Array.from({ length: count }, (_, index) => `${word}${index}`);

describe('a long <news-article>', () => {
  let tag: Tag;

  beforeEach(() => (tag = document.createElement('news-article')));
  afterEach(() => tag.remove());

  function bring(...articles: Partial<ArticleInit>[]): void {
    tag.articles = articles.map((article, index) => ({ id: String(index + 1), title: '甲', ...article }));
    tag.article = '1';
  }

  /** Until its beginning is there, and nothing else yet. */
  async function begin(...articles: Partial<ArticleInit>[]): Promise<void> {
    bring(...articles);
    document.body.append(tag);
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!part(tag, 'body')) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(tag.shadowRoot!, { childList: true, subtree: true });
    });
  }

  async function end(count = COUNT): Promise<void> {
    while (part(tag, 'body')!.querySelectorAll('p').length < count) await breathe();
  }

  it('begins at once, and goes on below what a reader has before him', async () => {
    await begin({ contentHtml: paragraphs(COUNT) });
    const first = [...part(tag, 'body')!.children];
    expect(first).to.have.length(1000);
    await end();
    expect(lines(tag)).to.deep.equal(numbers(COUNT));
    expect([...part(tag, 'body')!.children].slice(0, 1000).every((node, index) => node === first[index]), 'what was shown is kept').to.equal(true);
  });

  it('is shown in one turn where it is no longer than articles are', async () => {
    await begin({ contentHtml: `<div>${paragraphs(900)}</div>` });
    expect(lines(tag)).to.deep.equal(numbers(900));
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(tag.shadowRoot!, { childList: true, subtree: true, characterData: true, attributes: true });
    for (let turn = 0; turn < 20; turn += 1) await breathe();
    observer.disconnect();
    expect(changes).to.deep.equal([]);
  });

  it('adds to the element that holds all of it', async () => {
    await begin({ contentHtml: `<div><section>${paragraphs(COUNT)}</section><h2>End</h2></div>` });
    const section = part(tag, 'body')!.querySelector('section')!;
    await end();
    while (!part(tag, 'body')!.querySelector('h2')) await breathe();
    expect([...part(tag, 'body')!.querySelectorAll('section')]).to.deep.equal([section]);
    expect(section.children).to.have.length(COUNT);
    expect([...part(tag, 'body')!.firstElementChild!.children].map(({ localName }) => localName)).to.deep.equal(['section', 'h2']);
  });

  it('leaves the focus and the page where they are', async () => {
    await begin({ contentHtml: `<p><a href="/x">link</a></p>${paragraphs(COUNT)}` });
    const link = part(tag, 'body')!.querySelector('a')!;
    link.focus();
    scrollTo(0, 100);
    const { top } = link.getBoundingClientRect();
    await end(COUNT + 1);
    expect(tag.shadowRoot!.activeElement).to.equal(link);
    expect(link.getBoundingClientRect().top).to.equal(top);
    expect(part(tag, 'body')!.closest('[aria-live], [role=status], [role=alert], [role=log]')).to.equal(null);
    scrollTo(0, 0);
  });

  it('has its credits from the beginning, and its text in the size that a reader has chosen', async () => {
    localStorage.removeItem('newsrack-text-size');
    await begin({ contentHtml: `${paragraphs(COUNT)}<p>责任编辑：王小明</p>` });
    expect(parts(tag, 'credit').map(textOf)).to.have.length(1);
    parts(tag, 'control')[1]!.click();
    await end();
    expect(part(tag, 'body')!.className).to.contain('large');
    expect(lines(tag)).to.deep.equal(numbers(COUNT));
    localStorage.removeItem('newsrack-text-size');
  });

  it('rests while it is not on the page, and goes on when it is back', async () => {
    await begin({ contentHtml: paragraphs(COUNT) });
    tag.remove();
    const before = lines(tag).length;
    expect(before).to.be.below(COUNT);
    for (let turn = 0; turn < 20; turn += 1) await breathe();
    expect(lines(tag)).to.have.length(before);
    document.body.append(tag);
    await end();
    expect(lines(tag)).to.deep.equal(numbers(COUNT));
  });

  it('goes on at the same pace where it is moved', async () => {
    await begin({ contentHtml: paragraphs(COUNT) });
    for (let move = 0; move < 5; move += 1) document.body.prepend(tag);
    const added: number[] = [];
    const observer = new MutationObserver((records) => added.push(records.flatMap(({ addedNodes }) => [...addedNodes]).filter(({ nodeName }) => nodeName === 'P').length));
    observer.observe(tag.shadowRoot!, { childList: true, subtree: true });
    await end();
    observer.disconnect();
    expect(Math.max(...added), `added at a time: ${added.join(', ')}`).to.equal(250);
    expect(lines(tag)).to.deep.equal(numbers(COUNT));
  });

  it('gives way to the next article, and adds nothing to it', async () => {
    await begin({ contentHtml: paragraphs(COUNT) }, { contentHtml: '<p>other</p>' });
    tag.article = '2';
    await waitUntil(() => lines(tag).join() === 'other');
    for (let turn = 0; turn < 20; turn += 1) await breathe();
    expect(lines(tag)).to.deep.equal(['other']);
  });

  it('stays as it is until a new text of it is whole', async () => {
    await begin({ contentHtml: paragraphs(COUNT) });
    await end();
    bring({ contentHtml: paragraphs(COUNT, 'new ') });
    const seen = new Set<string>();
    while (lines(tag)[0] !== 'new 0') {
      seen.add(`${lines(tag).length}`);
      await breathe();
    }
    expect([...seen]).to.deep.equal([String(COUNT)]);
    expect(lines(tag)).to.deep.equal(numbers(COUNT, 'new '));
  });

  it('leads on to the article where it is too long for any page', async () => {
    await begin({ url: '/whole', contentHtml: `<p>words</p>${'<div>'.repeat(5000)}deep` });
    expect(textOf(part(tag, 'body'))).to.match(/^words /);
    expect(part(tag, 'read-on')!.querySelector('a')!.href).to.equal(new URL('/whole', location.href).href);
  });
});
