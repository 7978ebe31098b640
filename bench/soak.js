/**
 * Whether a page that stays open for long stays as it was: 200 tags that come and go, each feed asked for each second, for five
 * minutes; then no tag. See README.md. `--quick` takes half a minute.
 */
import path from 'node:path';
import { build } from 'vite';
import { openBench } from './open-bench.js';
import { printTable } from './print-table.js';
import { writeResults } from './write-results.js';

/** @typedef {{ when: string, tags: number, heap: number, listeners: number, nodes: number, requests: number }} Look heap in bytes */

const QUICK = process.argv.includes('--quick');
const SECONDS = QUICK ? 30 : 300;
const LOOKS = QUICK ? 3 : 10;
const TAGS = 200;
const FEEDS = 20;

/** Of 200, each second. */
const EXCHANGED = 20;

let requests = 0;
const bench = await openBench((url, response) => {
  requests += 1;
  return response.writeHead(200, { 'content-type': 'application/feed+json' }).end(feed(url, requests));
});
try {
  const looks = await soak();
  printTable(
    `Chromium: ${TAGS} tags, ${EXCHANGED} of them exchanged each second, ${FEEDS} feeds asked for each second, ${SECONDS} s.`,
    ['when', 'tags', 'heap MB', 'listeners', 'nodes', 'requests'],
    looks.map(({ when, tags, heap, listeners, nodes, requests: asked }) => [when, String(tags), (heap / 2 ** 20).toFixed(2), String(listeners), String(nodes), String(asked)]),
  );
  console.log(`Written to ${await writeResults('soak', { seconds: SECONDS, tags: TAGS, feeds: FEEDS, looks })}`);
} finally {
  await bench.close();
}

async function soak() {
  const page = await bench.newPage();
  await page.addScriptTag({ content: await bundle() });
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  /** @param {string} when @returns {Promise<Look>} */
  const look = async (when) => {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const valueOf = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
    const tags = await page.evaluate(() => document.body.children.length);
    return { when, tags, heap: valueOf('JSHeapUsedSize'), listeners: valueOf('JSEventListeners'), nodes: valueOf('Nodes'), requests };
  };
  // Once through, so that what is loaded and compiled when first needed is there before the first look.
  await page.evaluate(fill, TAGS, FEEDS);
  await pause(5);
  await page.evaluate(empty);
  await pause(3);
  const looks = [await look('before')];
  await page.evaluate(fill, TAGS, FEEDS);
  for (let round = 1; round <= LOOKS; round += 1) {
    for (let second = 0; second < SECONDS / LOOKS; second += 1) {
      await page.evaluate(exchange, EXCHANGED, FEEDS);
      await pause(1);
    }
    looks.push(await look(`${(round * SECONDS) / LOOKS} s`));
    console.error(looks.at(-1));
  }
  await page.evaluate(empty);
  // The last feeds are let go a second after their last tags.
  await pause(3);
  looks.push(await look('after'));
  return looks;
}

/** All tags, with a floor of one second between refreshes. */
async function bundle() {
  let lowered = 0;
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [
      {
        name: 'lower-floor',
        transform(code, id) {
          if (!id.endsWith('feed/feed-store.ts')) return undefined;
          lowered += 1;
          return code.replace('refreshFloor = 30', 'refreshFloor = 1');
        },
      },
    ],
    build: { write: false, target: 'es2022', lib: { entry: path.resolve(import.meta.dirname, '../src/define/all.ts'), name: 'newsrack', formats: ['iife'] } },
  });
  const [output] = /** @type {import('vite').Rolldown.RolldownOutput[]} */ (result);
  const code = output?.output[0].code ?? '';
  if (lowered !== 1 || !/refreshFloor:\s*\w+\s*=\s*1\b/.test(code)) throw new Error('The floor is where it was: nothing would be refreshed.');
  return code;
}

/** Another headline on top each time. @param {string} name @param {number} edition */
function feed(name, edition) {
  const items = Array.from({ length: 20 }, (_, index) => ({
    id: `${name}/${edition - index}`,
    url: `https://news.example${name}/${edition - index}`,
    title: `Headline ${edition - index} of ${name}, with some words`,
    summary: 'What happened, in a sentence.',
    date_published: new Date(1_700_000_000_000 + (edition - index) * 1000),
  }));
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: name, language: 'en', items });
}

/** @param {number} seconds */
function pause(seconds) {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

/* In the page: what stands below is sent there as text, each by itself. */

/** @param {number} tags @param {number} feeds */
function fill(tags, feeds) {
  const names = ['news-ticker', 'section-column', 'article-card', 'related-news', 'news-article'];
  for (let index = 0; index < tags; index += 1) {
    const tag = document.createElement(names[index % names.length] ?? '');
    tag.setAttribute('feed', `/feed/${index % feeds}`);
    tag.setAttribute('refresh', '1');
    document.body.append(tag);
  }
}

/** @param {number} count @param {number} feeds */
function exchange(count, feeds) {
  for (let index = 0; index < count; index += 1) {
    const oldest = document.body.firstElementChild;
    const tag = document.createElement(oldest?.localName ?? '');
    tag.setAttribute('feed', `/feed/${Math.floor(Math.random() * feeds)}`);
    tag.setAttribute('refresh', '1');
    oldest?.remove();
    document.body.append(tag);
  }
}

function empty() {
  document.body.replaceChildren();
}
