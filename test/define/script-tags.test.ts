import { expect } from '@open-wc/testing';
import type { NewsrackFailedEvent } from '../../src/index.js';
import { part, stateOf, textOf, titles } from '../support/tags.js';

/*
 * The built files, as a webmaster uses them: whole pages under test/pages, GBK and quirks mode among them, load them with
 * script tags, each in a frame of its own.
 */

const TAGS = ['news-ticker', 'section-column', 'article-card', 'related-news'];

interface Page {
  document: Document;
  window: Window & typeof globalThis & { newsrack?: Record<string, unknown> };
  /** What the page's console or error handlers were told. */
  errors: string[];
}

/** Opens a page and waits until so many feeds have been answered. */
async function open(name: string, answers: number): Promise<Page> {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { width: '800px', height: '600px' });
  frame.src = `/raw/pages/${name}`;
  const errors: string[] = [];
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = { document: frame.contentDocument!, window: frame.contentWindow as Page['window'], errors };
  page.window.addEventListener('error', ({ message }) => errors.push(message));
  while (answeredTags(page).length < answers) await new Promise((resolve) => page.window.requestAnimationFrame(resolve));
  return page;
}

function answeredTags({ document }: Page): Element[] {
  return [...document.body.querySelectorAll(':defined')].filter(({ localName }) => localName.includes('-')).filter((tag) => /ready|failed/.test(stateOf(tag)));
}

function tagsOf({ document }: Page): Element[] {
  return TAGS.map((name) => document.querySelector(name)!);
}

afterEach(() => {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
});

for (const [how, name, mode] of [
  ['a module', 'module.html', 'CSS1Compat'],
  ['a classic script in a page of an old CMS, in GB2312 and quirks mode', 'classic-gbk.html', 'BackCompat'],
  ['a classic script that the page writes', 'written.html', 'BackCompat'],
  ['two copies and a module on one page', 'twice.html', 'CSS1Compat'],
] as const) {
  describe(`newsrack from ${how}`, () => {
    it('shows every tag with its headlines whole', async () => {
      const page = await open(name, TAGS.length);
      expect(page.document.compatMode).to.equal(mode);
      for (const tag of tagsOf(page)) expect(titles(tag), tag.localName).to.include('【百日行动】青禾县公安局夜查酒驾醉驾，守护群众平安回家路');
      expect(page.errors).to.deep.equal([]);
    });

    it('speaks the language of the page', async () => {
      const page = await open(name, TAGS.length);
      expect(textOf(part(page.document.querySelector('related-news')!, 'heading'))).to.equal('相关新闻');
    });
  });
}

describe('the file of one tag', () => {
  it('registers that tag alone', async () => {
    const page = await open('one-tag.html', 1);
    expect(titles(page.document.querySelector('section-column')!)).to.have.length(8);
    expect(page.window.customElements.get('news-ticker')).to.equal(undefined);
  });
});

describe('the classic file', () => {
  it('leaves one global, with what the package exports', async () => {
    const page = await open('classic-gbk.html', TAGS.length);
    expect(page.window.newsrack).to.include.keys('configure', 'createFeedStore', 'loadFeed', 'NewsTicker');
  });
});

for (const name of ['settings-module.html', 'settings-classic.html']) {
  describe(`settings on the script tag of ${name}`, () => {
    it('give the tags their prefix, language and time zone', async () => {
      const page = await open(name, 1);
      const tag = page.document.querySelector('x-related-news')!;
      expect(page.window.customElements.get('related-news')).to.equal(undefined);
      expect(textOf(part(tag, 'heading'))).to.equal('相關新聞');
      expect(part(tag, 'time')!.getAttribute('datetime')).to.match(/T09:0\d:00.000Z$/);
    });
  });
}

for (const name of ['article-module.html', 'article-classic.html']) {
  describe(`the body of an article in ${name}`, () => {
    it('comes with a sanitizer that is loaded from beside the script', async () => {
      const page = await open(name, 1);
      const tag = page.document.querySelector('news-article')!;
      while (!part(tag, 'body')?.firstElementChild) await new Promise((resolve) => page.window.requestAnimationFrame(resolve));
      expect(textOf(part(tag, 'body'))).to.match(/^七月的清晨/);
      expect(page.errors).to.deep.equal([]);
    });
  });
}

describe('a relay on the script tag', () => {
  it('is asked for every feed of another site', async () => {
    const page = await open('relay.html', 0);
    const tag = page.document.querySelector('section-column')!;
    const failed = new Promise<NewsrackFailedEvent>((resolve) => tag.addEventListener('newsrack-failed', resolve, { once: true }));
    void (tag as Element & { reload(): Promise<void> }).reload();
    const address = new URL('/fixtures/relay/feed?url=https%3A%2F%2Ffar.example%2Ffeed.xml', location.href).href;
    expect((await failed).error).to.include({ kind: 'status', status: 404, url: address });
  });
});
