import { expect, waitFor } from 'storybook/test';
import type { FeedElement } from 'newsrack';

/** What a `play` function is given. */
export interface Played {
  canvasElement: HTMLElement;
  component?: string;
}

const STATES = ['loading', 'ready', 'empty', 'stale', 'failed'];

/** Waits until an assertion holds; says what did not hold, without the whole page. */
export function until(holds: () => unknown): Promise<unknown> {
  return waitFor(holds, { timeout: 8000, onTimeout: (error) => error });
}

/** The story's tag, once it is in a state. */
export async function tagIn<Tag extends FeedElement = FeedElement>(state: string, { canvasElement, component }: Played): Promise<Tag> {
  const tag = canvasElement.querySelector<Tag>(component ?? '')!;
  await until(() => expect(STATES.filter((name) => tag.matches(`:state(${name})`))).toEqual([state]));
  await tag.updateComplete;
  return tag;
}

/** The visible pieces of a tag that have a name, without the copies that a moving ticker makes. */
export function parts<Piece extends HTMLElement = HTMLElement>(tag: HTMLElement, name: string): Piece[] {
  return [...tag.shadowRoot!.querySelectorAll<Piece>(`[part~="${name}"]`)].filter((piece) => !piece.closest('[aria-hidden="true"]'));
}

/** What the pieces of that name say. */
export function texts(tag: HTMLElement, name: string): string[] {
  return parts(tag, name).map(({ textContent }) => textContent.trim());
}

/** Waits until a tag shows so many articles: it is ready with the first of its feeds. */
export async function articlesIn(tag: HTMLElement, count: number): Promise<void> {
  await until(() => expect(parts(tag, 'item')).toHaveLength(count));
}

/** Waits until every picture of a tag has come. */
export async function picturesIn(tag: HTMLElement): Promise<HTMLImageElement[]> {
  const pictures = parts<HTMLImageElement>(tag, 'image');
  await until(() => expect(pictures.filter(({ naturalWidth }) => !naturalWidth).map(({ src }) => src)).toEqual([]));
  return pictures;
}

/** Holds if a value stays the same for some milliseconds. */
export async function stillFor(milliseconds: number, value: () => unknown): Promise<void> {
  const before = value();
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await expect(value()).toEqual(before);
}
