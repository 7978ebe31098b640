import { ATTRIBUTES, INSTRUCTION } from './xml-tags.js';

/*
 * Tags of some names in a text that is still on its way. One inside of a comment, a CDATA section or an instruction is none. Places are
 * counted from the text's first character, and what is found does not depend on the pieces that it comes in.
 */

/** What opens a stretch without tags, and what ends it. */
const OPAQUE: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' };

/** A tag but for the ">" at its end. */
const TAG = new RegExp(`<${ATTRIBUTES}`, 'y');

/** Characters that a token is looked for in again, in case its end is yet to come. */
const OVERLAP = 64;

/** A tag that is longer than this is none. */
const LONGEST_TAG = 65_536;

/** A start or end tag. */
export interface Tag {
  /** As it is written. */
  name: string;
  isEnd: boolean;
  isSelfClosing: boolean;
  start: number;
  end: number;
}

/** Finds the tags, one after the other. */
export class TagFinder {
  #token: RegExp;
  #text = '';
  /** Place of the text's beginning, as far as it is kept. */
  #kept = 0;
  /** What stands before this has been looked at; counted in what is kept. */
  #at = 0;
  #opaque = '';
  #ended = false;

  /** @param names - pattern of the names, without groups that capture */
  constructor(names: string) {
    this.#token = tokenFor(names);
  }

  /** Place before which all has been looked at. */
  get at(): number {
    return this.#kept + this.#at;
  }

  /** Whether no more text comes. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Takes the next piece of text, and forgets what stands before a place. */
  push(text: string, needed: number): void {
    this.#text = this.#text.slice(needed - this.#kept) + text;
    this.#at -= needed - this.#kept;
    this.#kept = needed;
  }

  end(): void {
    this.#ended = true;
  }

  /** The text between two places. */
  slice(start: number, end: number): string {
    return this.#text.slice(start - this.#kept, end - this.#kept);
  }

  /** Goes on at a place, which is none inside of a comment or the like. */
  goTo(place: number): void {
    this.#at = place - this.#kept;
    this.#opaque = '';
  }

  /** Finds tags of other names from here on. */
  lookFor(names: string): void {
    this.#token = tokenFor(names);
  }

  /** The next tag that is at hand as a whole. */
  next(): Tag | undefined {
    while (this.#leaveOpaque()) {
      this.#token.lastIndex = this.#at;
      const found = this.#token.exec(this.#text);
      if (!found) {
        this.#lookedAt(OVERLAP);
        break;
      }
      const { 0: token, index: start } = found;
      const opaque = OPAQUE[token.toUpperCase()];
      if (!opaque) return this.#takeTag(token, start);
      this.#opaque = opaque;
      this.#at = start + token.length;
    }
    return undefined;
  }

  /** Goes on behind the comment or section that the last look ended in; false where its end is yet to come. */
  #leaveOpaque(): boolean {
    if (!this.#opaque) return true;
    const end = this.#text.indexOf(this.#opaque, this.#at);
    if (end < 0) {
      this.#lookedAt(this.#opaque.length);
      return false;
    }
    this.#at = end + this.#opaque.length;
    this.#opaque = '';
    return true;
  }

  /** Nothing was found; what may be the beginning of it is looked at again. */
  #lookedAt(overlap: number): void {
    this.#at = this.#ended ? this.#text.length : Math.max(this.#at, this.#text.length - overlap);
  }

  #takeTag(token: string, start: number): Tag | undefined {
    const end = this.#endOfTag(start);
    this.#at = end ?? start;
    if (end === undefined) return undefined;
    const isEnd = token[1] === '/';
    const isSelfClosing = this.#text[end - 2] === '/';
    return { name: token.slice(isEnd ? 2 : 1), isEnd, isSelfClosing, start: this.#kept + start, end: this.#kept + end };
  }

  /** Where a tag ends; undefined where that is yet to come. One that has no end, ends at once. */
  #endOfTag(start: number): number | undefined {
    TAG.lastIndex = start;
    TAG.test(this.#text);
    const end = TAG.lastIndex;
    if (this.#text[end] === '>') return end + 1;
    const mayCome = !this.#ended && this.#text.length - start < LONGEST_TAG && !this.#text.includes('<', end);
    return mayCome ? undefined : start + 1;
  }
}

function tokenFor(names: string): RegExp {
  return new RegExp(`<!--|<!\\[CDATA\\[|${INSTRUCTION}|</?(?:${names})(?=[\\s/>])`, 'gi');
}
