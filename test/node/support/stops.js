/** The places where Tab stops in the tags of a page, and whether a reader sees that the focus is there. */
import { luminances, pointsThatDiffer } from './pictures.js';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').ElementHandle<HTMLElement>} Stop */

/** Room around a stop for its frame. Pixels. */
const AROUND = 6;

/**
 * One stop of each kind of each tag, so that a column of eight rows is not looked at eight times.
 * @param {Page} page
 * @returns {Promise<{ name: string, stop: Stop }[]>}
 */
export async function stopsOf(page) {
  const list = await page.evaluateHandle(findStops);
  const stops = [];
  for (const [, handle] of await list.getProperties()) {
    const stop = /** @type {Stop} */ (handle.asElement());
    stops.push({ name: await stop.evaluate((node) => String(node.dataset.stop)), stop });
  }
  return stops;
}

/**
 * The stops at which the focus cannot be seen: fewer points change by 3:1 than a line around the stop would have.
 * @param {Page} page
 * @returns {Promise<string[]>} each with what was measured
 */
export async function stopsWithoutFocus(page) {
  // From now on the browser takes the focus for a keyboard's.
  await page.keyboard.press('Tab');
  const unseen = [];
  for (const { name, stop } of await stopsOf(page)) {
    await stop.evaluate((node) => node.focus());
    const box = await stop.evaluate(boxOf, AROUND);
    const focused = await luminances(page, box);
    await stop.evaluate((node) => node.blur());
    const changed = pointsThatDiffer(focused, await luminances(page, box));
    const line = 2 * (box.width + box.height - 4 * AROUND);
    if (changed < line) unseen.push(`${name}: ${changed} of ${line} points`);
  }
  return unseen;
}

/** Runs in the page. */
function findStops() {
  const kinds = new Map();
  for (const tag of document.querySelectorAll('*')) {
    const root = tag.shadowRoot;
    const own = tag.localName === 'news-masthead' ? tag.querySelectorAll(':scope > a') : [];
    for (const node of root ? [...root.querySelectorAll('a[href], button, input'), ...own] : []) {
      if (!node.checkVisibility({ visibilityProperty: true }) || node.closest('[aria-hidden=true]') || /** @type {any} */ (node).disabled) continue;
      const kind = `<${tag.localName} ${tag.getAttribute('layout') ?? tag.getAttribute('mode') ?? ''}> ${node.localName} [${node.getAttribute('part') ?? ''}] ${node.getAttribute('aria-current') ?? ''}`;
      if (kinds.has(kind)) continue;
      /** @type {HTMLElement} */ (node).dataset.stop = kind;
      kinds.set(kind, node);
    }
  }
  return [...kinds.values()];
}

/** Runs in the page: of a link that covers its row, the row. @param {HTMLElement} node @param {number} around */
function boxOf(node, around) {
  const cover = getComputedStyle(node, '::after');
  const covers = cover.position === 'absolute' && cover.content !== 'none' && node.matches('[part~=title]');
  const { left, top, width, height } = ((covers && node.closest('.item')) || node).getBoundingClientRect();
  const start = Math.max(0, Math.floor(left + scrollX - around));
  const head = Math.max(0, Math.floor(top + scrollY - around));
  return { x: start, y: head, width: Math.ceil(width + 2 * around), height: Math.ceil(height + 2 * around) };
}
