import { fixture, nextFrame, waitUntil } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import type { NewsTicker } from '../../src/index.js';

/*
 * Tickers as a page author puts them on a page, and what a reader sees of them. A ticker's clock is stopped or set by
 * its one animation, so that no test waits for motion.
 */

/** A headline, as a page author gives it. */
export interface Headline {
  title: string;
  url?: string;
}

/** So many headlines, each of its own width. */
export function headlines(count: number, name = 'Headline'): Headline[] {
  return Array.from({ length: count }, (_, index) => headline(`${name} ${index + 1} ${'of some length '.repeat(1 + (index % 3))}`));
}

/** A headline of which only the title matters. */
export function headline(title: string): Headline {
  return { title: title.trim(), url: `https://news.example/${encodeURIComponent(title.trim())}` };
}

/** Puts a ticker on the page in a box of a width, and waits until it is laid out and measured. */
export async function placeTicker(markup: TemplateResult, { width = 600, dir = 'ltr' } = {}): Promise<NewsTicker> {
  const box = await fixture<HTMLElement>(html`<div lang="en" dir=${dir} style="inline-size: ${width}px; font: 16px monospace">${markup}</div>`);
  const ticker = box.querySelector<NewsTicker>('news-ticker')!;
  await settled(ticker);
  return ticker;
}

/** Waits until a ticker has rendered, and its observers have seen that. */
export async function settled(ticker: NewsTicker): Promise<void> {
  await ticker.updateComplete;
  // Observers are told in the next frame, and what they ask for is rendered by the one after.
  for (let frame = 0; frame < 3; frame++) await nextFrame();
  await ticker.updateComplete;
}

/** Gives a ticker's box another width. */
export async function resize(ticker: NewsTicker, width: number): Promise<void> {
  ticker.parentElement!.style.inlineSize = `${width}px`;
  await settled(ticker);
}

/** The one element inside a ticker that a selector names. */
export function inside(ticker: NewsTicker, selector: string): HTMLElement | null {
  return ticker.shadowRoot!.querySelector<HTMLElement>(selector);
}

/** All elements inside a ticker that a selector names. */
export function allInside(ticker: NewsTicker, selector: string): HTMLElement[] {
  return [...ticker.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
}

/** The window on the headlines. */
export function viewport(ticker: NewsTicker): HTMLElement {
  return inside(ticker, '.viewport')!;
}

/** The animations that move a ticker's strip. */
export function motions(ticker: NewsTicker): Animation[] {
  return inside(ticker, '.track')?.getAnimations() ?? [];
}

/** `running` or `paused`, `still` where nothing moves. */
export function motionOf(ticker: NewsTicker): string {
  const states = motions(ticker).map(({ playState }) => playState);
  return states.join() || 'still';
}

/** Stops the clock of a moving ticker at so many pixels from its beginning. */
export function stopAt(ticker: NewsTicker, position: number): Animation {
  const [motion] = motions(ticker);
  if (!motion) throw new Error('Nothing moves in this ticker.');
  motion.pause();
  motion.currentTime = (position / ticker.speed) * 1000;
  return motion;
}

/** Pixels from the beginning of a moving ticker's strip. */
export function positionOf(ticker: NewsTicker): number {
  return (Number(motions(ticker)[0]?.currentTime) * ticker.speed) / 1000;
}

/** What is in view: each headline with the distance of its start from the viewport's, in whole pixels. */
export function inView(ticker: NewsTicker): [title: string, offset: number][] {
  const view = viewport(ticker).getBoundingClientRect();
  const isRtl = getComputedStyle(viewport(ticker)).direction === 'rtl';
  return allInside(ticker, '.item')
    .map((item) => ({ title: textOf(item), box: item.getBoundingClientRect() }))
    .filter(({ box }) => box.right > view.left + 0.5 && box.left < view.right - 0.5)
    .map(({ title, box }): [string, number] => [title, Math.round(isRtl ? view.right - box.right : box.left - view.left) + 0])
    .sort((a, b) => a[1] - b[1]);
}

/** The titles in view, in their order. */
export function titlesInView(ticker: NewsTicker): string[] {
  return inView(ticker).map(([title]) => title);
}

/** The titles of a list in a ticker: the `group`, its `copy`, those `outgoing`. */
export function titlesOf(ticker: NewsTicker, list: string): string[] {
  return allInside(ticker, `.${list} .item`).map(textOf);
}

/** The link of a headline in one of a ticker's lists. */
export function linkOf(ticker: NewsTicker, title: string, list = 'list:not([aria-hidden])'): HTMLAnchorElement {
  const link = allInside(ticker, `.${list} a`).find((one) => textOf(one) === title.trim());
  if (!link) throw new Error(`No link "${title}" among ${titlesOf(ticker, list).join(' | ')}`);
  return link as HTMLAnchorElement;
}

/** A button by its picture. */
export function button(ticker: NewsTicker, icon: 'pause' | 'play' | 'previous' | 'next'): HTMLButtonElement {
  const found = inside(ticker, `button.${icon}`);
  if (!found) throw new Error(`No ${icon} button among: ${buttonsOf(ticker).join() || 'none'}`);
  return found as HTMLButtonElement;
}

/** The pictures of the buttons that are there. */
export function buttonsOf(ticker: NewsTicker): string[] {
  return allInside(ticker, 'button').map(({ classList }) => classList[1] ?? '');
}

/** Presses a button and waits until the ticker has followed. */
export async function press(ticker: NewsTicker, icon: 'pause' | 'play' | 'previous' | 'next'): Promise<void> {
  button(ticker, icon).click();
  await settled(ticker);
}

/** Moves a pointer onto the headlines, or away from them, as each engine tells its pages. */
export async function point(ticker: NewsTicker, type: 'pointerenter' | 'pointerleave'): Promise<void> {
  viewport(ticker).dispatchEvent(new PointerEvent(type));
  await settled(ticker);
}

/** Waits until something holds; a failure says what was seen. */
export async function until(isSo: () => boolean, saw: () => unknown): Promise<void> {
  await waitUntil(isSo, '', { timeout: 5000 }).catch(() => {
    throw new Error(`Never so; last seen: ${JSON.stringify(saw())}`);
  });
}

/** Hides the page, or shows it: the property and the event are all that a page goes by, and no engine lets a test do it. */
export function hidePage(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Text with white space folded. */
export function textOf(node: Node): string {
  return (node.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Gives a reader's wish for less motion to tickers made from now on; returns a function that changes it, and one that ends it. */
export function preferReducedMotion(matches = true): { change(to: boolean): void; end(): void } {
  const { matchMedia } = window;
  const query = Object.assign(new EventTarget(), { matches, media: '(prefers-reduced-motion: reduce)' });
  window.matchMedia = (text) => (text.includes('reduced-motion') ? (query as unknown as MediaQueryList) : matchMedia.call(window, text));
  return {
    change(to) {
      query.matches = to;
      query.dispatchEvent(new Event('change'));
    },
    end() {
      window.matchMedia = matchMedia;
    },
  };
}
