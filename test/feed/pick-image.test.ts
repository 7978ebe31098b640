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
    expect(inBody('<img src="/wait.gif" data-original="/real.jpg">')).to.equal('https://pick.example/real.jpg');
    expect(inBody('<img src="/real.jpg" data-src="">')).to.equal('https://pick.example/real.jpg');
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

  it('leaves out what its style hides', () => {
    for (const style of ['width:1px;height:1px', 'border:0; height: 0', 'display: none', 'max-width:9em;width:1px']) {
      expect(inBody(`<img src="/a.gif" style="${style}"><img src="/real.jpg">`), style).to.equal('https://pick.example/real.jpg');
    }
    expect(inBody('<img src="/real.jpg" style="width:100%;border-width:1px;height:16em">')).to.equal('https://pick.example/real.jpg');
  });

  it('leaves out logos, faces, codes to scan, banners and rules of a body', () => {
    for (const source of ['/logo.svg', '/img/site-logo.png', '/favicon.ico', '/icons/rss.png', 'https://www.gravatar.com/avatar/0', '/qrcode.jpg', '/qr-code.png']) {
      expect(inBody(`<img src="${source}">`), source).to.equal(undefined);
    }
    expect(inBody('<img src="/ad.jpg" width="728" height="90"><img src="/real.jpg" width="728" height="400">')).to.equal('https://pick.example/real.jpg');
  });

  it('keeps pictures whose names only begin so', () => {
    for (const source of ['/pixel-9-review.jpg', '/blank-verse.jpg', '/stats-of-2026.png', '/smile-train.jpg', '/loading-dock.jpg', '/iconic.jpg', '/1x10.jpg', '/beacon.jpg']) {
      expect(inBody(`<img src="${source}">`), source).to.equal(`https://pick.example${source}`);
    }
  });

  it('takes a small picture only where there is no larger one', () => {
    const small = { url: 'https://pick.example/small.jpg', width: 75, height: 75 };
    expect(pick({ images: [small], content: '<img src="/body.jpg">' })!.url).to.equal('https://pick.example/body.jpg');
    expect(pick({ images: [small], content: '<img src="/tiny.jpg" height="60">' })!.url).to.equal(small.url);
    expect(inBody('<img src="/face.jpg" width="90"><img src="/real.jpg" height="480">')).to.equal('https://pick.example/real.jpg');
    expect(inBody('<p><img src="/only.jpg" width="90">')).to.equal('https://pick.example/only.jpg');
  });

  it('takes the size that fits of a picture in several', () => {
    const sizes = 'a.jpg 300w, /b.jpg?x=1,2 768w,\n c.jpg 1024w, d.jpg 4000w';
    expect(pick({ content: `<img alt="B" src="d.jpg" width="4000" height="3000" srcset="${sizes}">` })).to.deep.equal({
      url: 'https://pick.example/b.jpg?x=1,2',
      alt: 'B',
      width: 768,
      height: undefined,
    });
    expect(inBody('<img data-srcset="a.jpg 300w, b.jpg 500w">')).to.equal('https://pick.example/news/b.jpg');
    expect(inBody('<img src="/face.jpg" width="48" srcset="/face-300.jpg 300w"><img src="/real.jpg">')).to.equal('https://pick.example/real.jpg');
    expect(inBody('<img src="/one.jpg" srcset="/two.jpg 2x">')).to.equal('https://pick.example/one.jpg');
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
