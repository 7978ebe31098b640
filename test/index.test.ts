import { expect } from '@open-wc/testing';
import * as newsrack from '../src/index.js';

describe('the package', () => {
  it('registers nothing', () => {
    for (const name of ['news-ticker', 'section-column', 'article-card', 'related-news']) expect(customElements.get(name), name).to.equal(undefined);
  });

  it('exports the names of the contract', () => {
    expect(newsrack).to.include.keys('NewsTicker', 'SectionColumn', 'ArticleCard', 'RelatedNews', 'configure', 'createFeedStore', 'loadFeed', 'parseFeed');
  });

  it('registers a tag once, whoever comes first', async () => {
    class Mine extends HTMLElement {}
    customElements.define('article-card', Mine);
    await import('../src/define/all.js');
    expect(customElements.get('article-card')).to.equal(Mine);
    expect(customElements.get('news-ticker')).to.equal(newsrack.NewsTicker);
  });

  it('tells a FeedError of another copy of itself from other errors', () => {
    const { FeedError, isFeedError } = newsrack;
    expect(isFeedError(new FeedError('empty', 'https://a.example/'))).to.equal(true);
    expect(isFeedError(new TypeError('x'))).to.equal(false);
  });
});
