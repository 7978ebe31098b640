/*
 * A page with the built files in Chromium, for what only its driver can tell or wish: the accessibility tree, real keys,
 * forced colors. It has one moment and one zone, so that nothing on it depends on today.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { launch } from 'puppeteer-core';
import { findChromium } from '../../../scripts/find-browser.js';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {{ lang?: string, look?: string, scheme?: string, width?: number, height?: number, css?: string, media?: Record<string, string> }} Looks */
/** @typedef {{ open: (markup: string, looks?: Looks) => Promise<Page>, close: () => Promise<void> }} Visitor */

/** First part of a path → folder. */
const FOLDERS = new Map([
  ['newsrack', 'dist/cdn'],
  ['stories', 'stories'],
  ['test', 'test'],
]);

const TYPES = new Map([
  ['.js', 'text/javascript'],
  ['.css', 'text/css'],
  ['.json', 'application/json'],
  ['.csv', 'text/csv'],
  ['.svg', 'image/svg+xml'],
  ['.xml', 'text/xml'],
]);

const NOW = Date.parse('2026-11-23T04:00:00Z');

/** Starts a browser, and a server beside it; `open` shows a page with some markup once its tags are drawn. @returns {Promise<Visitor>} */
export async function startVisit() {
  let markup = '';
  const server = createServer((request, response) => {
    if (request.url === '/') return void response.setHeader('Content-Type', 'text/html').end(markup);
    // A tag that waits.
    if (request.url === '/never-answers') return;
    answer(request.url ?? '', response).catch(() => response.writeHead(404).end());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const browser = await launch(await findChromium());
  return {
    async open(content, looks = {}) {
      markup = pageWith(content, looks);
      const page = await browser.newPage();
      await page.setViewport({ width: looks.width ?? 800, height: looks.height ?? 900 });
      await page.emulateTimezone('Asia/Shanghai');
      // Puppeteer's own function refuses `forced-colors`.
      const features = Object.entries({ 'prefers-reduced-motion': 'reduce', ...looks.media }).map(([name, value]) => ({ name, value }));
      await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', { features });
      await page.evaluateOnNewDocument(stopClock, NOW);
      await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'load' });
      await page.evaluate(untilDrawn);
      return page;
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Waits for an element inside a tag: puppeteer's own waiting does not see what changes there. @param {Page} page @param {string} selector */
export async function appeared(page, selector) {
  const deadline = Date.now() + 10_000;
  while (!(await page.$(selector))) if (Date.now() > deadline) throw new Error(`There never was ${selector}`);
}

/** @param {string} content @param {Looks} looks */
function pageWith(content, { lang = 'en', look = 'plain', scheme = 'light', css = '' }) {
  return `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>Valley Courier</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/newsrack/newsrack.css"><link rel="stylesheet" href="/newsrack/themes.css">
<style>:root { color-scheme: ${scheme} } body { margin: 0; padding: 16px; font: 1em/1.5 system-ui, sans-serif } ${css}</style>
<script type="module" src="/newsrack/newsrack.js"></script></head><body class="newsrack-${look}">${content}</body></html>`;
}

/** @param {string} address @param {import('node:http').ServerResponse} response */
async function answer(address, response) {
  const [, folder = '', ...rest] = new URL(address, 'http://localhost').pathname.split('/');
  const root = FOLDERS.get(folder);
  if (!root || rest.includes('..')) throw new Error(address);
  const bytes = await readFile(path.join(root, ...rest));
  response.setHeader('Content-Type', TYPES.get(path.extname(address)) ?? 'application/octet-stream').end(bytes);
}

/** @param {number} now */
function stopClock(now) {
  const { Date: Clock } = globalThis;
  globalThis.Date = /** @type {DateConstructor} */ (
    new Proxy(Clock, {
      construct: (target, args) => Reflect.construct(target, args.length ? args : [now]),
      get: (target, name) => (name === 'now' ? () => now : Reflect.get(target, name)),
    })
  );
}

/** Waits until every tag has drawn what it has, pictures included. */
async function untilDrawn() {
  const tags = [...document.querySelectorAll('*')].filter(({ localName }) => localName.includes('-'));
  await Promise.all(tags.map(({ localName }) => customElements.whenDefined(localName)));
  while (tags.some((tag) => tag.matches(':state(loading)'))) await new Promise(requestAnimationFrame);
  for (let frame = 0; frame < 3; frame++) {
    await Promise.all(tags.map((tag) => /** @type {any} */ (tag).updateComplete));
    await new Promise(requestAnimationFrame);
  }
  await document.fonts.ready;
}
