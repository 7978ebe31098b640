import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

/** Without type information: the snippets are in no project. */
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });

/** @param {string} filePath @param {string} code */
async function messagesFor(filePath, code) {
  const [result] = await eslint.lintText(`${code}\n`, { filePath });
  const counted = ['no-unused-vars', '@typescript-eslint/no-unused-vars'];
  return (result?.messages ?? []).filter(({ ruleId }) => !counted.includes(ruleId ?? '')).map(({ message }) => message);
}

/** @type {[what: string, file: string, code: string, message: RegExp][]} */
const REFUSED = [
  ['Lit in the pipeline', 'src/feed/a.ts', "import { html } from 'lit';", /without Lit/],
  ['a part of Lit in a format', 'src/feed/formats/a.ts', "import { until } from 'lit/directives/until.js';", /without Lit/],
  ['Lit in the relay', 'src/relay/a.ts', "import { LitElement } from 'lit';", /without Lit/],
  ['ky outside of the fetching step', 'src/feed/a.ts', "import ky from 'ky';", /fetch-feed/],
  ['ky in an element', 'src/elements/a.ts', "import ky from 'ky';", /fetch-feed/],
  ['the sanitizer outside of its step', 'src/feed/a.ts', "import purify from 'dompurify';", /safe-html/],
  ['the sanitizer, loaded lazily', 'src/ui/a.ts', "await import('dompurify');", /safe-html/],
  ['raw HTML in an element', 'src/elements/a.ts', "import { unsafeHTML } from 'lit/directives/unsafe-html.js';", /SafeHtml/],
  ['raw SVG in the parts', 'src/ui/a.ts', "import { unsafeSVG } from 'lit/directives/unsafe-svg.js';", /SafeHtml/],
  ['static HTML in the parts', 'src/ui/a.ts', "import { unsafeStatic } from 'lit/static-html.js';", /SafeHtml/],
  ['controllers in the pipeline', 'src/feed/a.ts', "import { A } from '../controllers/index.js';", /feed\/ does not import controllers/],
  ['elements in controllers', 'src/controllers/a.ts', "import { A } from '../elements/a.js';", /does not import elements/],
  ['parts in controllers', 'src/controllers/a.ts', "import { A } from '../ui/index.js';", /does not import ui/],
  ['the pipeline in an element', 'src/elements/a.ts', "import { loadFeed } from '../feed/index.js';", /does not import feed/],
  ['the pipeline in the parts', 'src/ui/a.ts', "import { loadFeed } from '../feed/index.js';", /does not import feed/],
  ['anything in locales', 'src/locales/a.ts', "import { A } from '../ui/index.js';", /does not import ui/],
  ['the pipeline in a definition', 'src/define/a.ts', "import { loadFeed } from '../feed/index.js';", /does not import feed/],
  ['elements in the relay', 'src/relay/a.ts', "import { A } from '../elements/a.js';", /does not import elements/],
  ['the server’s door of the pipeline in a controller', 'src/controllers/a.ts', "import { A } from '../feed/server.js';", /by its index/],
  ['a way past the doors of the pipeline in the relay', 'src/relay/a.ts', "import { A } from '../feed/decode-text.js';", /by its index/],
  ['Node in the relay', 'src/relay/a.ts', "import http from 'node:http';", /relay\/hosts/],
  ['Node in the pipeline', 'src/feed/a.ts', "import http from 'node:http';", /relay\/hosts/],
  ['elements in a host of the relay', 'src/relay/hosts/a.ts', "import { A } from '../../elements/a.js';", /does not import elements/],
  ['elements in a command', 'src/command/a.ts', "import { A } from '../elements/a.js';", /does not import elements/],
  ['a command in the relay', 'src/relay/a.ts', "import { A } from '../command/a.js';", /does not import command/],
  ['another folder, loaded lazily', 'src/feed/a.ts', "await import('../ui/index.js');", /top of the file/],
  ['a way past the index of a folder', 'src/controllers/a.ts', "import { A } from '../feed/model.js';", /by its index/],
  ['a way past the index, for types', 'src/elements/a.ts', "import type { A } from '../feed/model.js';", /by its index/],
  ['a way past the index, from the top', 'src/index.ts', "export { A } from './feed/model.js';", /by its index/],
  ['a default export', 'src/ui/a.ts', 'export default 1;', /named/],
  ['an enum', 'src/ui/a.ts', 'export enum A { B }', /enum/],
  ['a namespace', 'src/ui/a.ts', 'export namespace A { export const b = 1; }', /namespace/],
  ['a note on the console', 'src/ui/a.ts', "console.warn('a');", /console/],
  ['JSON that hangs on the page’s lists', 'src/controllers/a.ts', 'JSON.stringify([]);', /writeJson/],
  ['innerHTML', 'src/ui/a.ts', "document.body.innerHTML = '';", /SafeHtml/],
  ['outerHTML', 'src/ui/a.ts', "document.body.outerHTML = '';", /SafeHtml/],
  ['insertAdjacentHTML', 'src/ui/a.ts', "document.body.insertAdjacentHTML('beforeend', '');", /SafeHtml/],
  ['innerHTML in a template', 'src/ui/a.ts', 'export const a = html`<p .innerHTML=${1}></p>`;', /SafeHtml/],
  ['eval', 'src/ui/a.ts', "eval('1');", /eval/],
  ['a file of 251 lines', 'src/ui/a.ts', 'export {};\n'.repeat(251), /too many lines/],
  ['a function of 41 lines', 'src/ui/a.ts', `export function a() {${'\n'.repeat(40)}}`, /too many lines/],
  ['a test that is left out', 'test/ui/a.test.ts', "it.skip('a', () => {});", /Every test runs/],
  ['a test that leaves others out', 'test/ui/a.test.ts', "describe.only('a', () => {});", /Every test runs/],
  ['an audit that nobody awaits', 'test/ui/a.test.ts', 'expect(a).to.be.accessible();', /Await/],
];

/** @type {[what: string, file: string, code: string][]} */
const ALLOWED = [
  ['ky in the fetching step', 'src/feed/fetch-feed.ts', "import ky from 'ky';"],
  ['the sanitizer in its step', 'src/feed/safe-html.ts', "await import('dompurify');"],
  ['raw HTML where SafeHtml is rendered', 'src/ui/safe-html.ts', "import { unsafeHTML } from 'lit/directives/unsafe-html.js';"],
  ['types of the pipeline in the parts', 'src/ui/a.ts', "import type { Article } from '../feed/index.js';"],
  ['the pipeline in controllers', 'src/controllers/a.ts', "import { loadFeed } from '../feed/index.js';"],
  ['controllers, parts and messages in an element', 'src/elements/a.ts', "import { A } from '../controllers/index.js';\nimport { B } from '../ui/index.js';\nimport { C } from '../locales/index.js';"],
  ['an element in a definition', 'src/define/a.ts', "import { A } from '../elements/a.js';"],
  ['the server’s door of the pipeline in the relay', 'src/relay/a.ts', "import { A } from '../feed/server.js';\nimport { B } from '../feed/index.js';"],
  ['Node in a host of the relay', 'src/relay/hosts/a.ts', "import http from 'node:http';"],
  ['Node and any step of the relay in a command', 'src/command/a.ts', "import http from 'node:http';\nimport { A } from '../relay/guard/allow-list.js';"],
  ['a neighbor', 'src/feed/formats/a.ts', "import { A } from '../model.js';"],
  ['a global declaration', 'src/elements/a.ts', 'declare global { interface HTMLElementTagNameMap { a: 1 } }'],
];

describe('lint', () => {
  for (const [what, file, code, message] of REFUSED) {
    it(`refuses ${what}`, async () => {
      assert.match((await messagesFor(file, code)).join('\n'), message);
    });
  }
  for (const [what, file, code] of ALLOWED) {
    it(`allows ${what}`, async () => {
      assert.deepEqual(await messagesFor(file, code), []);
    });
  }
});
