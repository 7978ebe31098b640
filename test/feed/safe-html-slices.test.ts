import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { beginHtml, sanitizeHtml, type SafeHtml } from '../../src/feed/index.js';
import { KINDS, vectorsOf } from '../support/hostile-vectors.js';

/*
 * A body that passes the sanitizer in slices comes to what it comes to in one go.
 */

const BASE = 'https://news.example/2022/a.html';
const AT_ONCE = { first: Infinity, each: Infinity };

function markupOf(content: DocumentFragment): string {
  const holder = document.createElement('div');
  holder.append(content);
  return holder.innerHTML;
}

/** All that is told of a body. */
function say(body: SafeHtml): string {
  const { credits, text, pictures, isPartial } = body;
  return `${markupOf(body.toFragment())}\n${JSON.stringify({ credits, text, pictures, isPartial })}`;
}

/** A body as it is shown by who shows each slice as it comes, before something else; and how many turns it took. */
async function watch(html: string, pace?: Parameters<typeof beginHtml>[2]) {
  const body = await beginHtml(html, BASE, pace);
  const shown = document.createElement('div');
  const end = document.createComment('');
  shown.append(body.toFragment(), end);
  const nodes: Node[][] = [];
  let count = body.length;
  let turns = 1;
  while (!body.isWhole) {
    nodes.push([...shown.querySelectorAll('*')]);
    body.advance();
    body.appendTo(shown, end, count);
    count = body.length;
    turns += 1;
  }
  end.remove();
  const all = [...shown.querySelectorAll('*')];
  return { body, markup: shown.innerHTML, turns, isKept: nodes.every((before) => before.every((node, index) => node === all[index])) };
}

const words = fc.constantFrom('　　甲', 'one & two &lt;b&gt;', ' ', '\n', '正文。', '[责任编辑：王小明]', 'Editor: Ada Reed', '编辑：李青　校对：周南');
const leaf = fc.oneof(
  words,
  fc.constantFrom(
    '<br>', '<hr>', '<!-- <p> -->', '<img src="a.png">', '<img data-src="b.png" src="c.gif">', '<script>alert(1)</script>', '<style>p{}</style>', '<svg><path d="M0 0"/></svg>',
    '<video src="a.mp4">no film</video>', '<p>责任编辑：王小明</p>', '<input name="attributes">', '<b onclick="alert(1)" id="x">', '</p>', '</div>', '<math><mtext><img src=x onerror=alert(1)></mtext></math>',
  ),
);
const names = fc.constantFrom(
  'p', 'div', 'section', 'ul', 'li', 'table', 'tbody', 'tr', 'td', 'thead', 'center', 'font', 'form', 'article', 'custom-element', 'b', 'a', 'a href="/x"', 'a href="javascript:x"',
  'h1', 'h2', 'h3', 'h5', 'blockquote', 'span', 'dl', 'dd', 'select', 'button', 'noscript', 'details', 'p title="</p><p>"',
);
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    leaf,
    fc.tuple(names, fc.array(tie('tree'), { maxLength: 5 }), fc.boolean()).map(([name, inside, isClosed]) => `<${name}>${inside.join('')}${isClosed ? `</${name.split(' ')[0]}>` : ''}`),
  ),
}));
const html = fc.array(tree, { maxLength: 8 }).map((pieces) => pieces.join(''));

describe('a body in slices', () => {
  it('comes to what it comes to in one go, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(html, fc.integer({ min: 1, max: 12 }), async (text, each) => {
        expect(say(await sanitizeHtml(text, BASE, { first: 1, each }))).to.equal(say(await sanitizeHtml(text, BASE, AT_ONCE)));
      }),
      { numRuns: 300 },
    );
  }).timeout(60_000);

  it('comes to what it comes to in one go where it is hostile', async () => {
    const vectors = (await Promise.all(KINDS.map((kind) => vectorsOf(kind, 'none')))).flat();
    const whole = vectors.map(({ html }) => `<p>${html}</p>`).join('');
    const different: string[] = [];
    for (const text of [...vectors.map(({ html }) => html), whole]) {
      const cut = await sanitizeHtml(text, BASE, { first: 1, each: 4 });
      if (say(cut) !== say(await sanitizeHtml(text, BASE, AT_ONCE))) different.push(text.slice(0, 200));
    }
    expect(different).to.deep.equal([]);
  }).timeout(60_000);

  it('is shown as it is in the end by who adds each slice to those before it, and changes none of these', async () => {
    await fc.assert(
      fc.asyncProperty(html, fc.integer({ min: 1, max: 12 }), async (text, each) => {
        const { markup, body, isKept } = await watch(text, { first: 1, each });
        expect(markup).to.equal(markupOf(body.toFragment()));
        expect(isKept, 'nodes shown before are kept').to.equal(true);
      }),
    );
  }).timeout(60_000);

  const paragraphs = (count: number) => Array.from({ length: count }, (_, index) => `<p>${index}</p>`).join('');
  const rows = Array.from({ length: 4000 }, (_, index) => `<tr><td>${index}</td></tr>`).join('');

  for (const [what, text, turns] of [
    ['one paragraph', paragraphs(1), 1],
    ['an article of 50 kB', `<div>${`<p>${'字'.repeat(80)}</p>`.repeat(600)}</div>`, 1],
    ['4,000 paragraphs', paragraphs(4000), 14],
    ['4,000 paragraphs in one element', `<div>${paragraphs(4000)}</div>`, 14],
    ['4,000 paragraphs in one that is left out itself', `<center>${paragraphs(4000)}</center>`, 14],
    ['4,000 paragraphs in one link', `<a href="/x">${paragraphs(4000)}</a>`, 14],
    ['a table of 4,000 rows', `<table><thead><tr><td>x</td></tr></thead>${rows}</table>`, 22],
    ['4,000 lines of one paragraph', `<p>${'line<br>'.repeat(4000)}</p>`, 14],
  ] as const) {
    it(`passes in ${turns === 1 ? 'one turn' : `${turns} turns`} where it is ${what}`, async () => {
      const watched = await watch(text);
      expect(watched.turns).to.equal(turns);
      expect(watched.markup.match(/>\d+</g)).to.deep.equal(text.match(/>\d+</g));
      expect(watched.markup).to.equal(markupOf((await sanitizeHtml(text, BASE, AT_ONCE)).toFragment()));
    });
  }

  it('has no more nodes in a turn than it may, however it is nested', async () => {
    const text = '<div>'.repeat(400) + paragraphs(3000);
    const body = await beginHtml(text, BASE, { first: 100, each: 100 });
    const counts = [];
    for (let before = 0; !body.isWhole; body.advance()) {
      const count = body.toFragment().querySelectorAll('*').length;
      counts.push(count - before);
      before = count;
    }
    expect(Math.max(...counts)).to.be.at.most(200);
  });

  it('is cut, and says so, where it is larger than any article', async () => {
    const text = paragraphs(100_000);
    const body = await sanitizeHtml(text, BASE);
    expect(body.isPartial).to.equal(true);
    expect(text.replace(/<\/?p>/g, '').startsWith(body.text)).to.equal(true);
    expect(body.text.length).to.be.above(200_000);
  }).timeout(60_000);

  it('is cut, and says so, where it is nested deeper than a parser gets through', async () => {
    const body = await sanitizeHtml(`<p>words</p>${'<div>'.repeat(100_000)}deep`, BASE);
    expect(body.isPartial).to.equal(true);
    expect(body.text).to.equal('words');
  });

  it('is not taken to be nested where its paragraphs, rows and lines are left open', async () => {
    const body = await sanitizeHtml(`${'<p>one<br>two<img src=a>'.repeat(2000)}<table>${'<tr><td>x'.repeat(2000)}</table>`, BASE);
    expect(body.isPartial).to.equal(false);
  });

  it('knows its headings and credits from the beginning', async () => {
    const body = await beginHtml(`<h3>一</h3>${paragraphs(3000)}<h2>二</h2><p>责任编辑：王小明</p>`, BASE);
    expect(body.isWhole).to.equal(false);
    expect(body.credits).to.deep.equal([{ role: '责任编辑', name: '王小明' }]);
    expect(body.toFragment().firstElementChild!.localName).to.equal('h2');
  });

  it('is not confused by forms whose fields are named like properties', async () => {
    const fields = ['previousSibling', 'lastChild', 'childNodes', 'cloneNode', 'closest', 'localName', 'parentElement'].map((name) => `<input form="f" name="${name}">`);
    const body = await sanitizeHtml(`<img name="body"><form id="f">words</form>${fields.join('')}`, BASE, { first: 1, each: 1 });
    expect(body.text).to.equal('words');
  });

  it('leaves out an element that has more attributes than anybody writes', async () => {
    const attributes = Array.from({ length: 5000 }, (_, index) => `a${index}="x"`).join(' ');
    expect((await sanitizeHtml(`<p>one</p><p ${attributes}>two</p>`, BASE)).text).to.equal('one');
  });
});
