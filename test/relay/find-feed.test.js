import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { errorOf, rss, withSite } from './support/site.js';
import './support/typescript.js';

const { feedLinks } = await import('../../src/relay/sources/feed-links.js');
const { usualAddresses } = await import('../../src/relay/sources/usual-addresses.js');

const URL = 'https://news.example/gaoceng/index.html';

/** @param {string} inside @param {string} [url] */
const linksIn = (inside, url = URL) => feedLinks(`<!doctype html><html><head>${inside}</head><body></body></html>`, url);

/** @param {string} href */
const page = (href) => `<!doctype html><title>首页</title><link rel="alternate" type="application/rss+xml" href="${href}">`;

describe('the feed that a page names', () => {
  for (const type of ['application/rss+xml', 'application/atom+xml; charset=utf-8', 'APPLICATION/RDF+XML', 'application/feed+json', 'text/xml', 'application/xml']) {
    it(`is known by the type ${type}`, () => {
      assert.deepEqual(linksIn(`<link rel="alternate" type="${type}" href="/f">`), ['https://news.example/f']);
    });
  }

  it('may be written in any case, order and quotation, with entities and other words beside', () => {
    assert.deepEqual(linksIn("<LINK title='a > b' HREF='/f?a=1&amp;b=2' TYPE=application/rss+xml REL='home Alternate'/>"), ['https://news.example/f?a=1&b=2']);
  });

  it('is relative to the page, or to its <base>', () => {
    assert.deepEqual(linksIn('<link rel="alternate" type="application/rss+xml" href="rss.xml">'), ['https://news.example/gaoceng/rss.xml']);
    assert.deepEqual(linksIn('<base target="_blank"><base href="/x/"><link rel="alternate" type="application/rss+xml" href="rss.xml">'), ['https://news.example/x/rss.xml']);
  });

  it('is the first of the page that is not one of comments', () => {
    const link = (/** @type {string} */ href, title = '') => `<link rel="alternate" type="application/rss+xml" href="${href}" title="${title}">`;
    const links = linksIn(link('/comments/feed/') + link('/p1', '《新闻》的评论 feed') + link('/a') + link('/b') + link('/a'));
    assert.deepEqual(links, ['https://news.example/a', 'https://news.example/b', 'https://news.example/comments/feed/', 'https://news.example/p1']);
  });

  it('is none of the other things that pages link to as alternates', () => {
    const others = [
      '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2">',
      '<link rel="alternate" type="application/json+oembed" href="/oembed?format=json">',
      '<link rel="alternate" type="text/xml+oembed" href="/oembed?feed=1">',
      '<link rel="alternate" hreflang="en" href="/en/">',
      '<link rel="alternate" media="handheld" href="https://m.news.example/">',
      '<link rel="stylesheet" type="text/xml" href="/feed.css">',
      '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">',
      '<link rel="alternate" type="application/rss+xml">',
    ];
    assert.deepEqual(linksIn(others.join('\n')), []);
  });

  it('is not one that a comment or a script holds', () => {
    const link = '<link rel="alternate" type="application/rss+xml" href="/old">';
    assert.deepEqual(linksIn(`<!-- ${link} --><script>document.write('${link}')</script><link rel="alternate" type="application/rss+xml" href="/new">`), ['https://news.example/new']);
  });

  it('is found in the time that the size of the page takes', () => {
    const pages = ['<link rel="alternate" href="', "<link a=\"'", '<script>', '<!--', '<link ', '<link a b c ', '<base href='].map((part) => part.repeat(3_000_000 / part.length));
    for (const html of pages) {
      const start = performance.now();
      feedLinks(html, URL);
      const milliseconds = performance.now() - start;
      assert.ok(milliseconds < 5000, `${html.slice(0, 30)}…: ${milliseconds} ms`);
    }
  });
});

describe('usual addresses', () => {
  it('begin in the folder of the page, and are few', () => {
    const addresses = usualAddresses('https://news.example/gaoceng/index.html');
    assert.deepEqual(addresses.slice(0, 4), ['https://news.example/gaoceng/feed', 'https://news.example/gaoceng/rss.xml', 'https://news.example/gaoceng/index.xml', 'https://news.example/feed']);
    assert.equal(usualAddresses('https://news.example/')[0], 'https://news.example/feed');
  });

  for (const [site, address, feed] of [
    ['DedeCMS', '/html/news/list_12_3.html', '/data/rss/12.xml'],
    ['DedeCMS without static pages', '/plus/list.php?tid=7', '/data/rss/7.xml'],
    ['PHPCMS', '/index.php?m=content&c=index&a=lists&catid=10', '/index.php?m=content&c=rss&rssid=10'],
    ['EmpireCMS', '/e/action/ListInfo/?classid=3', '/e/web/?type=rss2&classid=3'],
  ]) {
    it(`of a section of ${site} are its own feed's first`, () => {
      assert.equal(usualAddresses(`https://news.example${address}`)[0], `https://news.example${feed}`);
    });
  }
});

describe('a site instead of a feed', () => {
  it('is read through the feed that its page names', async () => {
    await withSite({ '/gaoceng/': page('rss.xml'), '/gaoceng/rss.xml': rss('高层动态', '一') }, async ({ read, asked, origin }) => {
      const { feed, found, answer } = await read('/gaoceng/');
      assert.deepEqual([feed?.title, feed?.articles.length, found, answer.url], ['高层动态', 1, 'named', `${origin}/gaoceng/rss.xml`]);
      assert.deepEqual(asked, ['/gaoceng/', '/gaoceng/rss.xml']);
    });
  });

  it('may be in GBK that says it is UTF-8, and lead there by a redirect', async () => {
    const gbk = readFileSync('test/fixtures/relay/list-gbk.html');
    await withSite({ '/': { to: '/index/' }, '/index/': { body: gbk, type: 'text/html; charset=utf-8' }, '/index/%E8%A6%81%E9%97%BB.xml': rss('要闻', '一') }, async ({ read, asked }) => {
      const { feed } = await read('/');
      assert.equal(feed?.title, '要闻', asked.join());
    });
  });

  it('that names none is read through the one at a usual address, and asked no more than nine times', async () => {
    await withSite({ '/': '<html><body>新闻</body></html>', '/atom.xml': rss('站点', '一') }, async ({ read, asked }) => {
      const { feed, found } = await read('/');
      assert.deepEqual([feed?.title, found, asked.at(-1)], ['站点', 'guessed', '/atom.xml']);
    });
    await withSite({ '/a/b.html': '<html><body>新闻</body></html>' }, async ({ read, asked }) => {
      assert.equal((await errorOf(read('/a/b.html'))).kind, 'no-feed');
      assert.equal(asked.length, 9, asked.join());
    });
  });

  it('without any says what its webmaster can do', async () => {
    await withSite({ '/': '<html><body>新闻</body></html>' }, async ({ read }) => {
      const { kind, status, detail } = await errorOf(read('/'));
      assert.deepEqual([kind, status], ['no-feed', 502]);
      assert.match(detail, /names no feed.*sources file/);
    });
  });

  it('goes on to the next where the named feed is gone or is a page itself, which is not searched', async () => {
    const pages = { '/': `${page('/gone')}<link rel="alternate" type="application/rss+xml" href="/login"><link rel="alternate" type="application/rss+xml" href="/b.xml">`, '/login': page('/secret.xml'), '/secret.xml': rss('no'), '/b.xml': rss('二', '一') };
    await withSite(pages, async ({ read, asked }) => {
      assert.equal((await read('/')).feed?.title, '二');
      assert.deepEqual(asked, ['/', '/gone', '/login', '/b.xml']);
    });
  });

  it('keeps to the named feed while that one fails: nothing else is put in its place', async () => {
    await withSite({ '/': page('/rss.xml'), '/rss.xml': { status: 503 }, '/feed': rss('another', '一') }, async ({ read, asked }) => {
      assert.deepEqual([(await errorOf(read('/'))).kind, asked], ['upstream-status', ['/', '/rss.xml']]);
    });
  });

  it('does not lead past the guard', async () => {
    await withSite({ '/': page('http://127.0.0.1:9/rss.xml') }, async ({ read, asked }) => {
      assert.equal((await errorOf(read('/'))).kind, 'no-feed');
      assert.ok(asked.includes('/feed'), asked.join());
    });
  });

  it('is not looked for in what is neither a feed nor a page', async () => {
    await withSite({ '/a.png': { body: readFileSync('test/fixtures/feed/other/picture.png'), type: 'image/png' }, '/a.json': { body: '{"a":1}', type: 'application/json' } }, async ({ read, asked }) => {
      for (const path of ['/a.png', '/a.json']) assert.equal((await errorOf(read(path))).kind, 'no-feed');
      assert.deepEqual(asked, ['/a.png', '/a.json']);
    });
  });
});

describe('the next reading', () => {
  it('asks for the found feed alone, and only whether it changed', async () => {
    await withSite({ '/': page('/rss.xml'), '/rss.xml': { ...rss('要闻', '一'), etag: '"1"' } }, async ({ read, asked }) => {
      const { answer } = await read('/');
      const again = await read('/', { known: { documentUrl: answer.url, etag: answer.etag } });
      assert.deepEqual([again.answer.status, again.feed], [304, undefined]);
      assert.deepEqual(asked, ['/', '/rss.xml', '/rss.xml (304)']);
    });
  });

  it('starts again from the page where the found feed is gone, has become a page, or does not answer', async () => {
    for (const gone of [undefined, { status: 500 }, '<html>moved</html>']) {
      await withSite({ '/': page('/new.xml'), '/old.xml': gone, '/new.xml': rss('新', '一') }, async ({ read, asked, origin }) => {
        const { feed } = await read('/', { known: { documentUrl: `${origin}/old.xml`, etag: '"1"' } });
        assert.deepEqual([feed?.title, asked], ['新', ['/old.xml', '/', '/new.xml']]);
      });
    }
  });

  it('waits where the found feed asks to wait', async () => {
    await withSite({ '/': page('/new.xml'), '/old.xml': { status: 429 }, '/new.xml': rss('新', '一') }, async ({ read, asked, origin }) => {
      assert.equal((await errorOf(read('/', { known: { documentUrl: `${origin}/old.xml` } }))).upstreamStatus, 429);
      assert.deepEqual(asked, ['/old.xml']);
    });
  });
});
