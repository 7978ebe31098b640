import { expect, waitUntil } from '@open-wc/testing';
import { html, type LitElement } from 'lit';
import '../../src/define/news-article.js';
import { fixtureUrl } from '../support/fixtures.js';
import { part, parts, place, placeAnswered, stateOf, textOf, type FeedTag } from '../support/tags.js';

const feed = () => fixtureUrl('news/articles.json');

/** The article with the body, once its body has passed the sanitizer. */
async function placeArticle(): Promise<FeedTag> {
  const tag = await placeAnswered(html`<news-article lang="zh-CN" time-zone="Asia/Shanghai" article="2" feed=${feed()}></news-article>`);
  while (!part(tag, 'body')?.firstElementChild) await new Promise(requestAnimationFrame);
  return tag;
}

describe('<news-article>', () => {
  it('passes the accessibility audit', async () => {
    await expect(await placeArticle()).to.be.accessible();
  });

  it('shows title, section label and a meta line to the second', async () => {
    const tag = await placeArticle();
    expect(textOf(part(tag, 'title'))).to.match(/^【基层风采】把法庭搬到老槐树下/);
    expect(textOf(part(tag, 'category'))).to.equal('基层风采');
    expect([...part(tag, 'meta')!.children].map(textOf)).to.deep.equal([
      '来源：槐川法治网',
      '作者：闻溪',
      '发布时间：2022-07-08 15:18:22',
      '14,010 次浏览',
      '分享到',
    ]);
  });

  it('leaves out of the meta line what the article does not have', async () => {
    const tag = await placeAnswered(html`<news-article lang="en" time-zone="UTC" article="1" feed=${feed()}></news-article>`);
    expect([...part(tag, 'meta')!.children].map(textOf)).to.deep.equal(['Published July 7, 2022 at 12:00 AM', 'Share']);
    expect(parts(tag, 'category').length).to.equal(0);
  });

  it('leads from the meta line to the ways to share', async () => {
    const tag = await placeArticle();
    part(tag, 'jump')!.click();
    const { activeElement } = tag.shadowRoot!;
    expect(activeElement?.closest('[part=share]')?.contains(activeElement)).to.equal(true);
  });

  it('shows a number of views of the page’s own in place of the feed’s', async () => {
    const tag = await placeAnswered(html`<news-article article="2" feed=${feed()}><b slot="views">99</b></news-article>`);
    const slot = part(tag, 'views')!.querySelector('slot')!;
    expect(slot.assignedNodes().map(textOf)).to.deep.equal(['99']);
    expect(parts(tag, 'title').length).to.equal(1);
  });

  it('shows the summary, and the way to the article, where a body is nothing but a film', async () => {
    const tag = document.createElement('news-article');
    tag.articles = [{ id: '1', title: '甲', url: '/film', summary: '看视频', contentHtml: '<video src="/a.mp4"></video>' }];
    tag.article = '1';
    document.body.append(tag);
    await waitUntil(() => part(tag, 'read-on'));
    expect(textOf(part(tag, 'body'))).to.match(/^看视频 /);
    tag.remove();
  });

  it('runs a text from right to left on a page from left to right', async () => {
    const tag = document.createElement('news-article');
    tag.articles = [{ id: '1', title: 'قضاء', language: 'ar', contentHtml: '<ul><li>محكمة</li></ul>' }];
    tag.article = '1';
    document.body.append(tag);
    await waitUntil(() => part(tag, 'body'));
    expect(getComputedStyle(part(tag, 'body')!).direction).to.equal('rtl');
    expect(getComputedStyle(part(tag, 'article')!).direction).to.equal('ltr');
    tag.remove();
  });

  it('shows the next article, if its text is the same', async () => {
    const tag = document.createElement('news-article');
    tag.articles = ['1', '2'].map((id) => ({ id, title: `Title ${id}`, contentHtml: '<p>same</p>' }));
    tag.article = '1';
    document.body.append(tag);
    await waitUntil(() => textOf(part(tag, 'title')) === 'Title 1');
    tag.article = '2';
    await waitUntil(() => textOf(part(tag, 'title')) === 'Title 2');
    expect(textOf(part(tag, 'body'))).to.equal('same');
    tag.remove();
  });

  it('keeps its nodes when a refresh brings another text', async () => {
    const tag = document.createElement('news-article');
    const bring = (contentHtml: string) => (tag.articles = [{ id: '1', title: '甲', contentHtml }]);
    tag.article = '1';
    bring('<p>一</p>');
    document.body.append(tag);
    await waitUntil(() => part(tag, 'body'));
    const title = part(tag, 'title');
    bring('<p>二</p>');
    await waitUntil(() => textOf(part(tag, 'body')) === '二');
    expect(part(tag, 'title') === title).to.equal(true);
    tag.remove();
  });

  it('shows the picture once, where the body has it too', async () => {
    const tag = await placeArticle();
    expect(parts(tag, 'figure').length).to.equal(0);
    expect(part(tag, 'body')!.querySelectorAll('img').length).to.equal(1);
  });

  it('shows the picture once, where the body has it in another size', async () => {
    const contentHtml = '<p>一</p><img src="/large.jpg" srcset="/fits.jpg 768w, /large.jpg 2000w"><p>二</p>';
    const { tag } = await place<FeedTag>(html`<news-article article="1" .articles=${[{ id: '1', title: '甲', contentHtml, image: { url: '/fits.jpg' } }]}></news-article>`);
    while (!part(tag, 'body')?.firstElementChild) await new Promise(requestAnimationFrame);
    expect(parts(tag, 'image').length + part(tag, 'body')!.querySelectorAll('img').length).to.equal(1);
  });

  it('takes the credits out of the body, and shows them after it', async () => {
    const tag = await placeArticle();
    expect(parts(tag, 'credit').map(textOf)).to.deep.equal(['编辑：闻溪', '责任编辑：江一楠']);
    expect(textOf(part(tag, 'body'))).not.to.contain('编辑');
  });

  it('leads to the articles before and after', async () => {
    const tag = await placeArticle();
    expect([...part(tag, 'others')!.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal(['https://news.example/c', 'https://news.example/a']);
  });

  it('leads on to the article where the feed has its summary only', async () => {
    const tag = await placeAnswered(html`<news-article lang="zh-CN" article="3" feed=${feed()}></news-article>`);
    while (!parts(tag, 'read-on').length) await new Promise(requestAnimationFrame);
    expect(textOf(part(tag, 'body'))).to.equal('只有摘要。 阅读全文');
    expect(part(tag, 'read-on')!.querySelector('a')!.href).to.equal('https://news.example/c');
  });

  it('makes the text larger and smaller, and remembers it', async () => {
    localStorage.removeItem('newsrack-text-size');
    const tag = await placeArticle();
    const size = () => parseFloat(getComputedStyle(part(tag, 'body')!).fontSize);
    const [smaller, larger] = parts(tag, 'control') as HTMLButtonElement[];
    const before = size();
    larger!.click();
    await tag.updateComplete;
    expect(size() / before).to.equal(1.25);
    expect(localStorage.getItem('newsrack-text-size')).to.equal('2');
    for (let times = 0; times < 2; times++) smaller!.click();
    await tag.updateComplete;
    expect(size() / before).to.equal(0.875);
    expect(smaller!.ariaDisabled).to.equal('true');
    localStorage.removeItem('newsrack-text-size');
  });

  it('describes itself to search engines when asked, and takes that back when it goes', async () => {
    const tag = await placeAnswered<FeedTag & LitElement>(html`<news-article json-ld article="2" feed=${feed()}></news-article>`);
    const script = document.head.querySelector('script[type="application/ld+json"]')!;
    expect(JSON.parse(script.textContent)).to.deep.include({ '@type': 'NewsArticle', datePublished: '2022-07-08T07:18:22.000Z', articleSection: '基层风采' });
    tag.remove();
    expect(document.head.querySelector('script[type="application/ld+json"]')).to.equal(null);
    // What was under way when it left does not bring it back.
    tag.requestUpdate();
    await tag.updateComplete;
    expect(document.head.querySelector('script[type="application/ld+json"]')).to.equal(null);
  });

  describe('chooses the article', () => {
    it('by its address', async () => {
      const tag = await placeAnswered(html`<news-article article="https://news.example/a?utm_source=x" feed=${feed()}></news-article>`);
      expect(textOf(part(tag, 'title'))).to.equal('前一条');
    });

    it('by the address of the page', async () => {
      const { tag } = await place(html`<news-article .articles=${[{ title: '别的', url: '/other' }, { title: '本页', url: location.href }]}></news-article>`);
      expect(textOf(part(tag, 'title'))).to.equal('本页');
    });

    it('and shows none where it is not there, rather than another one', async () => {
      const tag = await placeAnswered(html`<news-article feed=${feed()}></news-article>`);
      expect(parts(tag, 'title').length).to.equal(0);
      expect(stateOf(tag)).to.equal('empty');
    });
  });

  it('shows what stands inside it until the article comes, and where it cannot be had', async () => {
    const own = html`<h1>本页自有的文章</h1><p>正文里有<a href="/x">链接</a>。</p>`;
    const { tag } = await place(html`<news-article feed=${fixtureUrl('news/articles.json', { hang: 1 })}>${own}</news-article>`);
    const failed = await placeAnswered(html`<news-article feed=${fixtureUrl('news/none.xml', { status: 404 })}>${own}</news-article>`);
    for (const one of [tag, failed]) expect(one.querySelector('h1')!.getBoundingClientRect().height).to.be.above(0);
    expect(parts(failed, 'status').length).to.equal(0);
  });
});
