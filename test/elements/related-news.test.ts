import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define/related-news.js';
import { fixtureUrl } from '../support/fixtures.js';
import { part, place, placeAnswered, stateOf, textOf, titles } from '../support/tags.js';

const chinese = () => fixtureUrl('news/headlines.xml');

describe('<related-news>', () => {
  const added: Element[] = [];

  /** Lets the page say something of itself. */
  function say(name: string, content: string): void {
    const meta = Object.assign(document.createElement('meta'), { name, content });
    document.head.append(meta);
    added.push(meta);
  }

  /** Lets the page describe itself to search engines, in JSON or something like it. */
  function describePage(json: string): void {
    const script = Object.assign(document.createElement('script'), { type: 'application/ld+json', textContent: json });
    document.head.append(script);
    added.push(script);
  }

  afterEach(() => {
    for (const element of added.splice(0)) element.remove();
  });

  it('passes the accessibility audit', async () => {
    await expect(await placeAnswered(html`<related-news lang="zh-CN" feed=${chinese()}></related-news>`)).to.be.accessible();
  });

  it('has a heading in the reader’s language, or the one it is given', async () => {
    expect(textOf(part((await place(html`<related-news lang="zh-CN"></related-news>`)).tag, 'heading'))).to.equal('相关新闻');
    expect(textOf(part((await place(html`<related-news heading="延伸阅读"></related-news>`)).tag, 'heading'))).to.equal('延伸阅读');
  });

  it('keeps its articles, not the links inside it, while it asks for them again', async () => {
    const tag = await placeAnswered(html`<related-news feed=${chinese()}><a href="/own">Own link</a></related-news>`);
    const before = titles(tag);
    expect(before).not.to.contain('Own link');
    const answered = tag.reload();
    await Promise.resolve();
    await tag.updateComplete;
    expect(stateOf(tag)).to.equal('ready');
    expect(titles(tag)).to.deep.equal(before);
    await answered;
  });

  it('keeps the links inside it until all of its feeds have answered', async () => {
    const hanging = fixtureUrl('news/headlines.xml', { hang: 1 });
    const { tag, answered } = await place(html`<related-news feed="${chinese()} ${hanging}"><a href="/own">Own link</a></related-news>`);
    await answered(1);
    await tag.updateComplete;
    expect(titles(tag)).to.deep.equal(['Own link']);
  });

  it('shows what shares words with its keywords first', async () => {
    const tag = await placeAnswered(html`<related-news keywords="反诈, 骗局" feed=${chinese()}></related-news>`);
    expect(titles(tag)[0]).to.equal('【反诈宣传】三类冒充客服骗局这样识别');
  });

  it('finds what the page is about in what it says of itself', async () => {
    say('keywords', '未成年人保护，检察院');
    const tag = await placeAnswered(html`<related-news feed=${chinese()}></related-news>`);
    expect(titles(tag)[0]).to.equal('清源区检察院发布未成年人保护工作白皮书');
  });

  it('reads the tags that Open Graph names', async () => {
    for (const content of ['未成年人保护', '检察院']) say('article:tag', content);
    expect(titles(await placeAnswered(html`<related-news feed=${chinese()}></related-news>`))[0]).to.equal('清源区检察院发布未成年人保护工作白皮书');
  });

  for (const [where, wrap] of [
    ['alone', (article: object) => article],
    ['in a list', (article: object) => [{ '@type': 'BreadcrumbList' }, article]],
    ['in a graph', (article: object) => ({ '@graph': [null, { '@type': 'WebSite', name: '反诈' }, article] })],
  ] as const) {
    it(`reads the article that the page’s JSON-LD describes, ${where}`, async () => {
      describePage('{ broken');
      describePage(JSON.stringify(wrap({ '@type': ['Thing', 'NewsArticle'], headline: '未成年人保护', keywords: ['检察院', 7], description: {} })));
      expect(titles(await placeAnswered(html`<related-news feed=${chinese()}></related-news>`))[0]).to.equal('清源区检察院发布未成年人保护工作白皮书');
    });
  }

  it('follows its keywords rather than those of the page', async () => {
    say('keywords', '未成年人保护，检察院');
    const tag = await placeAnswered(html`<related-news keywords="反诈" feed=${chinese()}></related-news>`);
    expect(titles(tag)[0]).to.equal('【反诈宣传】三类冒充客服骗局这样识别');
  });

  it('reads the text that text-from names', async () => {
    const text = Object.assign(document.createElement('div'), { id: 'body-text', textContent: '调解员上门化解邻里纠纷，双方握手言和。' });
    document.body.append(text);
    added.push(text);
    const tag = await placeAnswered(html`<related-news text-from="#body-text" feed=${chinese()}></related-news>`);
    expect(titles(tag)[0]).to.match(/^石桥镇调解员老周/);
  });

  it('leaves out the article that the page shows', async () => {
    const tag = await placeAnswered(
      html`<related-news limit="20" article-url="https://news.example/a/8" keywords="反诈" feed=${chinese()}></related-news>`,
    );
    expect(titles(tag).filter((title) => title.includes('反诈'))).to.deep.equal([]);
  });

  it('relates to the article that the page shows, where the page itself says nothing of it', async () => {
    const articles = [
      { title: '检察院开展未成年人保护宣传', url: 'https://news.example/own' },
      { title: '全市中学生篮球赛开幕', url: 'https://news.example/1' },
      { title: '未成年人保护法修订解读', url: 'https://news.example/2' },
    ];
    const { tag } = await place(html`<related-news article-url="https://news.example/own?from=timeline" .articles=${articles}></related-news>`);
    expect(titles(tag)).to.deep.equal(['未成年人保护法修订解读']);
  });

  it('shows no reprint of the page among the newest', async () => {
    const articles = ['海湾大桥今晨恢复通车', '【要闻】海湾大桥今晨恢复通车', '菜价回落'].map((title) => ({ title }));
    say('og:title', '海湾大桥今晨恢复通车');
    const { tag } = await place(html`<related-news .articles=${articles}></related-news>`);
    expect(titles(tag)).to.deep.equal(['菜价回落']);
  });

  it('shows the newest articles where nothing is related', async () => {
    const tag = await placeAnswered(html`<related-news limit="3" keywords="volleyball" feed=${chinese()}></related-news>`);
    expect(titles(tag)).to.have.length(3);
    expect(titles(tag)[0]).to.match(/^【百日行动】/);
  });

  it('shows links inside it as they are, related or not', async () => {
    const address = fixtureUrl('news/none.xml', { status: 404 });
    const tag = await placeAnswered(html`<related-news keywords="反诈" feed=${address}><a href="/x">菜价回落</a><a href="/y">反诈一日</a></related-news>`);
    expect(titles(tag)).to.deep.equal(['菜价回落', '反诈一日']);
  });
});
