import { expect } from '@open-wc/testing';
import { html, unsafeStatic } from 'lit/static-html.js';
import '../../src/define/all.js';
import { fixtureUrl, requestsTo } from '../support/fixtures.js';
import { part, parts, place, type FeedTag } from '../support/tags.js';

const picture = () => fixtureUrl('news/picture.svg');

/** An article with a picture, or several that share it. */
const withPicture = (url: string, ...titles: string[]) => titles.map((title) => ({ title, image: { url } }));

/** The pictures of a tag. */
const images = (tag: Element) => [...tag.shadowRoot!.querySelectorAll('img')];

/** Waits until a picture has come, or cannot be had. */
async function settled(image: HTMLImageElement): Promise<void> {
  image.scrollIntoView();
  if (image.complete && image.currentSrc) return image.decode().catch(() => {});
  await new Promise((resolve) => ['load', 'error'].forEach((type) => image.addEventListener(type, resolve, { once: true })));
}

/** What the tile behind a picture shows. */
const tileOf = (tag: Element) => getComputedStyle(part(tag, 'picture')!, '::before').content;

/** Layouts that show no picture, unless asked to. */
const WITHOUT = [
  ['section-column', 'layout="list"'],
  ['section-column', 'layout="ranked"'],
  ['article-card', 'layout="compact"'],
  ['related-news', ''],
  ['news-ticker', 'mode="list"'],
  ['news-ticker', 'mode="scroll"'],
] as const;

describe('pictures of articles', () => {
  for (const [name, attributes] of WITHOUT) {
    it(`are not fetched by <${name} ${attributes}>, which shows none`, async () => {
      const unseen = picture();
      await place(html`<${unsafeStatic(name)} ${unsafeStatic(attributes)} .articles=${withPicture(unseen, '甲', '乙')}></${unsafeStatic(name)}>`);
      // By the time that a picture placed later has come, one of this tag's would have been asked for.
      const { tag } = await place(html`<article-card .articles=${withPicture(picture(), '丙')}></article-card>`);
      await settled(images(tag)[0]!);
      expect(await requestsTo(unseen)).to.deep.equal([]);
    });
  }

  it('are fetched for the first article only by a column with a lead', async () => {
    const [lead, minor] = [picture(), picture()];
    const articles = [...withPicture(lead, '甲'), ...withPicture(minor, '乙', '丙')];
    const { tag } = await place(html`<section-column layout="lead" sort="feed" .articles=${articles}></section-column>`);
    await settled(images(tag)[0]!);
    expect([await requestsTo(lead), await requestsTo(minor)].map(({ length }) => length)).to.deep.equal([1, 0]);
  });

  it('are fetched when they come near, without saying where they are shown', async () => {
    const far = picture();
    const { tag: near } = await place(html`<article-card .articles=${withPicture(picture(), '甲')}></article-card>`);
    const distance = document.createElement('div');
    distance.style.height = '30000px';
    document.body.append(distance);
    const { tag } = await place(html`<section-column layout="grid" .articles=${withPicture(far, '乙')}></section-column>`);
    await settled(images(near)[0]!);
    expect(await requestsTo(far)).to.deep.equal([]);
    await settled(images(tag)[0]!);
    const [request, ...more] = await requestsTo(far);
    expect(more).to.deep.equal([]);
    expect(request!.headers).not.to.have.property('referer');
    distance.remove();
  });

  for (const layout of ['vertical', 'horizontal']) {
    it(`move nothing when they come to a ${layout} card, or cannot be had`, async () => {
      for (const url of [picture(), fixtureUrl('news/no-such.png', { status: 404 })]) {
        const { tag } = await place<FeedTag>(html`<article-card layout=${layout} .articles=${withPicture(url, '甲')}></article-card>`);
        const before = part(tag, 'item')!.getBoundingClientRect().height;
        await settled(images(tag)[0]!);
        expect(part(tag, 'item')!.getBoundingClientRect().height, url).to.equal(before);
      }
    });
  }

  it('leave the tile blank until they come', async () => {
    const { tag } = await place(html`<article-card .articles=${withPicture(fixtureUrl('news/picture.svg', { hang: 1 }), '甲')}></article-card>`);
    expect(tileOf(tag)).to.equal('none');
  });

  const TILES: [what: string, article: object, tile: string][] = [
    ['the first character of the title where there is none', { title: '《槐川》法治' }, '槐'],
    ['the first character of the source where there is no title', { title: '', url: '/a', source: '晨报' }, '晨'],
    ['no half of a character', { title: '𠮷野家' }, '𠮷'],
    ['the first character where one cannot be had', { title: 'News', image: fixtureUrl('news/no-such.png', { status: 404 }) }, 'N'],
    ['the first character where one is a pixel that counts readers', { title: 'News', image: fixtureUrl('news/pixel.gif') }, 'N'],
  ];
  for (const [what, article, tile] of TILES) {
    it(`give way to a tile: ${what}`, async () => {
      const { tag } = await place<FeedTag>(html`<article-card .articles=${[article]}></article-card>`);
      for (const image of images(tag)) await settled(image);
      expect(images(tag).filter((image) => image.checkVisibility({ visibilityProperty: true }))).to.deep.equal([]);
      expect(tileOf(tag)).to.match(new RegExp(`"${tile}"|data-initial`));
      expect(part(tag, 'picture')!.dataset.initial).to.equal(tile);
    });
  }

  it('replace the tile when the next article has one', async () => {
    const { tag } = await place<FeedTag>(html`<article-card .articles=${[{ title: '甲', image: fixtureUrl('news/no-such.png', { status: 404 }) }]}></article-card>`);
    await settled(images(tag)[0]!);
    Object.assign(tag, { articles: withPicture(picture(), '乙') });
    await tag.updateComplete;
    const [image] = images(tag);
    await settled(image!);
    expect(image!.style.visibility).to.equal('');
    expect(tileOf(tag)).to.equal('none');
  });

  it('are said to nobody twice: the title beside them says what they are about', async () => {
    const { tag } = await place(html`<section-column layout="grid" .articles=${[...withPicture(picture(), '甲'), { title: '乙' }]}></section-column>`);
    expect(parts(tag, 'image').map((image) => image.getAttribute('alt'))).to.deep.equal(['']);
    await expect(tag).to.be.accessible();
  });
});
