import type { FeedError } from '../feed/index.js';

/*
 * The webmaster's side of a failure: the reader sees nothing of it. Each thing is said once a page, since a page with
 * forty tags and a refresh a minute would bury its own console.
 */

const said = new Set<string>();

/** Tells the webmaster something, once. */
export function note(text: string): void {
  if (said.has(text)) return;
  said.add(text);
  console.warn(`newsrack: ${text}`);
}

/** Tells the webmaster of an attribute value that does not exist, and what holds instead. */
export function noteAttribute(name: string, value: unknown, instead: unknown): void {
  note(`${name}="${String(value)}" is not a value of this attribute; "${String(instead)}" holds instead.`);
}

/** Tells the webmaster why a feed cannot be had, and what to do about it. */
export function noteFailure({ kind, message }: FeedError): void {
  if (kind === 'aborted') return;
  note(kind === 'blocked' ? `${message}. ${blockedAdvice()}` : `${message}.`);
}

function blockedAdvice(): string {
  return `Have its server send the header "Access-Control-Allow-Origin: ${location.origin === 'null' ? '*' : location.origin}", or name a relay in the "relay" attribute.`;
}
