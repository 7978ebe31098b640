/** A Chromium, and a server with an empty page and the built files: what benches of the page have in common. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { launch } from 'puppeteer-core';
import { findChromium } from '../scripts/find-browser.js';

const CDN = path.resolve(import.meta.dirname, '../dist/cdn');

/** @typedef {(url: string, response: import('node:http').ServerResponse) => unknown} Answer */

/** @param {Answer} [answer] to addresses of the bench's own; 404 where it has none */
export async function openBench(answer = (_, response) => response.writeHead(404).end()) {
  const server = createServer(({ url = '/' }, response) => void respond(url, response, answer)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const browser = await launch({ headless: true, ...(await findChromium()) });
  return {
    /** Opens the empty page anew. */
    async newPage() {
      const page = await browser.newPage();
      page.setDefaultTimeout(300_000);
      await page.goto(`http://127.0.0.1:${port}/`);
      return page;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** @param {string} url @param {import('node:http').ServerResponse} response @param {Answer} answer */
async function respond(url, response, answer) {
  if (url === '/') return response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><html lang="en"><title>Bench</title><body>');
  if (!url.startsWith('/cdn/')) return answer(url, response);
  const file = await readFile(path.join(CDN, path.basename(url))).catch(() => undefined);
  return response.writeHead(file ? 200 : 404, { 'content-type': 'text/javascript' }).end(file);
}
