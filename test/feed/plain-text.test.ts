import { expect } from '@open-wc/testing';
import { escapeText, toPlainText, toSummary } from '../../src/feed/plain-text.js';
import { loadFixture } from './load-fixture.js';

/** HTML → what the reader sees. */
const TEXTS: Record<string, [html: string, text: string][]> = {
  'takes markup away': [
    ['<b>Bold</b> and <i>slanted</i>', 'Bold and slanted'],
    ['One<br>two<p>three', 'One two three'],
    ['H<sub>2</sub>O', 'H2O'],
    ['<p>One</p><p>Two</p>', 'One Two'],
    ['<a href="/x" title="a > b">Link</a>', 'Link'],
    ['<img src="x.png" alt=\'"\'>Picture', 'Picture'],
    ['Before<!-- a <b> comment -->after', 'Before after'],
    ['<!DOCTYPE html>Text', 'Text'],
    ['<![CDATA[Cut data]]>', 'Cut data'],
  ],
  'keeps what is no markup': [
    ['a < b', 'a < b'],
    ['a<b && c>d', 'a<b && c>d'],
    ['Vec<T> is back', 'Vec<T> is back'],
    ['I <3 ferries', 'I <3 ferries'],
    ['The <title> of a page', 'The <title> of a page'],
    ['5 > 3', '5 > 3'],
    ['All about <script>', 'All about <script>'],
    ['x <', 'x <'],
    ['<>', '<>'],
    ['n<p and q>r', 'n<p and q>r'],
  ],
  'decodes entities, escaped once or twice': [
    ['AT&amp;T', 'AT&T'],
    ['AT&amp;amp;T', 'AT&T'],
    ['&lt;b&gt;Bold&lt;/b&gt;', 'Bold'],
    ['Caf&eacute; &#8212; &#x2014;', 'Café — —'],
    ['It&#146;s &#151; fine', 'It’s — fine'],
    ['Fish & chips &co;', 'Fish & chips &co;'],
    ['&#0;&#xD800;&#x110000;A', 'A'],
    ['&NotARealEntity;', '&NotARealEntity;'],
  ],
  'folds white space, but for the full-width space that Chinese headlines align names with': [
    [' One\n\t two&nbsp;three ', 'One two three'],
    ['王　明', '王　明'],
    ['　　本报讯', '本报讯'],
  ],
  'leaves out what cannot be seen': [
    ['Zero\u200bwidth', 'Zerowidth'],
    ['\u202eReversed\u202c', 'Reversed'],
    ['Half \ud83d a face, whole 😀', 'Half a face, whole 😀'],
    ['شهر\u200cها', 'شهر\u200cها'],
  ],
  'leaves scripts and styles out': [
    ['<script>alert("<b>")</script>Safe', 'Safe'],
    ['<style>b{}</style>Plain', 'Plain'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;Safe', 'Safe'],
  ],
};

describe('plain text', () => {
  for (const [fact, texts] of Object.entries(TEXTS)) {
    it(fact, () => {
      for (const [html, text] of texts) expect(toPlainText(html), html).to.equal(text);
    });
  }

  it('reads titles as publishers escape them', async () => {
    expect((await loadFixture('rss/titles.xml')).articles.map(({ title }) => title)).to.deep.equal([
      'a < b && c > d',
      'Vec<T> is back',
      'AT&T',
      'AT&T and bold',
      'Bold & slanted',
      'Line one and two',
      'Cut data',
      'It’s — fine',
      'I <3 ferries',
      'Keep going',
      '全角　空格',
      'Safe',
    ]);
  });

  it('keeps the marks that scripts, emoji and pairs need, and none that turn or hide a text', async () => {
    const feed = await loadFixture('rss/invisible.xml');
    expect(feed.title).to.equal('What cannot be seen');
    expect(feed.articles.map(({ title }) => title)).to.deep.equal([
      'Turned round',
      'Not closed',
      'Closed too often',
      'מבוא לשפת \u202aC++\u202c למתחילים',
      'Read \u2068مقال\u2069 today',
      'شهر\u200cها 👨\u200d👩\u200d👧 ന്\u200d',
      '🏴󠁧󠁢󠁥󠁮󠁧󠁿 wins ❤️',
      'Zero width',
      '',
      '\u200f\u200cBy name',
      'A picture was here',
      '\u202aNested\u202c \u2066pairs\u2069',
    ]);
  });

  it('is empty for nothing', () => {
    expect(toPlainText()).to.equal('');
    expect(toPlainText('<p></p>')).to.equal('');
  });

  it('comes back unchanged from HTML that shows it', () => {
    for (const text of ['a < b & "c"', 'Vec<T>', 'plain']) expect(toPlainText(escapeText(text))).to.equal(text);
  });

  // Quadratic patterns need minutes for these, and the test runner's limit fails them.
  for (const piece of ['<', '<a', 'a', '<a "', '</a', '<script', '<!--', '<!a', '&', '&a', '"', ' ', '\x85', ']]>', '\u202a', '\u202a\u202c', '&lt;/p&gt;']) {
    it(`is had of "<a" and a million times "${escapeText(piece)}"`, () => {
      expect(toPlainText(`<a${piece.repeat(1_000_000)}`)).to.be.a('string');
    });
  }
});

describe('names of characters', () => {
  it('knows a name that comes after thousands that somebody made up', () => {
    const madeUp = Array.from({ length: 3000 }, (_, index) => `&n${index};`).join('');
    expect(toPlainText(madeUp)).to.equal(madeUp);
    expect(toPlainText(`&frac78;&no;${madeUp.replaceAll('n', 'm')}&Tab;&Ouml;l`)).to.equal(`⅞&no;${madeUp.replaceAll('n', 'm')} Öl`);
    expect(toPlainText('&curren;')).to.equal('¤');
  });
});

describe('summaries', () => {
  it('are cut between words, with an ellipsis, at 500 characters at most', () => {
    const summary = toSummary('news '.repeat(200));
    expect(summary).to.match(/ news…$/).and.have.length.within(450, 500);
  });

  it('are cut anywhere where a script has no spaces', () => {
    expect(toSummary('新'.repeat(1000))).to.have.length(500);
  });

  it('hold no half of a pair of marks of direction where they are cut, so that they are read again as they are', () => {
    const summary = toSummary(`${'新'.repeat(490)}\u202a${'C'.repeat(50)}\u202c`);
    expect(summary).to.match(/新C+…$/);
    expect(toSummary(summary)).to.equal(summary);
  });

  it('stay whole when they are short', () => {
    expect(toSummary('<p>Short</p>')).to.equal('Short');
  });

  it('find the text after a picture that is written out in the body', () => {
    expect(toSummary(`<p><img src="data:image/png;base64,${'A'.repeat(50_000)}"></p><p>The text</p>`)).to.equal('The text');
  });

  it('show no half of a tag where a long body is cut', () => {
    expect(toSummary(`Text<p></p>${'<p></p>'.repeat(2855)}<a href="https://x.example/${'y'.repeat(90)}">link</a>`)).to.equal('Text');
  });
});
