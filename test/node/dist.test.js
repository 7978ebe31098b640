import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseSync } from 'vite';

const scripts = readdirSync('dist/cdn').filter((name) => name.endsWith('.js'));
const read = (/** @type {string} */ name) => readFileSync(`dist/cdn/${name}`, 'latin1');

describe('files for script tags', () => {
  it('are those that the contract names', () => {
    const tags = ['news-ticker', 'section-column', 'article-card', 'related-news', 'news-article', 'news-masthead', 'share-bar', 'staff-lookup', 'view-count'];
    const named = ['newsrack', 'newsrack.classic', ...tags, 'feed'];
    for (const name of named) assert.ok(scripts.includes(`${name}.js`), name);
    for (const name of ['newsrack.css', 'themes.css']) assert.ok(existsSync(`dist/cdn/${name}`), name);
  });

  it('include a classic script of ASCII alone, which a page in any encoding reads alike', () => {
    const content = readFileSync('dist/cdn/newsrack.classic.js');
    assert.equal(content.findIndex((byte) => byte > 0x7f), -1);
    const { staticImports, staticExports, dynamicImports } = parseSync('newsrack.classic.js', content.toString()).module;
    assert.equal(staticImports.length + staticExports.length, 0);
    for (const { moduleRequest } of dynamicImports) {
      const [, name] = /^newsrackFolder\+"([\w-]+\.js)"$/.exec(content.toString().slice(moduleRequest.start, moduleRequest.end)) ?? [];
      assert.ok(name && scripts.includes(name), 'what is loaded when it is needed lies beside the script');
    }
  });

  it('import their neighbors only, so that they work from any folder of any host', () => {
    for (const name of scripts.filter((script) => script !== 'newsrack.classic.js')) {
      const code = read(name);
      const { staticImports, dynamicImports } = parseSync(name, code).module;
      const lazy = dynamicImports.map(({ moduleRequest: { start, end } }) => code.slice(start + 1, end - 1));
      for (const request of [...staticImports.map(({ moduleRequest }) => moduleRequest.value), ...lazy]) {
        assert.match(request, /^\.\/[\w.-]+\.js$/, name);
        assert.ok(scripts.includes(request.slice(2)), `${name} → ${request}`);
      }
    }
  });

  it('are the production build of Lit', () => {
    for (const name of scripts) assert.doesNotMatch(read(name), /Lit is in dev mode/, name);
  });

  it('keep no comment but their first line', () => {
    for (const name of scripts) {
      assert.match(read(name), /^\/\*! newsrack \d+\.\d+\.\d+[^\n]*\*\/\n/, name);
      assert.doesNotMatch(read(name).slice(3), /\/\*[*!]|@license|sourceMappingURL/, name);
    }
  });

  it('equal what integrity.json says of them', () => {
    const facts = JSON.parse(read('integrity.json'));
    for (const name of [...scripts, 'newsrack.css', 'themes.css']) {
      const content = readFileSync(`dist/cdn/${name}`);
      assert.equal(facts[name].bytes, content.length, name);
      assert.equal(facts[name].integrity, `sha384-${createHash('sha384').update(content).digest('base64')}`, name);
    }
  });

  it('come with the licenses of what they contain', () => {
    assert.match(read('licenses.md'), /@lit\/reactive-element[^]*lit-html/);
    assert.match(read('licenses.md'), /## ky /);
  });
});

describe('files for npm', () => {
  const { exports, bin } = JSON.parse(readFileSync('package.json', 'utf8'));

  it('exist wherever package.json points', () => {
    const targets = targetsOf({ exports, bin });
    assert.ok(targets.includes('dist/command/newsrack.js') && targets.includes('./dist/relay/hosts/workers.js'), targets.join(' '));
    for (const target of targets) if (!target.includes('*')) assert.ok(existsSync(target), target);
  });

  it('have types beside them', () => {
    const modules = readdirSync('dist/define').filter((name) => name.endsWith('.js'));
    assert.ok(modules.includes('news-ticker.js'));
    for (const name of modules) assert.ok(existsSync(`dist/define/${name.replace('.js', '.d.ts')}`), name);
  });
});

/**
 * Files that an entry names, under whatever conditions.
 * @param {unknown} entry @returns {string[]}
 */
function targetsOf(entry) {
  return typeof entry === 'string' ? [entry] : Object.values(/** @type {object} */ (entry)).flatMap(targetsOf);
}
