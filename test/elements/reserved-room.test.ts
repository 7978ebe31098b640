import { expect } from '@open-wc/testing';
import '../../src/define/all.js';
import type { ArticleInit } from '../../src/index.js';
import { fixtureUrl } from '../support/fixtures.js';
import { parts, stateOf, type FeedTag } from '../support/tags.js';

/*
 * What stands below a tag stays where it is: the room that newsrack.css keeps before the script comes, the grey lines, and
 * the articles are equally high. The articles have titles of one line, and of two where a layout keeps room for two.
 */

/** A tag by its attributes, and how many articles it will have. */
const CASES: readonly [markup: string, articles: number][] = [
  ['<section-column heading="要闻" limit="5">', 5],
  ['<section-column heading="要闻">', 8],
  ['<section-column heading="要闻" limit="4" show="">', 4],
  ['<section-column heading="要闻" limit="4" show="summary time">', 4],
  ['<section-column heading="要闻" limit="4" show="image summary source">', 4],
  ['<section-column heading="要闻" layout="ranked" limit="6">', 6],
  ['<section-column heading="要闻" layout="lead" limit="6">', 6],
  ['<section-column heading="要闻" layout="lead" limit="3" show="image">', 3],
  ['<section-column layout="lead" limit="1" show="summary">', 1],
  ['<related-news heading="相关新闻">', 6],
  ['<related-news heading="相关新闻" limit="3" show="image">', 3],
  ['<article-card>', 1],
  ['<article-card show="image time">', 1],
  ['<article-card layout="horizontal">', 1],
  ['<article-card layout="compact">', 1],
  ['<article-card layout="compact" show="image summary time">', 1],
  ['<news-ticker>', 6],
  ['<news-ticker label="快讯" mode="step">', 6],
  ['<news-ticker mode="list" limit="5">', 5],
  ['<news-ticker mode="list">', 10],
];

/** Only while the tag waits: how many cells go side by side is not told by attributes. */
const GREY_ONLY: readonly [markup: string, articles: number][] = [
  ['<section-column heading="要闻" layout="grid" limit="6">', 6],
  ['<section-column heading="要闻" layout="grid" limit="6" show="image summary">', 6],
];

/** With links inside, which are the articles until a feed comes: they are as high as what the tag makes of them. */
const WITH_LINKS: readonly [markup: string, hasPictures: boolean][] = [
  ['<section-column heading="要闻">', false],
  ['<section-column heading="要闻" layout="ranked" show="time">', false],
  ['<section-column heading="要闻" layout="lead" show="image time">', true],
  ['<section-column heading="要闻" layout="grid" show="image time">', true],
  ['<section-column heading="要闻" show="image time">', true],
  ['<section-column heading="要闻" layout="ranked" show="views">', false],
  ['<section-column heading="要闻" show="summary time">', false],
  ['<related-news heading="相关新闻">', false],
  ['<news-ticker label="快讯">', false],
  ['<news-ticker label="快讯" mode="step">', false],
  ['<news-ticker label="快讯" mode="list">', false],
];

const STYLES = `
  <link rel="stylesheet" href="/src/newsrack.css">
  <link rel="stylesheet" href="/src/themes.css">
  <style>body { margin: 0; inline-size: 600px; font: 16px/1.6 sans-serif; }</style>`;

before(() => linkStyles('/src/themes.css'));

for (const theme of ['plain', 'portal', 'paper']) {
  describe(`Room, in the theme ${theme}`, () => {
    for (const [markup, count] of CASES) {
      it(`is the same before, during and after loading: ${markup}`, async () => {
        const page = await openPage(theme);
        const heights = [heightBefore(page, markup), await heightWhileLoading(markup, theme), await heightAfter(markup, theme, count)];
        expect(spread(heights), `heights before, during, after: ${heights.join(', ')}`).to.be.below(0.5);
      });
    }

    for (const [markup, hasPictures] of WITH_LINKS) {
      it(`is that of the links inside: ${markup}`, async () => {
        const inside = markup + links(markup, hasPictures);
        const page = await openPage(theme);
        const tag = place(inside, theme);
        await tag.updateComplete;
        const heights = [heightBefore(page, inside), tag.getBoundingClientRect().height];
        expect(spread(heights), `heights before, after: ${heights.join(', ')}`).to.be.below(0.5);
      });
    }

    for (const [markup, count] of CASES) {
      it(`is the same during and after loading on a telephone: ${markup}`, async () => {
        const heights = [await heightWhileLoading(markup, theme, 340), await heightAfter(markup, theme, count, 340)];
        expect(spread(heights), `heights during, after: ${heights.join(', ')}`).to.be.below(0.5);
      });
    }

    for (const [markup, count] of GREY_ONLY) {
      it(`is the same during and after loading: ${markup}`, async () => {
        const heights = [await heightWhileLoading(markup, theme), await heightAfter(markup, theme, count)];
        expect(spread(heights), `heights during, after: ${heights.join(', ')}`).to.be.below(0.5);
      });
    }
  });
}

afterEach(() => {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
  for (const host of document.querySelectorAll('.host')) host.remove();
});

function spread(heights: readonly number[]): number {
  return Math.max(...heights) - Math.min(...heights);
}

async function linkStyles(href: string): Promise<void> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  const loaded = new Promise((resolve) => link.addEventListener('load', resolve, { once: true }));
  document.head.append(link);
  await loaded;
}

/** A page on which no script defines the tags. */
async function openPage(theme: string): Promise<Document> {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { width: '800px', height: '600px' });
  frame.srcdoc = `<!doctype html><html lang="zh-CN">${STYLES}<body class="newsrack-${theme}"></body>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame.contentDocument!;
}

function heightBefore(page: Document, markup: string): number {
  page.body.innerHTML = markup;
  return page.body.firstElementChild!.getBoundingClientRect().height;
}

async function heightWhileLoading(markup: string, theme: string, width?: number): Promise<number> {
  const tag = place(markup, theme, width);
  tag.feed = fixtureUrl('news/headlines.xml', { hang: 1 });
  await tag.updateComplete;
  expect(stateOf(tag)).to.equal('loading');
  const { height } = tag.getBoundingClientRect();
  tag.remove();
  return height;
}

async function heightAfter(markup: string, theme: string, count: number, width?: number): Promise<number> {
  const tag = place(markup, theme, width);
  tag.articles = articles(count, keepsTwoLines(markup) ? TWO_LINES : '县法院公开开庭');
  await tag.updateComplete;
  expect(parts(tag, 'item')).to.have.length(count);
  return tag.getBoundingClientRect().height;
}

function place(markup: string, theme: string, width = 600): FeedTag & { articles: readonly ArticleInit[] } {
  const host = document.createElement('div');
  host.className = `host newsrack-${theme}`;
  host.lang = 'zh-CN';
  host.style.cssText = `inline-size: ${width}px; font: 16px/1.6 sans-serif`;
  host.innerHTML = markup;
  document.body.append(host);
  return host.firstElementChild as ReturnType<typeof place>;
}

function keepsTwoLines(markup: string): boolean {
  return /grid|^<article-card(?!.*(horizontal|compact))/.test(markup);
}

function links(markup: string, havePictures: boolean): string {
  const picture = havePictures ? '<img src="/test/fixtures/news/picture.svg" alt="" width="640" height="360">' : '';
  const title = havePictures ? TWO_LINES : '县法院公开开庭';
  const fact = markup.includes('views') ? '<data value="14010">14,010 次浏览</data>' : '<time datetime="2022-07-08T15:18:22+08:00">2022年7月8日</time>';
  const summary = markup.includes('summary') ? `<p>${'连日来，晚稻开镰，六支小队下到田头。'.repeat(10)}</p>` : '';
  const link = (number: number) => `<li>${picture}<a href="https://news.example/${number}">${title}${number}</a> ${fact}${summary}</li>`;
  return `<ul>${[1, 2, 3].map(link).join('')}</ul>`;
}

const TWO_LINES = '县法院公开开庭，市民可预约旁听';

function articles(count: number, title: string): ArticleInit[] {
  return Array.from({ length: count }, (_, index) => ({
    title: `${title}${index}`,
    url: `https://news.example/${index}`,
    published: '2022-07-08T15:18:22+08:00',
    summary: '连日来，晚稻开镰，六支小队下到田头。'.repeat(10),
    source: { name: '青屿法治报' },
    image: { url: new URL('/test/fixtures/news/picture.svg', location.href).href },
  }));
}
