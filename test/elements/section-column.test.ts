import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define/section-column.js';
import { fixtureUrl } from '../support/fixtures.js';
import { part, parts, place, placeAnswered, textOf, titles } from '../support/tags.js';

const chinese = () => fixtureUrl('news/headlines.xml');
const english = () => fixtureUrl('news/english.json');

describe('<section-column>', () => {
  for (const layout of ['list', 'lead', 'grid', 'ranked']) {
    it(`passes the accessibility audit as ${layout}`, async () => {
      const tag = await placeAnswered(
        html`<section-column lang="en" heading="Courts" href="/courts" layout=${layout} feed=${english()}></section-column>`,
      );
      await expect(tag).to.be.accessible();
    });
  }

  it('has a heading, and a link to all of the section that says of which', async () => {
    const { tag } = await place(html`<section-column lang="zh-CN" heading="高层动态" href="/gaoceng"></section-column>`);
    expect(part(tag, 'heading')).to.include({ localName: 'h2', textContent: '高层动态' });
    expect(part(tag, 'more')!.getAttribute('href')).to.equal('/gaoceng');
    expect(part(tag, 'more')!.getAttribute('aria-label')).to.equal('更多: 高层动态');
  });

  it('shows eight articles, unless told otherwise', async () => {
    expect(titles(await placeAnswered(html`<section-column feed=${chinese()}></section-column>`))).to.have.length(8);
  });

  it('keeps its heading where its feed cannot be had', async () => {
    const address = fixtureUrl('news/none.xml', { status: 404 });
    const tag = await placeAnswered(html`<section-column heading="基层风采" feed=${address}></section-column>`);
    expect(textOf(part(tag, 'heading'))).to.equal('基层风采');
  });

  it('says since when it shows an old copy', async () => {
    const address = fixtureUrl('news/headlines.xml', { statuses: '200,404' });
    const tag = await placeAnswered(html`<section-column lang="zh-CN" feed=${address}></section-column>`);
    await tag.reload();
    expect(textOf(part(tag, 'status'))).to.match(/^更新于 \d\d:\d\d$/);
  });

  it('leaves the room of its rows while it waits', async () => {
    const { tag } = await place(html`<section-column limit="5" feed=${fixtureUrl('news/headlines.xml', { hang: 1 })}></section-column>`);
    expect(tag.shadowRoot!.querySelectorAll('.skeleton .item')).to.have.length(5);
    await expect(tag).to.be.accessible();
  });

  describe('layout', () => {
    it('list: shows a title and a date a row', async () => {
      const tag = await placeAnswered(html`<section-column feed=${english()}></section-column>`);
      expect(parts(tag, 'time')).to.have.length(3);
      expect(parts(tag, 'picture')).to.deep.equal([]);
    });

    it('lead: gives the first article its picture and summary', async () => {
      const tag = await placeAnswered(html`<section-column layout="lead" feed=${english()}></section-column>`);
      expect(parts(tag, 'item').map((item) => Boolean(item.querySelector('[part=picture]')))).to.deep.equal([true, false, false]);
      expect(textOf(part(tag, 'summary'))).to.match(/^A judge in the valley/);
    });

    it('grid: gives each article a picture, a tile with a letter where it has none', async () => {
      const tag = await placeAnswered(html`<section-column layout="grid" feed=${english()}></section-column>`);
      expect(parts(tag, 'picture').map((picture) => picture.dataset.initial)).to.deep.equal(['C', 'N', 'L']);
      expect(parts(tag, 'image')).to.have.length(2);
    });

    it('ranked: numbers the articles', async () => {
      const tag = await placeAnswered(html`<section-column layout="ranked" feed=${english()}></section-column>`);
      const marker = getComputedStyle(parts(tag, 'item')[1]!, '::before').content;
      expect(marker).to.match(/counter\(rank\)|"2"/);
    });
  });

  describe('show', () => {
    it('shows the pieces it names, and leaves out what an article does not have', async () => {
      const tag = await placeAnswered(
        html`<section-column lang="en" show="category source author views" feed=${english()}></section-column>`,
      );
      const [first, second] = parts(tag, 'item').map(textOf);
      expect(first).to.equal('Courts County court hears its first case by video Valley CourierAda Reed14,010 views');
      expect(second).to.equal('Police Night patrol returns a lost wallet within the hour');
    });

    it('shows titles alone when it is empty', async () => {
      const tag = await placeAnswered(html`<section-column show="" feed=${english()}></section-column>`);
      expect(parts(tag, 'meta')).to.deep.equal([]);
    });
  });

  describe('pictures', () => {
    it('come only when they are near, and tell nobody where they are shown', async () => {
      const tag = await placeAnswered(html`<section-column layout="grid" feed=${english()}></section-column>`);
      expect(part(tag, 'image')).to.include({ loading: 'lazy', referrerPolicy: 'no-referrer', alt: '' });
    });

    it('that cannot be had give way to the tile', async () => {
      const tag = await placeAnswered(html`<section-column layout="grid" feed=${english()}></section-column>`);
      const missing = parts(tag, 'image')[1] as HTMLImageElement;
      missing.scrollIntoView();
      if (missing.style.visibility !== 'hidden') await new Promise((resolve) => missing.addEventListener('error', resolve, { once: true }));
      expect(missing.style.visibility).to.equal('hidden');
    });

    it('are not fetched by a layout that shows none', async () => {
      const tag = await placeAnswered(html`<section-column feed=${english()}></section-column>`);
      expect(tag.shadowRoot!.querySelectorAll('img')).to.have.length(0);
    });
  });
});
