import type { Decorator } from '@storybook/web-components-vite';
import type { FeedElement } from 'newsrack';
import { html } from 'lit';
import { feed } from './feeds.js';

/** A feed whose answer never comes; see bad-server.ts. */
export const NEVER_ANSWERS = { feed: feed('headlines.xml?never-answers'), refresh: 0 };

/** A feed that came once and is gone since. */
export const GOES_DOWN = { feed: feed('headlines.xml?goes-down'), refresh: 0 };

/** A feed that does not exist. */
export const DOWN = { feed: feed('no-such-feed.xml'), refresh: 0 };

/** Asks again before the request is given up, so that the story keeps waiting. */
export function keepWaiting({ canvasElement, component = '' }: { canvasElement: HTMLElement; component?: string }): () => void {
  const timer = setInterval(() => void canvasElement.querySelector<FeedElement>(component)?.reload(), 8000);
  return () => clearInterval(timer);
}

/** Refreshes as soon as the first answer is there: a story has no minutes to wait. */
export const refreshAtOnce: Decorator = (story) =>
  html`<div @newsrack-loaded=${({ target }: Event) => void (target as FeedElement).reload()}>${story()}</div>`;
