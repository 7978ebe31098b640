/** Takes pictures of the demo portal, each page in three widths, light and dark: `node scripts/take-screenshots.js [folder]`. */
import { mkdtempSync, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launch } from 'puppeteer-core';
import { createServer } from 'vite';
import { findChromium } from './find-browser.js';

const PAGES = ['index', 'leaders', 'grassroots', 'interviews', 'article', 'about'].flatMap((name) => [name, name === 'index' ? 'english' : `${name}-english`]);
const WIDTHS = [360, 768, 1440];
const SCHEMES = ['light', 'dark'];

const folder = process.argv[2] ?? mkdtempSync(path.join(os.tmpdir(), 'newsrack-'));
mkdirSync(folder, { recursive: true });

const server = await createServer({ configFile: 'vite.demo.config.ts', logLevel: 'warn', server: { open: false, port: 0 } });
await server.listen();
const browser = await launch(await findChromium());
try {
  const page = await browser.newPage();
  for (const name of PAGES) {
    for (const width of WIDTHS) for (const scheme of SCHEMES) await takePicture(page, name, width, scheme);
  }
} finally {
  await browser.close();
  await server.close();
}

/** @param {import('puppeteer-core').Page} page @param {string} name @param {number} width @param {string} scheme */
async function takePicture(page, name, width, scheme) {
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'no-preference' },
  ]);
  await page.goto(`${server.resolvedUrls?.local[0]}${name}.html`, { waitUntil: 'networkidle0' });
  await page.evaluate(showPictures);
  const file = path.join(folder, `${name}-${width}-${scheme}.png`);
  await page.screenshot({ path: file, fullPage: true });
  console.log(file);
}

/** Pictures below the screen wait to be scrolled to, which a full-page screenshot does not do. */
async function showPictures() {
  const roots = [document, ...[...document.querySelectorAll(':defined')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  const pictures = roots.flatMap((root) => [...root.querySelectorAll('img')]);
  for (const picture of pictures) picture.loading = 'eager';
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => {})));
}
