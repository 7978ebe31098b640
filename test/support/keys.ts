import { sendKeys } from '@web/test-runner-commands';
import { textOf } from './tags.js';

/*
 * A reader's own keys. WebKit's driver sends none to a page in its own window system: what they do is tested there by
 * scripted events.
 */

/** Whether keys arrive in this engine. */
export function sendsKeys(): boolean {
  return !/AppleWebKit/.test(navigator.userAgent) || /Chrome/.test(navigator.userAgent);
}

/** What has the focus, inside a tag too. */
export function focusedNode(): Element | null {
  const { activeElement } = document;
  return activeElement?.shadowRoot?.activeElement ?? activeElement;
}

/** The same as a reader would name it. */
export function focused(): string {
  const node = focusedNode();
  return node?.ariaLabel || textOf(node) || node?.getAttribute('part') || '';
}

/** Presses a key, with Shift or without. */
export async function press(key: string, withShift = false): Promise<void> {
  if (withShift) await sendKeys({ down: 'Shift' });
  await sendKeys({ press: key });
  if (withShift) await sendKeys({ up: 'Shift' });
}

/** The names of the stops from one element to another, by Tab, or by Shift and Tab. Gives up after fifty: a trap. */
export async function walk(from: HTMLElement, to: HTMLElement, isBack = false): Promise<string[]> {
  const seen: string[] = [];
  from.focus();
  for (let stop = 0; stop < 50; stop++) {
    await press('Tab', isBack);
    if (document.activeElement === to) return seen;
    seen.push(focused());
  }
  throw new Error(`A trap: ${seen.join(' | ')}`);
}
