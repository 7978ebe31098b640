/*
 * XML to its items, as it arrives: each as a piece of text, and apart from them all that stands outside, which describes the
 * feed. A tag inside of a comment, a CDATA section or an instruction is none. One pass, whatever the size of the pieces.
 */

/** What opens a stretch without tags, and what ends it. */
const OPAQUE: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' };

/** A tag but for the ">" at its end; quoted values may hold one, but no "<" (XML 1.0 §2.3). */
const TAG = /<(?:[^<>"']|"[^"<]*"|'[^'<]*')*/y;

/** Characters that a token is looked for in again, in case its end is yet to come. */
const OVERLAP = 64;

/** A tag that is longer than this is none. */
const LONGEST_TAG = 65_536;

/** Of an item that is longer, the two ends: what is cut out of it is mostly from its body. */
const LONGEST_ITEM = 2 ** 20;

/** Of what stands outside of items, the beginning. */
const LONGEST_OUTSIDE = 2 ** 18;

interface Tag {
  token: string;
  start: number;
  end: number;
}

/** Cuts the text of a feed, from its root's start tag on, into items. */
export class XmlCutter {
  readonly #local: string;
  #token: RegExp;
  #name = '';
  #text = '';
  /** What stands before this has been handed out or put away. */
  #from = 0;
  /** What stands before this has been looked at. */
  #at = 0;
  #depth = 0;
  #opaque = '';
  #ended = false;
  #long?: string;
  #outside = '';

  /** @param item - local name of the items: `item`, or `entry` */
  constructor(item: 'item' | 'entry') {
    this.#local = item;
    this.#token = tokenFor(`(?:[\\w.-]{1,50}:)?${item}`);
  }

  /** What stands outside of the items so far. */
  get outside(): string {
    return this.#outside;
  }

  /** Takes the next piece of text. */
  push(text: string): void {
    this.#text = this.#text.slice(this.#from) + text;
    this.#at -= this.#from;
    this.#from = 0;
  }

  /** No more text comes. */
  end(): void {
    this.#ended = true;
  }

  /** The next item that is whole, from its start tag to its end tag; undefined where none is at hand. */
  next(): string | undefined {
    for (let tag = this.#nextTag(); tag; tag = this.#nextTag()) {
      const item = this.#take(tag);
      if (item !== undefined) return item;
    }
    this.#putAway();
    return undefined;
  }

  /** The next start or end tag of an item that is at hand. */
  #nextTag(): Tag | undefined {
    while (this.#leaveOpaque()) {
      this.#token.lastIndex = this.#at;
      const found = this.#token.exec(this.#text);
      if (!found) {
        this.#lookedAt(OVERLAP);
        break;
      }
      const { 0: token, index: start } = found;
      const opaque = OPAQUE[token.toUpperCase()];
      if (opaque) {
        this.#opaque = opaque;
        this.#at = start + token.length;
        continue;
      }
      const end = this.#endOfTag(start);
      this.#at = end ?? start;
      return end === undefined ? undefined : { token, start, end };
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

  /** Where a tag ends; undefined where that is yet to come. One that has no end, ends at once. */
  #endOfTag(start: number): number | undefined {
    TAG.lastIndex = start;
    TAG.test(this.#text);
    const end = TAG.lastIndex;
    if (this.#text[end] === '>') return end + 1;
    const mayCome = !this.#ended && this.#text.length - start < LONGEST_TAG && !this.#text.includes('<', end);
    return mayCome ? undefined : start + 1;
  }

  #take({ token, start, end }: Tag): string | undefined {
    if (token[1] === '/') return this.#depth && !--this.#depth ? this.#takeItem(end) : undefined;
    if (!this.#name && !this.#isOfFeed(token)) return undefined;
    // No item of RSS holds another: the one before was never closed. An entry may.
    const unclosed = this.#depth && this.#local === 'item' ? this.#takeItem(start) : undefined;
    if (unclosed !== undefined) this.#depth = 0;
    if (!this.#depth) this.#begin(token, start);
    if (this.#text[end - 2] !== '/') this.#depth++;
    else if (!this.#depth) return this.#takeItem(end);
    return unclosed;
  }

  /** Whether a name is of the vocabulary of the root, or of a channel. */
  #isOfFeed(token: string): boolean {
    const [, prefix = ''] = /^<(.*:)?/.exec(token) ?? [];
    const outside = this.#outside + this.#text.slice(this.#from, this.#at);
    return !prefix || outside.startsWith(`<${prefix}`) || outside.includes(`<${prefix}channel`);
  }

  /** From the first item on, only what is called like it is one. */
  #begin(token: string, start: number): void {
    if (!this.#name) {
      this.#name = token.slice(1);
      this.#token = tokenFor(this.#name);
    }
    this.#putOutside(start);
  }

  #takeItem(end: number): string {
    const text = this.#text.slice(this.#from, end);
    const half = LONGEST_ITEM / 2;
    const begin = this.#long ?? (text.length > LONGEST_ITEM ? text.slice(0, half) : '');
    this.#long = undefined;
    this.#from = end;
    return begin ? begin + text.slice(-half) : text;
  }

  /** Keeps no more of the text than may be needed. */
  #putAway(): void {
    if (!this.#depth) {
      if (this.#text.slice(this.#from, this.#at).trim()) this.#putOutside(this.#at);
    } else if (this.#at - this.#from > LONGEST_ITEM) {
      this.#long ??= this.#text.slice(this.#from, this.#from + LONGEST_ITEM / 2);
      this.#from = this.#at - LONGEST_ITEM / 2;
    }
  }

  /** Blanks between two items, twenty thousand times, are left out; those inside of something else come with it. */
  #putOutside(end: number): void {
    const text = this.#text.slice(this.#from, end);
    if (!this.#name || text.trim()) this.#outside = (this.#outside + text).slice(0, LONGEST_OUTSIDE);
    this.#from = end;
  }
}

function tokenFor(name: string): RegExp {
  return new RegExp(`<!--|<!\\[CDATA\\[|<\\?|</?${name}(?=[\\s/>])`, 'gi');
}
