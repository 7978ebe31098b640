import { OpenChild } from './open-child.js';
import { TagFinder, type Tag } from './tag-finder.js';

/*
 * XML to its items, as it arrives: each as a piece of text, and apart from them all that stands outside, which describes the feed. One
 * pass, whatever the size of the pieces.
 *
 * An item within another belongs to it where a child of that one holds it: Atom's content may be an entry, and lists of other vocabularies
 * have items too. Where none does, the one before was never closed. Should the outer one have no end after all, that child was not closed
 * either, and from there on each start tag begins an item.
 */

/** Of an item that is longer, the two ends: what is cut out of it is mostly from its body. */
const LONGEST_ITEM = 2 ** 20;

/** Of what stands outside of items, the beginning. */
const LONGEST_OUTSIDE = 2 ** 18;

/** Tags that are looked at in one go: some 10 ms, where none belongs to an item of the feed. */
const MOST_TAGS = 16_384;

/** A start tag whose end tag is yet to come. */
export interface OpenTag {
  name: string;
  tag: string;
}

/** Cuts the text of a feed, from its root's start tag on, into items. */
export class XmlCutter {
  readonly #local: string;
  readonly #tags: TagFinder;
  readonly #open: OpenTag[] = [];
  /** Of the root and of channels: items have the same, or none. */
  readonly #prefixes = new Set(['']);
  #name = '';
  /** What stands before this has been handed out or put away. */
  #from = 0;
  #depth = 0;
  #child = new OpenChild();
  /** What stands before this has been looked at for children of the item. */
  #read = 0;
  /** The first tag that was taken for one of a child's. */
  #doubt?: number;
  #nests = true;
  #isClosed = false;
  #long?: string;
  #outside = '';

  /** @param item - local name of the items: `item`, or `entry` */
  constructor(item: 'item' | 'entry') {
    this.#local = item;
    this.#tags = new TagFinder(`(?:[\\w.-]{1,50}:)?(?:${item}|channel|rss|rdf|feed)`);
  }

  /** What stands outside of the items so far. */
  get outside(): string {
    return this.#outside;
  }

  /** What the next item stands in: the root, and a channel. */
  get open(): readonly OpenTag[] {
    return this.#open;
  }

  /** Whether that has come to its end behind the items. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Takes the next piece of text. */
  push(text: string): void {
    this.#tags.push(text, this.#from);
  }

  /** No more text comes. */
  end(): void {
    this.#tags.end();
  }

  /** The next item that is whole, from its start tag to its end tag; undefined where none is at hand, nothing where it takes long to tell. */
  next(): string | undefined {
    for (let count = 0; count < MOST_TAGS; count++) {
      const tag = this.#tags.next();
      if (!tag && !this.#goBack(this.#tags.ended)) {
        this.#putAway();
        return undefined;
      }
      const item = tag && !this.#goBack() ? this.#take(tag) : undefined;
      if (item !== undefined) return item;
    }
    return '';
  }

  #take(tag: Tag): string | undefined {
    const { name, isEnd, isSelfClosing, start, end } = tag;
    if (!this.#isItem(name)) return this.#takeOuter(tag);
    if (isEnd) return this.#depth && !--this.#depth ? this.#takeItem(end) : undefined;
    if (this.#depth && !this.#isInChild(start)) return this.#part(start);
    if (!this.#depth) this.#begin(tag);
    if (!isSelfClosing) this.#depth++;
    return this.#depth ? undefined : this.#takeItem(end);
  }

  /** From the first item on, only what is called like it is one. */
  #isItem(name: string): boolean {
    if (this.#name) return isSame(name, this.#name);
    const [prefix, local] = split(name);
    return local === this.#local && this.#prefixes.has(prefix);
  }

  /** A tag of the root or of a channel. With either, an item that is open ends as well. */
  #takeOuter({ name, isEnd, isSelfClosing, start, end }: Tag): string | undefined {
    const place = this.#open.findLastIndex((open) => isSame(open.name, name));
    if (this.#depth) return isEnd && place >= 0 && !this.#isInChild(start) ? this.#part(start) : undefined;
    const [prefix, local] = split(name);
    if (isEnd) {
      this.#isClosed ||= place === 0 || (place > 0 && this.#name !== '');
      // Items behind the root's end are items yet.
      if (place > 0) this.#open.length = place;
    } else if (!this.#name && (!start || local === 'channel')) {
      this.#prefixes.add(prefix);
      if (this.#open.length < 2 && !isSelfClosing) this.#open.push({ name, tag: this.#tags.slice(start, end) });
    }
    return undefined;
  }

  #begin({ name, start, end }: Tag): void {
    if (!this.#name) {
      this.#name = name;
      this.#tags.lookFor([name, ...this.#open.map((open) => open.name)].join('|'));
    }
    this.#putOutside(start);
    this.#child = new OpenChild();
    this.#read = end;
  }

  /** Whether a child of the item is open where a tag stands. */
  #isInChild(start: number): boolean {
    if (!this.#nests || this.#isLong(start)) return false;
    this.#child.read(this.#tags.slice(this.#read, start));
    this.#read = start;
    if (this.#child.isOpen) this.#doubt ??= start;
    return this.#child.isOpen;
  }

  #isLong(end: number): boolean {
    return this.#long !== undefined || end - this.#from > LONGEST_ITEM;
  }

  /** Back to the first tag that was taken for a child's, where the item has no end. Once a feed: it is no second pass through each item. */
  #goBack(isOver = false): boolean {
    if (this.#doubt === undefined || !(isOver || this.#isLong(this.#tags.at))) return false;
    this.#tags.goTo(this.#doubt);
    this.#doubt = undefined;
    this.#nests = false;
    this.#depth = 1;
    return true;
  }

  /** The item before a tag, which is looked at again. Where nothing but its own end tag is missing, it gets one. */
  #part(start: number): string {
    this.#tags.goTo(start);
    this.#depth = 0;
    return this.#takeItem(start) + (this.#child.areClosed ? `</${this.#name}>` : '');
  }

  #takeItem(end: number): string {
    const text = this.#tags.slice(this.#from, end);
    const half = LONGEST_ITEM / 2;
    const begin = this.#long ?? (text.length > LONGEST_ITEM ? text.slice(0, half) : '');
    this.#long = undefined;
    this.#doubt = undefined;
    this.#from = end;
    return begin ? begin + text.slice(-half) : text;
  }

  /** Keeps no more of the text than may be needed. */
  #putAway(): void {
    const { at } = this.#tags;
    if (!this.#depth) {
      if (this.#tags.slice(this.#from, at).trim()) this.#putOutside(at);
    } else if (at - this.#from > LONGEST_ITEM) {
      this.#long ??= this.#tags.slice(this.#from, this.#from + LONGEST_ITEM / 2);
      this.#from = at - LONGEST_ITEM / 2;
    }
  }

  /** Blanks between two items, twenty thousand times, are left out; those inside of something else come with it. */
  #putOutside(end: number): void {
    const text = this.#tags.slice(this.#from, end);
    if (!this.#name || text.trim()) this.#outside = (this.#outside + text).slice(0, LONGEST_OUTSIDE);
    this.#from = end;
  }
}

function split(name: string): [prefix: string, local: string] {
  const [, prefix = '', local = ''] = /^(?:(.*):)?(.*)/.exec(name.toLowerCase()) ?? [];
  return [prefix, local];
}

function isSame(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase();
}
