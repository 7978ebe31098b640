import { fixture } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { NewsrackFailedEvent, NewsrackLoadedEvent } from '../../src/index.js';

/*
 * Tags as a page author puts them on a page, and what a reader sees of them.
 */

/** The feed-driven tags, as a page author writes them. */
export const FEED_TAGS = ['news-ticker', 'section-column', 'article-card', 'related-news'] as const;

/** One of the feed-driven tags. */
export type FeedTag = HTMLElement & { feed: string; reload(): Promise<void>; readonly updateComplete: Promise<boolean> };

/** A tag that stands on the page, and what came of its feeds. */
export interface Placed<Tag> {
  tag: Tag;
  /** The events of its feeds, in their order. */
  answers: (NewsrackLoadedEvent | NewsrackFailedEvent)[];
  /** Settles with the answers once there are so many of them. */
  answered(count: number): Promise<Placed<Tag>['answers']>;
}

/** Puts a tag on the page; what its feeds bring can be waited for. */
export async function place<Tag extends FeedTag>(markup: TemplateResult): Promise<Placed<Tag>> {
  const page = document.createElement('div');
  document.body.append(page);
  const answers: (NewsrackLoadedEvent | NewsrackFailedEvent)[] = [];
  let wake = () => {};
  for (const type of ['newsrack-loaded', 'newsrack-failed'] as const) {
    page.addEventListener(type, (event) => {
      answers.push(event);
      wake();
    });
  }
  const answered = async (count: number) => {
    while (answers.length < count) await new Promise<void>((resolve) => (wake = resolve));
    return answers;
  };
  const tag = await fixture<Tag>(markup, { parentNode: page });
  return { tag, answers, answered };
}

/** Puts a tag on the page and waits for the answers of all its feeds. */
export async function placeAnswered<Tag extends FeedTag>(markup: TemplateResult, feeds = 1): Promise<Tag> {
  const { tag, answered } = await place<Tag>(markup);
  await answered(feeds);
  await tag.updateComplete;
  return tag;
}

/** The part of a tag with a name. */
export function part(tag: Element, name: string): HTMLElement | null {
  return tag.shadowRoot!.querySelector<HTMLElement>(`[part~='${name}']`);
}

/** The parts of a tag with a name, but for those that are hidden from readers. */
export function parts(tag: Element, name: string): HTMLElement[] {
  return [...tag.shadowRoot!.querySelectorAll<HTMLElement>(`[part~='${name}']`)].filter((one) => !one.closest('[aria-hidden=true]'));
}

/** The headlines of a tag in their order. */
export function titles(tag: Element): string[] {
  return parts(tag, 'title').map(textOf);
}

/** The text of a node as a reader sees it: white space folded. */
export function textOf(node: Node | null): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Which of the states a tag is in. */
export function stateOf(tag: Element): string {
  return ['loading', 'ready', 'empty', 'stale', 'failed'].filter((state) => tag.matches(`:state(${state})`)).join(' ');
}

/** Collects what is said on the console while work is done. */
export async function warningsOf(work: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (text: unknown) => warnings.push(String(text));
  try {
    await work();
  } finally {
    console.warn = warn;
  }
  return warnings;
}
