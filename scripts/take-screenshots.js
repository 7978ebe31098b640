/**
 * Takes pictures of the demo portal, each page in three widths, light and dark: `node scripts/take-screenshots.js [folder]`.
 * With `--documents` those that the documents show, in docs/pictures/.
 */
import { mkdtempSync, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launch } from 'puppeteer-core';
import { createServer } from 'vite';
import { findChromium } from './find-browser.js';

const PAGES = ['index', 'leaders', 'grassroots', 'interviews', 'article', 'about'].flatMap((name) => [name, name === 'index' ? 'english' : `${name}-english`]);
const WIDTHS = [360, 768, 1440];
const SCHEMES = ['light', 'dark'];

/** Name of a picture in the documents → page of the demo. */
const DOCUMENTED = { 'portal-english': 'english', 'portal-chinese': 'index' };

/** Seconds into the ticker's way, so that headlines stand in it. */
const TICKER_TIME = 4;

const isForDocuments = process.argv[2] === '--documents';
const folder = isForDocuments ? 'docs/pictures' : process.argv[2] ?? mkdtempSync(path.join(os.tmpdir(), 'newsrack-'));
mkdirSync(folder, { recursive: true });

const server = await createServer({ configFile: 'vite.demo.config.ts', logLevel: 'warn', server: { open: false, port: 0 } });
await server.listen();
const browser = await launch(await findChromium());
try {
  const page = await browser.newPage();
  if (isForDocuments) await takeDocumented(page);
  else await takeAll(page);
} finally {
  await browser.close();
  await server.close();
}

/** @param {import('puppeteer-core').Page} page */
async function takeAll(page) {
  for (const name of PAGES) {
    for (const width of WIDTHS) {
      for (const scheme of SCHEMES) {
        await open(page, name, width, scheme);
        await save(page, { path: path.join(folder, `${name}-${width}-${scheme}.png`), fullPage: true });
      }
    }
  }
}

/** @param {import('puppeteer-core').Page} page */
async function takeDocumented(page) {
  for (const [picture, name] of Object.entries(DOCUMENTED)) {
    for (const scheme of SCHEMES) {
      await open(page, name, 1280, scheme);
      await page.evaluate(holdTicker, TICKER_TIME * 1000);
      await save(page, { path: path.join(folder, `${picture}-${scheme}.webp`), type: 'webp', quality: 80 });
    }
  }
}

/** @param {import('puppeteer-core').Page} page @param {string} name @param {number} width @param {string} scheme */
async function open(page, name, width, scheme) {
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'no-preference' },
  ]);
  await page.goto(`${server.resolvedUrls?.local[0]}${name}.html`, { waitUntil: 'networkidle0' });
  await page.evaluate(showPictures);
}

/** @param {import('puppeteer-core').Page} page @param {import('puppeteer-core').ScreenshotOptions & { path: string }} options */
async function save(page, options) {
  await page.screenshot(options);
  console.log(options.path);
}

/** @param {number} time */
function holdTicker(time) {
  for (const animation of document.querySelector('news-ticker')?.shadowRoot?.getAnimations() ?? []) {
    animation.pause();
    animation.currentTime = time;
  }
}

/** Pictures below the screen wait to be scrolled to, which a full-page screenshot does not do. */
async function showPictures() {
  const roots = [document, ...[...document.querySelectorAll(':defined')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  const pictures = roots.flatMap((root) => [...root.querySelectorAll('img')]);
  for (const picture of pictures) picture.loading = 'eager';
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => {})));
}
