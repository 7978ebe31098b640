import { expect } from '@open-wc/testing';
import { completeArticle } from '../../src/feed/index.js';

const BASE = 'https://news.example/section/';

describe('an article that a page author hands over', () => {
  it('needs a title and nothing else', () => {
    expect(completeArticle({ title: '只有标题' }, BASE)).to.deep.include({
      id: '只有标题',
      title: '只有标题',
      authors: [],
      credits: [],
      categories: [],
      enclosures: [],
    });
  });

  it('is known by its id, else by its address', () => {
    expect(completeArticle({ title: 'a', id: '7', url: '/7' }, BASE).id).to.equal('7');
    expect(completeArticle({ title: 'a', url: '/7' }, BASE).id).to.equal('https://news.example/7');
  });

  it('has its relative addresses made absolute', () => {
    const article = completeArticle({ title: 'a', url: 'a.html', image: { url: '/a.png', alt: 'A' } }, BASE);
    expect(article.url).to.equal('https://news.example/section/a.html');
    expect(article.image).to.deep.equal({ url: 'https://news.example/a.png', alt: 'A' });
  });

  it('loses every address that is not http(s)', () => {
    const url = 'javascript:alert(1)';
    const article = completeArticle(
      { title: 'a', url, image: { url }, enclosures: [{ url }], authors: [{ name: 'B', url }], source: { name: 'C', url } },
      BASE,
    );
    expect(JSON.stringify(article)).not.to.include('javascript');
    expect(article).to.deep.include({ authors: [{ name: 'B', url: undefined }], source: { name: 'C', url: undefined }, enclosures: [] });
  });

  it('may have dates as text, in a zone of their own or in that of the tag', () => {
    const { published, updated } = completeArticle({ title: 'a', published: '2022-07-08 15:18:22', updated: '2022-07-08T15:18:22Z' }, BASE, 'Asia/Shanghai');
    expect(published!.toISOString()).to.equal('2022-07-08T07:18:22.000Z');
    expect(updated!.toISOString()).to.equal('2022-07-08T15:18:22.000Z');
  });

  it('has no date rather than a wrong one', () => {
    expect(completeArticle({ title: 'a', published: 'soon', updated: new Date(NaN) }, BASE)).to.include({ published: undefined, updated: undefined });
  });
});
