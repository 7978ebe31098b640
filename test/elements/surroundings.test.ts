import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define/all.js';
import { configure } from '../../src/index.js';
import { headlines, inView, placeTicker, settled, stopAt } from '../support/ticker.js';
import { part, parts, place, stateOf, textOf, type FeedTag } from '../support/tags.js';

/** Everything that an article says in its own language. */
const ARTICLE = {
  title: 'A title', url: '/a', summary: 'A summary', categories: ['Courts'], source: { name: 'Courier' }, authors: [{ name: 'Ada Reed' }],
  published: '2022-07-08T07:18:22Z', views: 14010, language: 'en',
};
const OWN = ['title', 'summary', 'category', 'source', 'author'];
const ALL = 'summary time source author views category';

/** The language that a node is in, as a browser finds it. */
function languageOf(node: Element): string {
  const holder = node.closest('[lang]');
  const root = node.getRootNode();
  return holder?.getAttribute('lang') ?? (root instanceof ShadowRoot ? languageOf(root.host) : '');
}

/** Waits until a tag has followed a change of the page around it. */
async function followed(tag: FeedTag): Promise<void> {
  // Observers are told in a microtask of their own.
  await Promise.resolve();
  await tag.updateComplete;
}

describe('the language of the page', () => {
  it('is followed when it changes far above a tag', async () => {
    const box = await fixture<HTMLElement>(html`<div lang="zh-CN"><p><related-news></related-news></p></div>`);
    const tag = box.querySelector<FeedTag>('related-news')!;
    expect(textOf(part(tag, 'heading'))).to.equal('相关新闻');
    box.lang = 'ar';
    await followed(tag);
    expect(textOf(part(tag, 'heading'))).to.equal('أخبار ذات صلة');
    box.querySelector('p')!.lang = 'en';
    await followed(tag);
    expect(textOf(part(tag, 'heading'))).to.equal('Related news');
  });

  it('is followed by a tag that moves to where another is spoken', async () => {
    const page = await fixture<HTMLElement>(html`<div><p lang="zh-CN"><view-count>1234</view-count></p><p lang="en"></p></div>`);
    const tag = page.querySelector('view-count')!;
    await tag.updateComplete;
    page.lastElementChild!.append(tag);
    await tag.updateComplete;
    expect(part(tag, 'views')!.parentNode!.textContent).to.contain('1,234 views');
  });

  it('is followed when it changes on the tag itself', async () => {
    const { tag } = await place<FeedTag>(html`<related-news lang="zh-CN"></related-news>`);
    tag.lang = 'zh-TW';
    await followed(tag);
    expect(textOf(part(tag, 'heading'))).to.equal('相關新聞');
  });

  it('is followed by a tag in another element’s shadow tree, whether it changes in there or outside', async () => {
    const box = await fixture<HTMLElement>(html`<div lang="zh-CN"></div>`);
    const inner = document.createElement('div');
    const tag = document.createElement('related-news') as unknown as FeedTag;
    inner.append(tag);
    box.attachShadow({ mode: 'open' }).append(inner);
    await tag.updateComplete;
    box.lang = 'ar';
    await followed(tag);
    expect(textOf(part(tag, 'heading'))).to.equal('أخبار ذات صلة');
    inner.lang = 'en';
    await followed(tag);
    expect(textOf(part(tag, 'heading'))).to.equal('Related news');
  });

  it('renders nothing anew where another part of the page changes', async () => {
    const box = await fixture<HTMLElement>(html`<div><p></p><related-news></related-news></div>`);
    const tag = box.querySelector<FeedTag & { requestUpdate(): void }>('related-news')!;
    let updates = 0;
    tag.requestUpdate = () => void updates++;
    box.querySelector('p')!.lang = 'ar';
    await followed(tag);
    expect(updates).to.equal(0);
    box.lang = 'ar';
    await followed(tag);
    expect(updates).to.equal(1);
  });

  it('is no longer looked at once the last tag has left', async () => {
    const { tag } = await place<FeedTag & { requestUpdate(): void }>(html`<related-news lang="en"></related-news>`);
    tag.remove();
    let updates = 0;
    tag.requestUpdate = () => void updates++;
    tag.lang = 'ar';
    await followed(tag);
    expect(updates).to.equal(0);
  });
});

describe('the direction of the page', () => {
  it('is followed by a moving ticker when it changes', async () => {
    const ticker = await placeTicker(html`<news-ticker .articles=${headlines(10)}></news-ticker>`);
    const box = ticker.parentElement!;
    box.dir = 'rtl';
    await settled(ticker);
    const motion = stopAt(ticker, 0);
    const [title, before] = inView(ticker)[0]!;
    expect([title, before]).to.deep.equal([headlines(10)[0]!.title, 0]);
    motion.currentTime = 1000;
    // From the right edge, which it leaves to the right.
    expect(inView(ticker)[0]).to.deep.equal([title, -50]);
  });
});

describe('foreign articles', () => {
  it('say in each piece of their own text which language it is in; date and views are in the tag’s', async () => {
    const { tag } = await place(html`<section-column lang="zh-CN" show=${ALL} .articles=${[ARTICLE]}></section-column>`);
    expect(OWN.map((name) => languageOf(part(tag, name)!))).to.deep.equal(OWN.map(() => 'en'));
    expect(['time', 'views'].map((name) => languageOf(part(tag, name)!))).to.deep.equal(['zh-CN', 'zh-CN']);
  });

  it('say it in a template of the page author’s', async () => {
    const { tag } = await place(
      html`<section-column lang="zh-CN" .articles=${[ARTICLE]}>
        <template><a data-href="url" data-text="title"></a><b data-text="source" lang="en-GB"></b><i data-text="views"></i><time data-time="published"></time></template>
      </section-column>`,
    );
    const nodes = [...tag.shadowRoot!.querySelectorAll('a, b, i, time')];
    expect(nodes.map(languageOf)).to.deep.equal(['en', 'en-GB', 'zh-CN', 'zh-CN']);
  });

  it('say it in a whole article, whose labels are in the tag’s', async () => {
    const { tag } = await place(html`<news-article lang="zh-CN" article="/a" .articles=${[{ ...ARTICLE, id: '/a', credits: [{ role: 'Editor', name: 'A. Reed' }] }]}></news-article>`);
    expect(['category', 'title', 'body', 'credits'].map((name) => languageOf(part(tag, name)!))).to.deep.equal(Array(4).fill('en'));
    expect(['meta', 'source', 'time', 'views', 'share'].map((name) => languageOf(part(tag, name)!))).to.deep.equal(Array(5).fill('zh-CN'));
    expect(languageOf(part(tag, 'source')!.querySelector('bdi')!)).to.equal('en');
    expect(textOf(part(tag, 'source'))).to.equal('来源：Courier');
    expect(languageOf(part(tag, 'read-on')!.firstElementChild!)).to.equal('zh-CN');
  });

  it('are marked as the links inside a tag are', async () => {
    const { tag } = await place(html`<section-column lang="zh-CN"><a href="/a">甲</a><p lang="ar"><a href="/b">خبر</a></p></section-column>`);
    expect(parts(tag, 'title').map(languageOf)).to.deep.equal(['zh-CN', 'ar']);
  });
});

describe('a tag that the page has speak another language', () => {
  afterEach(() => configure({ lang: undefined }));

  it('says so in what it says', async () => {
    configure({ lang: 'zh-CN' });
    const box = await fixture<HTMLElement>(html`<div lang="en"><section-column heading="要闻" href="/all" .articles=${[ARTICLE]}></section-column></div>`);
    const tag = box.querySelector<FeedTag>('section-column')!;
    expect(['more', 'time', 'title'].map((name) => languageOf(part(tag, name)!))).to.deep.equal(['zh-CN', 'zh-CN', 'en']);
    configure({ lang: 'en' });
    await tag.updateComplete;
    expect(tag.shadowRoot!.querySelectorAll('div[lang]').length).to.equal(0);
    expect(languageOf(part(tag, 'more')!)).to.equal('en');
  });

  it('says so in its quiet line', async () => {
    configure({ lang: 'ar' });
    const box = await fixture<HTMLElement>(html`<div lang="en"><section-column .articles=${[]}></section-column></div>`);
    const tag = box.querySelector('section-column')!;
    expect(stateOf(tag)).to.equal('empty');
    expect(languageOf(part(tag, 'status')!)).to.equal('ar');
  });
});

describe('a tag that is moved to another document', () => {
  it('keeps its looks, there and back', async () => {
    const { tag } = await place<FeedTag>(html`<section-column .articles=${[ARTICLE]}></section-column>`);
    const home = tag.parentElement!;
    const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
    const look = () => tag.ownerDocument.defaultView!.getComputedStyle(part(tag, 'list')!).listStyleType;
    expect(look()).to.equal('none');
    frame.contentDocument!.body.append(tag);
    await tag.updateComplete;
    expect([tag.ownerDocument === frame.contentDocument, look()]).to.deep.equal([true, 'none']);
    home.append(tag);
    await tag.updateComplete;
    expect([tag.ownerDocument === document, look()]).to.deep.equal([true, 'none']);
  });

  it('follows the language there', async () => {
    const { tag } = await place<FeedTag>(html`<related-news></related-news>`);
    const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
    frame.contentDocument!.documentElement.lang = 'zh-CN';
    frame.contentDocument!.body.append(tag);
    await tag.updateComplete;
    expect(textOf(part(tag, 'heading'))).to.equal('相关新闻');
    frame.contentDocument!.documentElement.lang = 'ar';
    await followed(tag);
    expect(textOf(part(tag, 'heading'))).to.equal('أخبار ذات صلة');
  });
});
