import type { ReaderPage } from './reader-page.js';
import { textOf } from './tags.js';

/*
 * What a reader would miss on a page: text that is cut off, boxes that are wider than the page, targets too small to hit.
 * Each finding names tag and node, with what was measured.
 */

/** Pixels by which engines round. */
const ROUNDING = 1;

/** Least width and height of a target (WCAG 2.2 §2.5.8). */
const LEAST_TARGET = 24;

/** Cut off on purpose: lines beyond `--newsrack-title-lines` and `--newsrack-summary-lines`. */
const CLAMPED = '[part~=title], [part=summary]';

/** What may be wider than the page, and is scrolled: the ticker's window, and tables (WCAG 2.2 §1.4.10). */
const SCROLLED = '.viewport, .body table, .body pre';

/** For those who listen alone. */
const HEARD_ONLY = '.full, .share-said, [aria-hidden=true] *, .waiting';

/** Every element that a reader sees of the tags on a page, what stands in their slots included, with the tag it is a part of. */
function* seen({ tags }: ReaderPage): Generator<[tag: HTMLElement, node: HTMLElement]> {
  for (const tag of tags) {
    for (const node of [...tag.shadowRoot!.querySelectorAll<HTMLElement>('*'), ...tag.querySelectorAll<HTMLElement>('*')]) {
      if (node.checkVisibility({ visibilityProperty: true }) && !node.closest(HEARD_ONLY) && !node.closest('svg *')) yield [tag, node];
    }
  }
}

/** Text that its box cuts off, in whole or in part. */
export function cutOff(page: ReaderPage): string[] {
  const found: string[] = [];
  for (const [tag, node] of seen(page)) {
    if (node.closest(SCROLLED)) continue;
    const { overflowX, overflowY, fontSize } = getComputedStyle(node);
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = node;
    const isWide = overflowX !== 'visible' && scrollWidth > clientWidth + ROUNDING;
    const isHigh = overflowY !== 'visible' && scrollHeight > clientHeight + spareHeight(fontSize) && !node.matches(CLAMPED);
    if (isWide || isHigh) found.push(`${nameOf(tag, node)}: ${scrollWidth} × ${scrollHeight} in ${clientWidth} × ${clientHeight}`);
  }
  return found;
}

/** Text that leaves its button, its tag or the page. */
export function outside(page: ReaderPage): string[] {
  const width = page.document.documentElement.clientWidth;
  const found: string[] = [];
  for (const [tag, node] of seen(page)) {
    const text = node.closest(SCROLLED) ? undefined : textBox(node);
    if (!text) continue;
    const spare = spareHeight(getComputedStyle(node).fontSize);
    const frame = node.closest('button, .share-way') ?? tag;
    if (text.left < -ROUNDING || text.right > width + ROUNDING) found.push(`${nameOf(tag, node)}: ${describe(text)} on a page ${width} wide`);
    if (!isWithin(text, frame.getBoundingClientRect(), spare)) found.push(`${nameOf(tag, node)}: text ${describe(text)} in ${describe(frame.getBoundingClientRect())}`);
  }
  return found;
}

/** Many a typeface has more height than its lines are given; none of that is ink. */
function spareHeight(fontSize: string): number {
  return parseFloat(fontSize) / 2;
}

interface Target {
  name: string;
  box: DOMRect;
}

/** Links, buttons and fields of less than 24 × 24 pixels that have another target within the circle that §2.5.8 keeps free. */
export function smallTargets(page: ReaderPage): string[] {
  const targets = [...seen(page)]
    .filter(([, node]) => node.matches('a[href], button, input') && !node.closest('.body p'))
    .map(([tag, node]): Target => ({ name: nameOf(tag, node), box: targetBox(node) }))
    .filter(({ box }) => box.width > 0);
  return targets
    .filter(({ box }) => isSmall(box))
    .flatMap((one) => {
      const near = targets.find((other) => other !== one && isTooNear(one.box, other.box));
      return near ? [`${one.name}: ${describe(one.box)}, beside ${near.name}: ${describe(near.box)}`] : [];
    });
}

/** Two small targets keep their circles apart, others keep out of the circle. */
function isTooNear(one: DOMRect, other: DOMRect): boolean {
  const from = center(one);
  return isSmall(other) ? distance(from, pointAt(center(other))) < LEAST_TARGET : distance(from, other) < LEAST_TARGET / 2;
}

/** The area that a pointer can hit: of a link that covers its row, the row; of a headline in a window, what is in view. */
function targetBox(node: HTMLElement): DOMRect {
  const covers = getComputedStyle(node, '::after').position === 'absolute' && getComputedStyle(node, '::after').content !== 'none';
  const box = ((covers && node.closest('.item')) || node).getBoundingClientRect();
  const view = node.closest('.viewport')?.getBoundingClientRect();
  if (!view) return box;
  const left = Math.max(box.left, view.left);
  return new DOMRect(left, box.top, Math.max(0, Math.min(box.right, view.right) - left), box.height);
}

function isSmall({ width, height }: DOMRect): boolean {
  return width < LEAST_TARGET - 0.01 || height < LEAST_TARGET - 0.01;
}

interface Point {
  x: number;
  y: number;
}

function center({ left, top, width, height }: DOMRect): Point {
  return { x: left + width / 2, y: top + height / 2 };
}

function pointAt({ x, y }: Point): DOMRect {
  return new DOMRect(x, y, 0, 0);
}

/** From a point to the nearest of a box. */
function distance({ x, y }: Point, { left, right, top, bottom }: DOMRect): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/** The box of a node's own text. */
function textBox(node: HTMLElement): DOMRect | undefined {
  const own = [...node.childNodes].filter((child) => child.nodeType === 3 && textOf(child));
  if (!own.length || node.matches(CLAMPED) || node.closest(CLAMPED)) return undefined;
  const range = node.ownerDocument.createRange();
  range.setStartBefore(own[0]!);
  range.setEndAfter(own.at(-1)!);
  return range.getBoundingClientRect();
}

function isWithin(inner: DOMRect, { left, right, top, bottom }: DOMRect, spare: number): boolean {
  return inner.left >= left - ROUNDING && inner.right <= right + ROUNDING && inner.top >= top - spare && inner.bottom <= bottom + spare;
}

function nameOf(tag: HTMLElement, node: HTMLElement): string {
  const kind = ['layout', 'mode'].map((name) => tag.getAttribute(name)).filter(Boolean).join(' ');
  return `<${tag.localName}${kind && ` ${kind}`}> ${node.localName}${node.className && `.${node.className.trim().replace(/\s+/g, '.')}`}[${node.getAttribute('part') ?? ''}] "${textOf(node).slice(0, 30)}"`;
}

function describe({ left, right, top, bottom, width, height }: DOMRect): string {
  const round = (value: number) => Math.round(value * 10) / 10;
  return `${round(width)} × ${round(height)} at ${round(left)}…${round(right)}, ${round(top)}…${round(bottom)}`;
}
