import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define/section-column.js';
import { part, place, titles } from '../support/tags.js';

const shown = async (content: unknown) => titles((await place(html`<section-column>${content}</section-column>`)).tag);

describe('links inside a tag', () => {
  it('may be a list, paragraphs or bare', async () => {
    expect(await shown(html`<a href="/a">甲</a><ul><li><a href="/b">乙</a></li></ul><p><a href="/c">丙</a></p>`)).to.deep.equal(['甲', '乙', '丙']);
  });

  it('have their white space folded', async () => {
    expect(await shown(html`<a href="/a">
      County <b>court</b>
      hears</a>`)).to.deep.equal(['County court hears']);
  });

  it('take the name of a picture where they hold nothing else', async () => {
    expect(await shown(html`<a href="/a"><img alt="法庭开庭" src="/fixtures/news/picture.svg" /></a>`)).to.deep.equal(['法庭开庭']);
  });

  it('are no articles without a text, or without an http(s) address', async () => {
    expect(await shown(html`<a href="/a"> </a><a>无址</a><a href="mailto:a@b.example">信箱</a><a href="javascript:void(0)">脚本</a>`)).to.deep.equal([]);
  });

  it('are one article a row, that of its longest link', async () => {
    expect(
      await shown(html`<ul><li><a href="/law/">[法治]</a> <a href="/a/1">县法院公开开庭</a> <time datetime="2026-11-20">11-20</time></li></ul>`),
    ).to.deep.equal(['县法院公开开庭']);
  });

  it('within this page are no articles, but those of an application are', async () => {
    expect(await shown(html`<a href="#top">回到顶部</a><a href="#/news/1">甲</a>`)).to.deep.equal(['甲']);
  });

  it('have dates without a zone read in the zone of the tag', async () => {
    const { tag } = await place(
      html`<section-column time-zone="Asia/Shanghai"><li><a href="/a">甲</a><time datetime="2026-01-01 00:30">1日</time></li></section-column>`,
    );
    expect(part(tag, 'time')!.getAttribute('datetime')).to.equal('2025-12-31T16:30:00.000Z');
  });

  it('stay in the page as they are', async () => {
    const { tag } = await place(html`<section-column><ul><li><a href="/a">甲</a></li></ul></section-column>`);
    expect(tag.querySelector('ul > li > a')!.textContent).to.equal('甲');
  });

  it('that come later are seen, as those that the parser has not reached yet', async () => {
    const { tag } = await place(html`<section-column></section-column>`);
    tag.insertAdjacentHTML('beforeend', '<a href="/late">后到</a>');
    await new Promise((resolve) => setTimeout(resolve));
    await tag.updateComplete;
    expect(titles(tag)).to.deep.equal(['后到']);
  });
});
