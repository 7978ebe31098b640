import { expect } from '@open-wc/testing';
import { fixtureUrl } from '../support/fixtures.js';
import { keepWatch, strangersIn, type Watch } from '../support/hostile-watch.js';

/*
 * That tests of hostile text can fail: set into a plain element as it is, it is noticed.
 */

describe('the watch over hostile text', () => {
  let watch: Watch;
  let plain: HTMLElement;

  beforeEach(() => {
    watch = keepWatch();
    plain = document.body.appendChild(document.createElement('div'));
  });

  afterEach(() => {
    plain.remove();
    watch.stop();
  });

  it('notices nothing where nothing is hostile', async () => {
    plain.innerHTML = `<p>words</p><a href="https://news.example/">link</a><img src="${fixtureUrl('news/picture.svg')}" alt="">`;
    expect(await watch.findings()).to.deep.equal([]);
    expect(strangersIn(plain, new Set(['p', 'a', 'a[href]', 'img', 'img[src]', 'img[alt]']))).to.deep.equal([]);
  });

  for (const [what, html] of [
    ['a handler', '<img src="x:" onerror="hostile(1001)">'],
    ['a handler in SVG', '<svg><image href="x:" onerror="hostile(1001)"></image></svg>'],
    ['a frame that reaches out of itself', '<iframe srcdoc="<script>parent.hostile(1001)</script>"></iframe>'],
  ] as const) {
    it(`notices ${what} that runs, and which vector it was`, async () => {
      const ran = new Promise<void>((resolve) => {
        const { hostile } = window;
        window.hostile = (number) => {
          hostile!(number);
          if (number === 1001) resolve();
        };
      });
      plain.innerHTML = html;
      await ran;
      expect(await watch.findings()).to.deep.equal(['event-handlers.txt:1 ran']);
    });
  }

  for (const [what, html] of [
    ['a style sheet', '<link rel="stylesheet" href="{u}">'],
    ['a style', '<p style="background: url({u})">x</p>'],
    ['a frame', '<iframe src="{u}"></iframe>'],
    ['a picture where none may be', '<img srcset="{u} 1x" alt="">'],
    ['a poster', '<video poster="{u}"></video>'],
  ] as const) {
    it(`notices the request of ${what}, and which vector it was`, async () => {
      plain.innerHTML = html.replace('{u}', `/fixtures/hostile/6001?id=${watch.id}`);
      let findings: string[] = [];
      while (!findings.includes('css.txt:1 was fetched')) findings = await watch.findings();
      expect(findings.filter((finding) => !/css\.txt:1 |hostile\/6001/.test(finding))).to.deep.equal([]);
    });
  }

  for (const [what, html, stranger] of [
    ['an element', '<form></form>', '<form> in a body'],
    ['a handler', '<b onclick="x">y</b>', 'b[onclick]'],
    ['a style', '<b style="x">y</b>', 'b[style] in a body'],
    ['a name', '<b id="x">y</b>', 'b[id] in a body'],
    ['an element of SVG that is called as one of HTML', '<svg><a></a></svg>', '<a> in a body'],
    ['an address that is none of the web', '<a href="javascript:x">y</a>', 'a[href="javascript:x"]'],
    ['a tag of the house', '<news-ticker></news-ticker>', '<news-ticker> in a body'],
  ] as const) {
    it(`sees ${what} in a body`, () => {
      plain.innerHTML = `<div part="body">${html}</div>`;
      expect(strangersIn(plain)).to.include(stranger);
    });
  }

  it('sees what is not a tag’s own outside of a body', () => {
    plain.innerHTML = '<p part="summary"><b title="x">y</b></p>';
    expect(strangersIn(plain, new Set(['p', 'p[part]']))).to.deep.equal(['b is not the tag’s own', 'b[title] is not the tag’s own']);
  });
});
