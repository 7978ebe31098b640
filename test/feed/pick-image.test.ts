import { expect } from '@open-wc/testing';
import type { Draft } from '../../src/feed/formats/draft.js';
import { pickImage } from '../../src/feed/pick-image.js';
import { escapeText } from '../../src/feed/plain-text.js';

const pick = (draft: Partial<Draft>) => pickImage({ base: 'https://pick.example/news/', images: [], ...draft } as Draft);
const inBody = (content: string) => pick({ content })?.url;

describe('picking a picture', () => {
  it('takes the first that the feed names, before any of the body', () => {
    const image = { url: 'https://pick.example/named.jpg', alt: 'A &amp; B', width: '640', height: '480px' };
    expect(pick({ images: [{}, image], content: '<img src="/body.jpg">' })).to.deep.equal({ url: image.url, alt: 'A & B', width: 640, height: 480 });
  });

  it('takes the first of the body, else of the summary', () => {
    expect(pick({ content: '<p>x<img alt="B" src="b.jpg"><img src="c.jpg">', summary: '<img src="s.jpg">' })).to.include({
      url: 'https://pick.example/news/b.jpg',
      alt: 'B',
    });
    expect(pick({ content: '<p>x</p>', summary: '<img src="s.jpg">' })!.url).to.equal('https://pick.example/news/s.jpg');
  });

  it('reads attributes quoted either way or not at all', () => {
    expect(inBody("<IMG class='x>y' SRC='/a.jpg'>")).to.equal('https://pick.example/a.jpg');
    expect(inBody('<img src=/a.jpg width=300>')).to.equal('https://pick.example/a.jpg');
    expect(inBody('<img\n src = "/a.jpg?x=1&amp;y=2" />')).to.equal('https://pick.example/a.jpg?x=1&y=2');
  });

  it('sees through pictures that load late, whichever attribute comes first', () => {
    expect(inBody('<img src="/wait.gif" data-src="/real.jpg">')).to.equal('https://pick.example/real.jpg');
    expect(inBody('<img data-src="/real.jpg" src="data:image/gif;base64,R0lGOD">')).to.equal('https://pick.example/real.jpg');
  });

  it('is not misled by an attribute inside another', () => {
    expect(inBody('<img title="a src=/wrong.jpg b" src="/right.jpg">')).to.equal('https://pick.example/right.jpg');
  });

  it('leaves out what counts readers, spaces and smiles', () => {
    for (const source of ['/pixel.gif', 'https://stats.example/b.gif', '/1x1.png', 'https://feeds.feedburner.com/~r/x', '/img/spacer.gif', '/emoji/1f600.png']) {
      expect(inBody(`<img src="${source}"><img src="/real.jpg">`), source).to.equal('https://pick.example/real.jpg');
    }
    expect(inBody('<img src="/a.gif" width="1" height="1">')).to.equal(undefined);
    expect(inBody('<img src="/icon.png" width="16" height="16">')).to.equal(undefined);
  });

  it('keeps the pictures of an office of statistics', () => {
    expect(inBody('<img src="https://www.stats.gov.cn/chart.png">')).to.equal('https://www.stats.gov.cn/chart.png');
  });

  it('takes no picture from anywhere but http(s)', () => {
    for (const source of ['data:image/png;base64,AA', 'blob:https://pick.example/1', 'javascript:alert(1)', 'file:///etc/passwd', 'https://', ' ']) {
      expect(inBody(`<img src="${source}">`), source).to.equal(undefined);
    }
  });

  it('is none where there is none', () => {
    expect(pick({})).to.equal(undefined);
    expect(inBody('<imgs src="/a.jpg"> <img>')).to.equal(undefined);
  });

  // Quadratic patterns need minutes for these, and the test runner's limit fails them.
  for (const piece of ['<img ', ' src', ' src=', '"', 'a', ' src=\'"\'', ' ', '=']) {
    it(`is had of a body of a million times "${escapeText(piece)}"`, () => {
      expect(inBody(`<img ${piece.repeat(1_000_000)}`)).to.equal(undefined);
    });
  }
});
