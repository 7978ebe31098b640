import { fixture, waitUntil } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import type { ViewCount } from '../../src/elements/view-count.js';
import { stateOf, textOf } from './tags.js';

/*
 * Counts of views on a page, and the counters that they ask.
 */

/** One request, as the counter saw it; see test/server/views.js. */
export interface Asked {
  method: string;
  keys: string[];
  headers: Record<string, string>;
}

/** A counter of its own, in which every key starts at 14,009. */
export function newCounter(kind = 'counter'): string {
  return `${location.origin}/counter/${kind}-${crypto.randomUUID()}`;
}

/** What a counter was asked. */
export async function askedOf(counter: string): Promise<Asked[]> {
  return (await (await fetch(`${counter}/log`)).json()) as Asked[];
}

/** Puts tags on the page and waits until all of them are in a state. */
export async function place(markup: TemplateResult, state = 'ready'): Promise<ViewCount[]> {
  const page = await fixture<HTMLElement>(html`<div lang="en">${markup}</div>`);
  const tags = [...page.querySelectorAll('view-count')];
  await waitUntil(() => tags.every((tag) => stateOf(tag) === state), `never ${state}`, { timeout: 8000 });
  return tags;
}

export async function placeOne(markup: TemplateResult, state?: string): Promise<ViewCount> {
  return (await place(markup, state))[0]!;
}

/** What a screen reader comes across: the text that is not hidden from it. */
export function heard(tag: Element): string {
  return [...tag.shadowRoot!.children].filter((node) => node.ariaHidden !== 'true').map(textOf).join(' ');
}
