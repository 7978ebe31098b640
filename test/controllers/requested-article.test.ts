import { expect } from '@open-wc/testing';
import { ArticleChoice, readingAddress, requestedArticle, restAddress } from '../../src/controllers/requested-article.js';
import { completeArticle } from '../../src/feed/index.js';

const BASE = 'https://news.example/';
const ARTICLES = [
  completeArticle({ id: '1', title: '甲', url: '/a' }, BASE),
  completeArticle({ id: '2', title: '乙', url: '/b' }, BASE),
];

const titleFor = (page: string, named = '') => requestedArticle(named, ARTICLES, page)?.title;

describe('the article of a page', () => {
  it('is the one its author names', () => {
    expect(titleFor('https://news.example/b', '1')).to.equal('甲');
  });

  it('is the one that ?article= names, by id or address', () => {
    expect(titleFor('https://news.example/read?article=2')).to.equal('乙');
    expect(titleFor('https://news.example/read?article=https://news.example/a')).to.equal('甲');
  });

  it('is the one whose address the page has, whatever counts its visitors', () => {
    expect(titleFor('https://news.example/b?utm_source=mail')).to.equal('乙');
    expect(titleFor('https://news.example/b?from=timeline&isappinstalled=0')).to.equal('乙');
  });

  it('is none where it is not among them', () => {
    expect(titleFor('https://news.example/c')).to.equal(undefined);
    expect(titleFor('https://news.example/a', 'no-such')).to.equal(undefined);
  });
});

describe('the article of a page, asked for again', () => {
  it('stays when it rolls out of its feed', () => {
    const choice = new ArticleChoice();
    expect(choice.find('1', ARTICLES, '/feed.xml')?.title).to.equal('甲');
    expect(choice.find('1', ARTICLES.slice(1), '/feed.xml')?.title).to.equal('甲');
    expect(choice.find('2', ARTICLES.slice(0, 1), '/feed.xml')).to.equal(undefined);
  });

  it('goes when the page hands over others', () => {
    const choice = new ArticleChoice();
    choice.find('1', ARTICLES, '');
    expect(choice.find('1', ARTICLES.slice(1), '')).to.equal(undefined);
  });
});

describe('the rest of an article', () => {
  it('is at its address, unless this is its page', () => {
    expect(restAddress(ARTICLES[1]!, 'https://news.example/')).to.equal('https://news.example/b');
    expect(restAddress(ARTICLES[1]!, 'https://news.example/b#top')).to.equal(undefined);
    expect(restAddress(ARTICLES[1]!, 'https://news.example/b?from=singlemessage')).to.equal(undefined);
  });
});

describe('the address where another article is read', () => {
  it('is its own, or the same page where that chooses by its address', () => {
    expect(readingAddress(ARTICLES[1]!, 'https://news.example/a')).to.equal('https://news.example/b');
    expect(readingAddress(ARTICLES[1]!, 'https://news.example/read?x=1&article=1#top')).to.equal('https://news.example/read?x=1&article=2');
  });
});
