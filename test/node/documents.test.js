import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { fillBlocks } from '../../scripts/document-blocks.js';
import { DOCUMENTS } from './support/snippets.js';

const PICTURES = 'docs/pictures';

/** @param {string} name */
const read = (name) => DOCUMENTS.get(name) ?? '';

/** A document without its pieces of code, in which nothing is a link. @param {string} text */
const withoutCode = (text) => text.replace(/^```.*?^```/gms, '').replace(/`[^`\n]*`/g, (code) => ' '.repeat(code.length));

/** Scripts of both packages. */
const scripts = new Set(['package.json', 'bench/package.json'].flatMap((name) => Object.keys(JSON.parse(readFileSync(name, 'utf8')).scripts)));

/** What a heading is called in an address, as hosts of repositories do it. @param {string} heading */
function anchorOf(heading) {
  const text = heading.replace(/`|\[([^\]]*)\]\([^)]*\)/g, '$1').trim().toLowerCase();
  return text.replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '').replace(/\s/g, '-');
}

/** @param {string} text */
const anchorsOf = (text) => [...text.replace(/^```.*?^```/gms, '').matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(String(heading)));

/** What a document leads to but for other sites: links, and addresses of pictures. @param {string} text */
function localAddresses(text) {
  const links = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g), ...text.matchAll(/ (?:src|srcset)="(docs\/[^"]+)"/g)];
  return links.map(([, address]) => String(address)).filter((address) => !/^[a-z]+:/.test(address));
}

/** @param {string} name @param {string} address */
function isDeadEnd(name, address) {
  const [file, anchor] = address.split('#');
  const target = file ? path.posix.join(path.posix.dirname(name), file) : name;
  if (!existsSync(target)) return true;
  return anchor !== undefined && !anchorsOf(read(target)).includes(decodeURIComponent(anchor));
}

describe('the documents', () => {
  for (const [name, text] of DOCUMENTS) {
    it(`${name}: every link leads somewhere`, () => {
      assert.deepEqual(localAddresses(text).filter((address) => isDeadEnd(name, address)), []);
    });

    it(`${name}: every command of npm exists`, () => {
      const named = [...text.matchAll(/\bnpm (?:run (?:--\w+ )?)?([a-z][a-z:]*)/g)].filter(([command]) => / run |test|start/.test(command));
      assert.deepEqual(named.map(([, script]) => String(script)).filter((script) => !scripts.has(script)), []);
    });

    it(`${name}: every file that it names exists`, () => {
      const named = [...text.matchAll(/`((?:src|scripts|test|demo|bench|stories)\/[\w./-]+)`/g)].map(([, file]) => String(file));
      assert.deepEqual(named.filter((file) => !existsSync(file)), []);
    });
  }

  it('would show a link that leads nowhere', () => {
    assert.ok(isDeadEnd('README.md', 'docs/no-such-page.md'));
    assert.ok(isDeadEnd('README.md', 'docs/theming.md#no-such-place'));
    assert.ok(!isDeadEnd('docs/theming.md', 'tags.md#custom-properties'));
  });

  it('list the settings that a script tag is read for, all of them', () => {
    const settings = readFileSync('src/define/script-settings.ts', 'utf8').match(/const \{ (.+) \} = script\.dataset/)?.[1]?.split(', ') ?? [];
    const table = /<!-- settings -->([^]*)<!-- \/settings -->/.exec(read('docs/embedding.md'))?.[1] ?? '';
    const options = [...table.matchAll(/^\| `data-[a-z-]+` \| `(\w+)`/gm)].map(([, option]) => String(option));
    assert.deepEqual(options.toSorted(), settings.toSorted());
  });
});

describe('sources files in the documents', () => {
  for (const [name, text] of DOCUMENTS) {
    for (const [, file] of text.matchAll(/^```json\n(\[.*?)^```/gms)) {
      it(`${name}: a relay takes it`, async () => {
        const { parseSources } = await import(pathToFileURL(path.resolve('dist/relay/sources/sources-file.js')).href);
        assert.ok((await parseSources(file)).length > 0);
      });
    }
  }
});

describe('the READMEs', () => {
  for (const [name, other] of [['README.md', 'README.zh-CN.md'], ['README.zh-CN.md', 'README.md']]) {
    it(`${name} opens with a sentence, a picture and a snippet, on 120 lines at most`, () => {
      const text = read(String(name));
      const order = [/^[^#[<\n].+$/m, /^<picture>$/m, /^```html$/m, /^## /m].map((part) => text.search(part));
      assert.deepEqual(order, order.toSorted((one, two) => one - two));
      assert.ok(!order.includes(-1), `${order}`);
      assert.ok(text.split('\n').length <= 121, `${text.split('\n').length} lines`);
      assert.ok(localAddresses(text).includes(String(other)), 'it leads to the other language');
    });
  }

  it('show pictures of 150 kB at most', () => {
    const sizes = readdirSync(PICTURES).map((name) => statSync(path.join(PICTURES, name)).size);
    assert.ok(sizes.length >= 4 && Math.max(...sizes) <= 150_000, sizes.join());
  });
});

describe('blocks in a document', () => {
  const writers = { list: () => '| a |\n', size: (/** @type {string} */ of) => `${of}: 4 kB` };

  it('are written anew, and nothing else is', () => {
    const text = 'One <!-- size a.js -->3 kB<!-- /size -->.\n\n<!-- list -->\n| b |\n<!-- /list -->\n';
    const filled = 'One <!-- size a.js -->a.js: 4 kB<!-- /size -->.\n\n<!-- list -->\n| a |\n<!-- /list -->\n';
    assert.equal(fillBlocks(text, writers), filled);
    assert.equal(fillBlocks(filled, writers), filled);
  });

  it('are refused where a mark is misspelled, or lacks its end', () => {
    assert.throws(() => fillBlocks('<!-- lists --><!-- /lists -->', writers), /lists/);
    assert.throws(() => fillBlocks('<!-- list --><!-- /lst -->', writers), /no other end/);
    assert.throws(() => fillBlocks('3 kB<!-- /size -->', writers), /no other end/);
  });
});
