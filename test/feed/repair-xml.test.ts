import { expect } from '@open-wc/testing';
import { parseFeed } from '../../src/feed/index.js';
import { findRoot } from '../../src/feed/repair-xml.js';
import { fixtureUrl, requestsTo } from '../support/fixtures.js';
import { failureOf, loadFixture } from './load-fixture.js';

const titlesOf = async (file: string) => (await loadFixture(`broken/${file}`)).articles.map(({ title }) => title);

describe('repairing a feed', () => {
  it('takes an unescaped & for what it is, in titles and addresses', async () => {
    const { articles } = await loadFixture('broken/ampersand.xml');
    expect(articles.map(({ title }) => title)).to.deep.equal(['Fish & chips', 'R&D; Q&A', 'Price < £5 & up']);
    expect(articles[0]!.url).to.equal('https://broken.example/1?a=1&b=2');
  });

  it('leaves control characters and halves of characters out', async () => {
    expect(await titlesOf('control-characters.xml')).to.deep.equal(['Bell and null', 'Escaped tab', 'Half of a face']);
  });

  it('skips blanks, warnings and comments before the root, and scripts after it', async () => {
    expect(await titlesOf('text-before-declaration.xml')).to.deep.equal(['Blanks and a warning before']);
    expect(await titlesOf('comment-before-root.xml')).to.deep.equal(['After a comment']);
    expect(await titlesOf('junk-after.xml')).to.deep.equal(['Junk after']);
  });

  it('knows HTML’s entities, and shows unknown ones as they are', async () => {
    expect(await titlesOf('html-entities.xml')).to.deep.equal(['Café — …', '© 2026 &nosuchname;']);
  });

  it('keeps an item whose text has the end of a CDATA section in it', () => {
    const feed = parseFeed('<rss><channel><item><title>R&D &lt;![CDATA[a]]&gt;</title></item></channel></rss>', { url: 'https://broken.example/' });
    expect(feed.articles.map(({ title }) => title)).to.deep.equal(['R&D a']);
  });

  it('takes a < that opens no tag for text', async () => {
    expect(await titlesOf('less-than.xml')).to.deep.equal(['Ice < 3 cm', '1<2']);
  });

  it('understands prefixes that nobody declared', async () => {
    const [article] = (await loadFixture('broken/undeclared-prefixes.xml')).articles;
    expect(article).to.deep.include({
      authors: [{ name: 'Li Na', url: undefined }],
      contentHtml: '<p>Body & soul</p>',
    });
    expect(article!.image!.url).to.equal('https://broken.example/t.jpg');
  });

  it('keeps the whole items of a truncated feed', async () => {
    expect(await titlesOf('truncated.xml')).to.deep.equal(['Whole', 'Whole too']);
  });

  it('shows a broken item by those of its fields that are whole', async () => {
    expect(await titlesOf('unclosed-tag.xml')).to.deep.equal(['First', 'Second', 'Third']);
  });

  it('takes HTML that nobody escaped for what it is', () => {
    const broken = '<item><title>A<br>B</title><link>https://a.example/1</link><description><p>One<br>two & <img src=x></description></item>';
    const { articles } = parseFeed(`<rss><channel>${broken}<item><title>Sound</title></item></channel></rss>`, { url: location.href });
    expect(articles.map(({ title, url, summary }) => ({ title, url, summary }))).to.deep.equal([
      { title: 'A B', url: 'https://a.example/1', summary: 'One two &' },
      { title: 'Sound', url: undefined, summary: undefined },
    ]);
  });

  describe('an item that no parser takes', () => {
    const titles = (items: string) => parseFeed(`<rss><channel>${items}</channel></rss>`, { url: location.href }).articles.map(({ title }) => title);

    for (const [what, item] of [
      ['“]]>” in a text', '<item><title>A</title><description>a[b[0]]> 1</description></item>'],
      ['attributes without quotation marks', '<item><title>A</title><guid isPermaLink=false>1</guid></item>'],
      ['an attribute twice', '<item><title>A</title><guid isPermaLink="false" isPermaLink="false">1</guid></item>'],
      ['HTML without end tags', '<item><title>A</title><description>One<br>two</description></item>'],
      ['end tags in other letters than their start tags', '<item><Title>A</title></item>'],
      ['a CDATA section within another', '<item><title>A</title><description><![CDATA[One <![CDATA[two]]> three]]></description></item>'],
      ['no end of its last field', '<item><title>A</title><description>One</item>'],
    ] as const) {
      it(`has its title in spite of ${what}, also where it is the only one`, () => {
        expect(titles(item)).to.deep.equal(['A']);
        expect(titles(`${item}<item><title>B</title></item>`)).to.deep.equal(['A', 'B']);
      });
    }
  });

  it('parts items that nobody closed', () => {
    const { articles } = parseFeed('<rss><channel><item><title>One</title><item><title>Two</title></item></channel></rss>');
    expect(articles.map(({ title }) => title)).to.deep.equal(['One', 'Two']);
  });

  it('knows prefixes, languages and addresses of a root tag as long as a book, for broken items too', () => {
    const attributes = Array.from({ length: 6000 }, (_, index) => `a${index}="b"`).join(' ');
    const { articles } = parseFeed(
      `<rss ${attributes} xmlns:c="http://purl.org/rss/1.0/modules/content/" xml:base="https://base.example/" xml:lang="fr"><channel><item><title>A</title><link>a</link><c:encoded>Body</c:encoded></item><item><title>B<br></title></item></channel></rss>`,
      { url: 'https://a.example/' },
    );
    expect(articles.map(({ title, url, contentHtml, language }) => ({ title, url, contentHtml, language }))).to.deep.equal([
      { title: 'A', url: 'https://base.example/a', contentHtml: 'Body', language: 'fr' },
      { title: 'B', url: undefined, contentHtml: undefined, language: 'fr' },
    ]);
  });

  describe('beyond repair', () => {
    for (const file of ['hopeless.xml', 'truncated-first.xml']) {
      it(`says malformed of ${file}, and why, rather than bring a feed without articles`, async () => {
        const error = await failureOf(loadFixture(`broken/${file}`));
        expect(error).to.include({ kind: 'malformed' });
        expect(error.cause).to.be.instanceOf(SyntaxError);
        expect((error.cause as Error).message).to.not.equal('');
      });
    }
  });

  describe('hostile documents', () => {
    it('multiplies no entities', async () => {
      expect(await titlesOf('entity-bomb.xml')).to.deep.equal(['Boom &a12;']);
    });

    it('fetches no external entities', async () => {
      const secret = fixtureUrl('news/one.xml', { id: 'external' });
      expect(await titlesOf('external-entity.xml')).to.deep.equal(['Secret: &secret;']);
      expect(await requestsTo(secret)).to.deep.equal([]);
    });

    it('shows the title of an item with elements nested 100,000 deep, and the items beside it', () => {
      const deep = '<b>'.repeat(100_000) + '</b>'.repeat(100_000);
      const items = `<item><title>Deep</title><description>${deep}</description></item><item><title>Sound</title></item>`;
      const { articles } = parseFeed(`<rss><channel>${items}</channel></rss>`, { url: location.href });
      expect(articles.map(({ title }) => title)).to.deep.equal(['Deep', 'Sound']);
    });

    it('shows the title of an item of 4 MB', () => {
      const body = '<![CDATA[' + '<p>Word word word.</p>'.repeat(200_000) + ']]>';
      const { articles } = parseFeed(`<rss><channel><item><title>Long</title><description>${body}</description></item></channel></rss>`);
      expect(articles.map(({ title }) => title)).to.deep.equal(['Long']);
    });

    // Quadratic work takes minutes for these, and the test runner's limit fails it.
    for (const [name, text] of [
      ['start tags without end', '<item>'.repeat(50_000)],
      ['end tags without start', '</item>'.repeat(50_000)],
      ['broken items', '<item><b></item>'.repeat(20_000)],
      ['fields that never end', `<item>${'<title>'.repeat(50_000)}</item>`],
      ['a root tag of 300 kB before broken items', ` ${'a="b" '.repeat(50_000)}><item></b></item>`.repeat(20)],
      ['prefixes without number', Array.from({ length: 20_000 }, (_, index) => `<p${index}:a>`).join('')],
      ['comments that never end', '<!--'.repeat(50_000)],
      ['comments in comments', `<!--${'<!--'.repeat(50_000)}--></b>`],
      ['instructions in a row', '<?a?>'.repeat(50_000)],
      ['a start tag of 100,000 letters in a broken item', `<item><guid ${'a'.repeat(100_000)}><b></item>`],
      ['quotes that never end', '<item a="'.repeat(50_000)],
    ] as const) {
      it(`gives up on ${name}`, async () => {
        const error = await failureOf(Promise.resolve().then(() => parseFeed(`<rss>${text}`)));
        expect(error).to.include({ kind: 'malformed' });
      });
    }
  });

  it('finds the root under any prefix, and no root in what is no feed', () => {
    expect(findRoot('x <?xml?><RDF:RDF xmlns:RDF="">')).to.deep.equal({ name: 'rdf', index: 9 });
    expect(findRoot('<!-- <rss> --><html>')).to.deep.equal({ name: 'html', index: 14 });
    expect(findRoot('<rssx><feeds><p>')).to.equal(undefined);
  });
});
