/** How long a page stands still while it shows a long article, beside the sanitizer at once: see README.md. */
import { openBench } from './open-bench.js';
import { printTable } from './print-table.js';
import { writeResults } from './write-results.js';

/** @typedef {{ longest: number, first: number, total: number }} Showing milliseconds */

const ROUNDS = process.argv.includes('--quick') ? 1 : 3;

/** @param {number} count @param {(index: number) => string} write */
const times = (count, write) => Array.from({ length: count }, (_, index) => write(index)).join('');
/** @param {number} index */
const paragraph = (index) => `<p>　　第${index}段，记者从<b>法院</b>获悉。<a href="/${index}">Read on</a></p>`;

/** @type {Record<string, string>} */
const BODIES = {
  '50 paragraphs': times(50, paragraph),
  '500 paragraphs': times(500, paragraph),
  '4,000 paragraphs': times(4000, paragraph),
  '15,000 paragraphs': times(15_000, paragraph),
  '20,000 paragraphs (cut)': times(20_000, paragraph),
  '4,000 in one <div>': `<div>${times(4000, paragraph)}</div>`,
  'a <table> of 20,000 rows': `<table>${times(20_000, (index) => `<tr><td>${index}</td><td>甲</td></tr>`)}</table>`,
  '4,000 lines in one <p>': `<p>${times(4000, (index) => `第${index}行<br>`)}</p>`,
  '3,000 nested <div> (cut)': `<p>words</p>${'<div>'.repeat(3000)}`,
};

const bench = await openBench();
/** @type {{ body: string, characters: number, newsrack: Showing, DOMPurify: Showing }[]} */
const rows = [];
try {
  for (const [body, html] of Object.entries(BODIES)) {
    console.error(body);
    rows.push({ body, characters: html.length, newsrack: await measure(html, showWithNewsrack), DOMPurify: await measure(html, showAtOnce) });
  }
} finally {
  await bench.close();
}
printTable(
  `Chromium, medians of ${ROUNDS}, milliseconds. Longest: between two turns of the page's event loop, layout included.`,
  ['body', 'kB', 'longest', 'first text', 'all', 'DOMPurify: longest', 'DOMPurify: all'],
  rows.map(({ body, characters, newsrack, DOMPurify }) => [
    body, (characters / 1000).toFixed(0), ...[newsrack.longest, newsrack.first, newsrack.total, DOMPurify.longest, DOMPurify.total].map((time) => time.toFixed(0)),
  ]),
);
console.log(`Written to ${await writeResults('long-article', { rounds: ROUNDS, rows })}`);

/** In a fresh page each time, which has shown an article before. @param {string} html @param {(html: string) => Promise<Showing>} show @returns {Promise<Showing>} */
async function measure(html, show) {
  /** @type {Showing[]} */
  const showings = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await bench.newPage();
    await page.evaluate(show, BODIES['50 paragraphs'] ?? '');
    showings.push(await page.evaluate(show, html));
    await page.close();
  }
  return showings.toSorted((one, other) => one.longest - other.longest)[Math.floor(ROUNDS / 2)] ?? { longest: NaN, first: NaN, total: NaN };
}

/* In the page: what stands below is sent there as text, each by itself. */

/** @param {string} html @returns {Promise<Showing>} */
async function showWithNewsrack(html) {
  await import(/** @type {string} */ ('/cdn/news-article.js'));
  const { sanitizeHtml } = await import(/** @type {string} */ ('/cdn/feed.js'));
  const expected = (await sanitizeHtml(html, location.href)).toFragment().querySelectorAll('*').length;
  const tag = /** @type {HTMLElement & { articles: object[] }} */ (document.createElement('news-article'));
  const { port1, port2 } = new MessageChannel();
  let [longest, first, changed] = [0, 0, 0];
  const start = performance.now();
  let last = start;
  port1.onmessage = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    port2.postMessage(0);
  };
  port2.postMessage(0);
  tag.articles = [{ id: '1', title: 'x', contentHtml: html }];
  tag.setAttribute('article', '1');
  document.body.replaceChildren(tag);
  const observer = new MutationObserver(() => {
    changed = performance.now();
    if (tag.shadowRoot?.querySelector('[part=body]')) first ||= changed - start;
  });
  observer.observe(/** @type {ShadowRoot} */ (tag.shadowRoot), { childList: true, subtree: true });
  const count = () => tag.shadowRoot?.querySelectorAll('[part=body] *').length ?? 0;
  while (count() < expected) await new Promise(requestAnimationFrame);
  port1.close();
  observer.disconnect();
  return { longest, first, total: changed - start };
}

/** What one writes first. @param {string} html @returns {Promise<Showing>} */
async function showAtOnce(html) {
  const { default: DOMPurify } = await import(/** @type {string} */ ('/cdn/dompurify.js'));
  const holder = document.createElement('div');
  document.body.replaceChildren(holder);
  const start = performance.now();
  holder.append(DOMPurify(window).sanitize(html, { RETURN_DOM_FRAGMENT: true }));
  void holder.offsetHeight;
  const total = performance.now() - start;
  return { longest: total, first: total, total };
}
