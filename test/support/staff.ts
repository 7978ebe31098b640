import type { StaffLookup } from '../../src/elements/staff-lookup.js';
import { part, parts, stateOf, textOf } from './tags.js';

/*
 * A look-up of staff as its reader uses it, and what it shows.
 */

/** The field that a question is typed into. */
export const field = (tag: StaffLookup) => part(tag, 'input') as HTMLInputElement;

/** The button that sends it. */
export const submit = (tag: StaffLookup) => tag.shadowRoot!.querySelector<HTMLElement>('[type=submit]')!;

/** What is announced. */
export const status = (tag: StaffLookup) => textOf(part(tag, 'status'));

/** The names on the cards. */
export const names = (tag: StaffLookup) => parts(tag, 'name').map(textOf);

/** The details on a card. */
export const values = (item: Element) => [...item.querySelectorAll('[part=value]')].map(textOf);

/** Waits until a tag shows an answer. */
export async function answered(tag: StaffLookup): Promise<void> {
  do await tag.updateComplete;
  while (stateOf(tag) === 'loading' && (await new Promise(requestAnimationFrame)));
}

/** Types a question and sends it. */
export async function ask(tag: StaffLookup, query: string): Promise<void> {
  field(tag).value = query;
  submit(tag).click();
  await answered(tag);
}

/** Types a question, as far as a page sees that. */
export function keyIn(tag: StaffLookup, query: string): void {
  field(tag).value = query;
  field(tag).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Waits longer than a reader has to pause for what was typed to be a question; for what is not to happen, there is no event. */
export async function pause(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 600));
}

/** Listens to what is announced from now on; tells it so far. */
export function heard(tag: StaffLookup): () => string[] {
  const said: string[] = [];
  new MutationObserver(() => said.push(status(tag))).observe(part(tag, 'status')!, { childList: true, subtree: true, characterData: true });
  return () => said;
}

/** Types a question, as far as a page sees that, and waits for what comes of it. */
export async function type(tag: StaffLookup, query: string): Promise<void> {
  const before = part(tag, 'status')!;
  const changed = new Promise<void>((resolve) => new MutationObserver(() => resolve()).observe(before, { childList: true, subtree: true, characterData: true }));
  keyIn(tag, query);
  await changed;
  await answered(tag);
}
