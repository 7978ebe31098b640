import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { findChromium } from '../../scripts/find-browser.js';

/** @typedef {import('./reader.js').Outcome} Outcome */

/**
 * The pipeline, and the browser's own reading of HTML to compare it with; files are in base64.
 * @typedef {{
 *   readFeeds: (files: string[]) => Promise<Outcome[]>,
 *   timeFeeds: (files: string[]) => Promise<(Outcome & { milliseconds: number })[]>,
 *   showTexts: (htmls: string[]) => Promise<string[]>,
 *   foldHtmls: (htmls: string[]) => Promise<string[]>,
 *   close: () => Promise<void>,
 * }} Reader
 */

/** @param {string} address where the files are said to come from @returns {Promise<Reader>} */
export async function openReader(address) {
  const browser = await puppeteer.launch(await findChromium());
  const page = await browser.newPage();
  await page.addScriptTag({ content: await bundleReader() });
  /** @param {string} name @returns {(list: string[]) => Promise<any>} */
  const mapWith = (name) => (list) => page.evaluate(`${JSON.stringify(list)}.map((one) => reader.${name}(one, ${JSON.stringify(address)}))`);
  return {
    readFeeds: mapWith('readFeed'),
    timeFeeds: mapWith('timeFeed'),
    showTexts: mapWith('showText'),
    foldHtmls: mapWith('foldHtml'),
    close: () => browser.close(),
  };
}

/** @returns {Promise<string>} a script that makes the functions of reader.ts members of a global `reader` */
async function bundleReader() {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: path.resolve(import.meta.dirname, 'reader.ts'), name: 'reader', formats: ['iife'] },
    },
  });
  const [bundle] = /** @type {import('vite').Rolldown.RolldownOutput[]} */ (result);
  return bundle?.output[0].code ?? '';
}
