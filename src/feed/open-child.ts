import { ATTRIBUTES, OPAQUE } from './xml-tags.js';

/** A start or end tag, with its slash and its name; a comment, a CDATA section or an instruction has neither. */
const TAG = new RegExp(`${OPAQUE}|<(/?)([^\\s/<>"'!?]+)(?=[\\s/>])${ATTRIBUTES}>`, 'gi');

/**
 * Knows of an item whether one of its children is open where its text ends. What stands inside of that child does not matter, so HTML
 * that nobody escaped does not either.
 */
export class OpenChild {
  #name = '';
  #open = 0;

  /** Whether there is one. */
  get isOpen(): boolean {
    return this.#open > 0;
  }

  /** Whether there are others, each with its end tag. */
  get areClosed(): boolean {
    return !this.#open && this.#name !== '';
  }

  /** Takes the next piece of the item's text, which ends between two tags. */
  read(text: string): void {
    for (const [tag, slash, name = ''] of text.matchAll(TAG)) {
      if (!name || tag.endsWith('/>')) continue;
      const lower = name.toLowerCase();
      if (!this.#open && !slash) this.#name = lower;
      if (lower === this.#name) this.#open = Math.max(0, this.#open + (slash ? -1 : 1));
    }
  }
}
