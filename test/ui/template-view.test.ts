import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define/section-column.js';
import { fixtureUrl } from '../support/fixtures.js';
import { place, placeAnswered } from '../support/tags.js';

/** A link with everything an article may have. */
const TEMPLATE = html`<template>
  <a class="own" data-href="url"><img data-src="image" /><b data-text="title"></b></a>
  <time data-time="published"></time><i data-text="author"></i>
</template>`;

describe('a template of the page author’s', () => {
  it('replaces the markup of each article', async () => {
    const tag = await placeAnswered(
      html`<section-column lang="en" time-zone="UTC" feed=${fixtureUrl('news/english.json')}>${TEMPLATE}</section-column>`,
    );
    const links = [...tag.shadowRoot!.querySelectorAll<HTMLAnchorElement>('a.own')];
    expect(links.map(({ href }) => href)).to.deep.equal([1, 2, 3].map((number) => `https://english.example/${number}`));
    expect(links[0]!.querySelector('b')!.textContent).to.equal('County court hears its first case by video');
    expect(tag.shadowRoot!.querySelector('time')!.dateTime).to.equal('2026-11-22T08:00:00.000Z');
  });

  it('loses the elements whose value an article does not have, but never its headline', async () => {
    const { tag } = await place(html`<section-column .articles=${[{ title: '无图无址' }]}>${TEMPLATE}</section-column>`);
    const link = tag.shadowRoot!.querySelector('.own')!;
    expect(link.textContent).to.equal('无图无址');
    expect(link.hasAttribute('href')).to.equal(false);
    expect(tag.shadowRoot!.querySelector('img, time, i')).to.equal(null);
  });

  it('shows markup in a title as text', async () => {
    const articles = [{ title: '<img src=x onerror=alert(1)>' }];
    const { tag } = await place(html`<section-column .articles=${articles}>${TEMPLATE}</section-column>`);
    expect(tag.shadowRoot!.querySelector('b')!.textContent).to.equal('<img src=x onerror=alert(1)>');
  });

  it('gets no address of an article into anything but links and pictures', async () => {
    const articles = [{ title: '甲', url: '/a', image: { url: '/evil.js' } }];
    const { tag } = await place(
      html`<section-column .articles=${articles}>
        <template><iframe data-src="image"></iframe><form data-href="url"></form><b data-text="title"></b></template>
      </section-column>`,
    );
    expect(tag.shadowRoot!.querySelector('iframe')).to.equal(null);
    expect(tag.shadowRoot!.querySelector('form')!.attributes).to.have.length(1);
  });

  it('gets no text of an article into a script or a style sheet', async () => {
    const articles = [{ title: 'window.ran = 1', url: '/a' }];
    const { tag } = await place(
      html`<section-column .articles=${articles}>
        <template><script data-text="title"></script><style data-text="title"></style><svg><script data-text="title"></script></svg><b data-text="title"></b></template>
      </section-column>`,
    );
    expect(tag.shadowRoot!.querySelector('b')!.textContent).to.equal('window.ran = 1');
    expect(tag.shadowRoot!.querySelectorAll('script, style[data-text]').length).to.equal(0);
    expect('ran' in window).to.equal(false);
  });

  it('keeps its nodes, and the focus in them, when the tag renders again', async () => {
    const tag = await placeAnswered(html`<section-column feed=${fixtureUrl('news/english.json')}>${TEMPLATE}</section-column>`);
    const link = tag.shadowRoot!.querySelector<HTMLElement>('a.own')!;
    link.focus();
    Object.assign(tag, { heading: '新标题' });
    await tag.updateComplete;
    expect(tag.shadowRoot!.activeElement).to.equal(link);
  });

  it('tells the page of the article that is opened', async () => {
    const tag = await placeAnswered(html`<section-column feed=${fixtureUrl('news/english.json')}>${TEMPLATE}</section-column>`);
    const opened: string[] = [];
    tag.addEventListener('newsrack-open', (event) => {
      opened.push(event.article.id);
      event.preventDefault();
    });
    tag.shadowRoot!.querySelectorAll<HTMLElement>('a.own')[1]!.click();
    expect(opened).to.deep.equal(['https://english.example/2']);
  });
});
