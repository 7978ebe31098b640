import { expect } from '@open-wc/testing';
import { createFeedArchive, FeedError, parseFeed, type Feed } from '../../src/feed/index.js';
import { HOUR, keep, keepCopy, keptCopy, nameOf } from '../support/kept.js';
import { plain } from './load-fixture.js';

const ADDRESS = 'https://news.example/feed.xml';

/** An article with everything that one can have. */
const ITEM = {
  id: '1', url: 'https://news.example/1', title: '雨夜救援', summary: '摘要', content_html: '<p>正文</p>', date_published: '2026-11-23T09:01:00+08:00',
  date_modified: '2026-11-23T10:01:00+08:00', authors: [{ name: '甲', url: 'https://news.example/jia' }], tags: ['法治'], image: 'https://news.example/1.jpg',
  attachments: [{ url: 'https://news.example/1.mp3', mime_type: 'audio/mpeg', size_in_bytes: 5 }], language: 'zh-CN',
  _newsrack: { source: { name: '某报', url: 'https://paper.example/' }, credits: [{ role: '责任编辑', name: '乙' }], views: 7 },
};

function feedOf(items: object[]): Feed {
  const text = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: '法治新闻', home_page_url: 'https://news.example/', items });
  return parseFeed(text, { url: ADDRESS, contentType: 'application/feed+json' });
}

/** A feed that is too long to be kept whole. */
function longFeed(count: number, { bodies }: { bodies: boolean }): Feed {
  const body = `<p>${'正'.repeat(5000)}</p>`;
  return feedOf(Array.from({ length: count }, (_, index) => ({ id: `${index}`, title: `第${index}条${'题'.repeat(200)}`, ...(bodies && { content_html: body }) })));
}

/** What is kept, with one value changed by somebody else. */
function tamper(change: (record: { version: unknown; copy: { feed: Record<string, unknown> & { articles: Record<string, unknown>[] } } }) => void): void {
  const [time, json] = localStorage.getItem(nameOf(ADDRESS))!.split(/ (.*)/s);
  const record = JSON.parse(json!) as Parameters<typeof change>[0];
  change(record);
  localStorage.setItem(nameOf(ADDRESS), `${time} ${JSON.stringify(record)}`);
}

const keptNames = () => Object.keys(localStorage).filter((name) => name.startsWith('newsrack-'));

describe('feed archive', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => localStorage.clear());

  it('gives back the feed that it was given', () => {
    const feed = feedOf([ITEM]);
    keepCopy(ADDRESS, feed, HOUR);
    const copy = keptCopy(ADDRESS)!;
    expect(plain(copy.feed)).to.deep.equal(plain(feed));
    expect(copy.feed.articles[0]!.published).to.deep.equal(feed.articles[0]!.published);
    expect(Date.now() - copy.loadedAt.getTime()).to.be.within(HOUR, HOUR + 60_000);
    expect(copy.abridged).to.equal(undefined);
  });

  it('knows nothing of an address that it was not given', () => {
    expect(createFeedArchive().read(ADDRESS)).to.deep.equal({});
  });

  it('leaves out bodies where a feed is long, and says so', () => {
    keepCopy(ADDRESS, longFeed(12, { bodies: true }), 0);
    const { feed, abridged } = keptCopy(ADDRESS)!;
    expect(feed.articles).to.have.length(12);
    expect(feed.articles.some(({ contentHtml }) => contentHtml)).to.equal(false);
    expect(abridged).to.equal(true);
  });

  it('keeps the first articles of a feed that is too long without them', () => {
    keepCopy(ADDRESS, longFeed(3000, { bodies: false }), 0);
    const { feed, abridged } = keptCopy(ADDRESS)!;
    expect(feed.articles.length).to.be.within(40, 100);
    expect(feed.articles[0]!.id).to.equal('0');
    expect(abridged).to.equal(true);
    expect(localStorage.getItem(nameOf(ADDRESS))!.length).to.be.below(26_000);
  });

  it('takes half a million characters at most, and parts with the oldest', () => {
    let time = Date.now();
    const archive = createFeedArchive({ now: () => time++ });
    const feed = longFeed(50, { bodies: false });
    for (let index = 0; index < 40; index++) archive.write(`${index}`, { copy: { feed, loadedAt: new Date() } });
    const total = keptNames().reduce((sum, name) => sum + localStorage.getItem(name)!.length, 0);
    expect(total).to.be.within(400_000, 500_000);
    expect(archive.read('39').copy).to.be.an('object');
    expect(archive.read('0').copy).to.equal(undefined);
  });

  it('leaves alone what is not its own', () => {
    localStorage.setItem('cart', 'x'.repeat(600_000));
    keepCopy(ADDRESS, feedOf([ITEM]), 0);
    expect(localStorage.getItem('cart')).to.have.length(600_000);
    expect(keptCopy(ADDRESS)).to.be.an('object');
  });

  it('has no copy that is older than 30 days, or comes from a clock that was ahead', () => {
    keepCopy(ADDRESS, feedOf([ITEM]), 29 * 24 * HOUR);
    expect(keptCopy(ADDRESS)).to.be.an('object');
    for (const age of [31 * 24 * HOUR, -HOUR]) {
      keepCopy(ADDRESS, feedOf([ITEM]), age);
      expect(keptCopy(ADDRESS), `${age}`).to.equal(undefined);
    }
  });

  describe('in a storage that is', () => {
    it('full, makes room among its own', () => {
      keepCopy('https://news.example/older', longFeed(50, { bodies: false }), 0);
      fill();
      keepCopy(ADDRESS, feedOf([ITEM]), 0);
      expect(keptCopy(ADDRESS)).to.be.an('object');
      expect(keptCopy('https://news.example/older')).to.equal(undefined);
    });

    it('full of what is not its own, keeps what it had', () => {
      keepCopy(ADDRESS, feedOf([ITEM]), HOUR);
      fill();
      keepCopy(ADDRESS, longFeed(50, { bodies: false }), 0);
      expect(keptCopy(ADDRESS)!.feed.articles).to.have.length(1);
    });

    it('blocked, keeps nothing and says so', () => {
      const archive = createFeedArchive({
        storage: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
      archive.write(ADDRESS, { copy: { feed: feedOf([ITEM]), loadedAt: new Date() } });
      expect(archive.read(ADDRESS)).to.deep.equal({});
      expect(archive.isOpen).to.equal(false);
    });

    it('not there, as in some apps, keeps nothing', () => {
      const archive = createFeedArchive({ storage: () => null as unknown as Storage });
      expect(archive.read(ADDRESS)).to.deep.equal({});
      expect(archive.isOpen).to.equal(false);
    });
  });

  describe('has no copy where somebody has written', () => {
    for (const junk of ['', 'junk', '1 ', '1 {', '1 null', '1 []', '1 7', '1 {"version":1,"copy":{"feed":{}}}', '{"version":1}']) {
      it(JSON.stringify(junk), () => {
        localStorage.setItem(nameOf(ADDRESS), junk);
        expect(keptCopy(ADDRESS)).to.equal(undefined);
      });
    }

    const CHANGES: Record<string, Parameters<typeof tamper>[0]> = {
      'another version': (record) => (record.version = 2),
      'articles that are no list': ({ copy }) => Object.assign(copy.feed, { articles: { length: 1 } }),
      'an article that is null': ({ copy }) => Object.assign(copy.feed, { articles: [null] }),
      'an article without a title': ({ copy }) => delete copy.feed.articles[0]!.title,
      'a title that is no text': ({ copy }) => (copy.feed.articles[0]!.title = { toString: 1 }),
      'categories that are no texts': ({ copy }) => (copy.feed.articles[0]!.categories = [{}]),
      'authors without names': ({ copy }) => (copy.feed.articles[0]!.authors = [{ url: 'https://a.example/' }]),
      'an address that runs': ({ copy }) => (copy.feed.url = 'javascript:alert(1)'),
    };
    for (const [what, change] of Object.entries(CHANGES)) {
      it(what, () => {
        keepCopy(ADDRESS, feedOf([ITEM]), 0);
        tamper(change);
        expect(keptCopy(ADDRESS)).to.equal(undefined);
      });
    }
  });

  it('leaves out of a copy what an article can do without, where that is not what it should be', () => {
    keepCopy(ADDRESS, feedOf([ITEM]), 0);
    tamper(({ copy }) =>
      Object.assign(copy.feed.articles[0]!, {
        url: 'javascript:alert(1)', base: 'data:,', image: { url: 'javascript:alert(1)' }, published: 'never', views: '7', language: {}, source: 'x', onclick: 'x',
      }),
    );
    const article = keptCopy(ADDRESS)!.feed.articles[0]!;
    expect(article).to.have.property('title', '雨夜救援');
    expect(article).not.to.have.any.keys('url', 'base', 'image', 'published', 'views', 'language', 'source', 'onclick');
  });

  describe('remembers of a failure', () => {
    const failed = (retryAfter?: number, age = 0) => {
      keep(ADDRESS, { failure: { at: new Date(Date.now() - age), error: new FeedError('status', ADDRESS, { status: 503, retryAfter }) } });
      return createFeedArchive().read(` ${ADDRESS}`).failure?.error;
    };

    it('what is left of the wait that the server asked for', () => {
      expect(failed(60_000)).to.include({ kind: 'status', status: 503, url: ADDRESS }).and.have.property('retryAfter').within(50_000, 60_000);
      expect(failed(60_000, 40_000)).to.have.property('retryAfter').within(10_000, 20_000);
      expect(failed(60_000, 70_000)).to.have.property('retryAfter', undefined);
    });

    it('a wait of an hour at most', () => {
      expect(failed(365 * 24 * HOUR)).to.have.property('retryAfter').within(HOUR - 10_000, HOUR);
    });

    it('nothing of more than an hour ago, or of a clock that was ahead', () => {
      expect(failed(365 * 24 * HOUR, 2 * HOUR)).to.equal(undefined);
      expect(failed(60_000, -24 * HOUR)).to.equal(undefined);
    });
  });
});

/** Fills the storage to its last character. */
function fill(): void {
  for (let size = 2 ** 23, index = 0; size >= 1; ) {
    try {
      localStorage.setItem(`full${index++}`, 'x'.repeat(size));
    } catch {
      size = Math.floor(size / 2);
    }
  }
}
