import { XmlCutter, type OpenTag } from './cut-xml.js';
import { FeedError } from './feed-error.js';
import { atom } from './formats/atom.js';
import { MOST_ITEMS, type Draft } from './formats/draft.js';
import { rss } from './formats/rss.js';
import type { Vocabulary } from './formats/vocabulary.js';
import { readElement, splitDocument } from './formats/xml-format.js';
import type { XmlElement } from './parse-markup.js';
import { findRoot, mendTag, parseXml, recoverItem } from './repair-xml.js';

/*
 * XML to drafts, a slice at a time: the parser blocks a page for as long as its document is, so it gets a few items in each,
 * inside of the start tags that they stand in, for prefixes, languages and xml:base.
 */

/** Characters of items that are parsed at once, and how many items: some 3 ms. */
const SLICE = 32_768;
const SLICE_ITEMS = 64;

/** What a start tag gives to all that stands in it. Of other attributes there may be 64 kB, which are not to be parsed with each broken item. */
const INHERITED = /^xml(?:ns)?(?::|$)/i;
const LONGEST_INHERITED = 500;
const MOST_INHERITED = 50;

/** After so many items of which nothing could be read, the next ones are not tried. */
const MOST_HOPELESS = 500;

/** Reads RSS, RDF and Atom. */
export class XmlReader {
  readonly #url: string;
  #start = '';
  #searched = 0;
  #cutter?: XmlCutter;
  #vocabulary: Vocabulary = rss;
  /** Kept to the end: an author behind the items is theirs as well, and few feeds name one before, so there is no telling earlier. */
  #slices: string[][] = [];
  #next = 0;
  #found = 0;
  #read = 0;
  #hopeless = 0;
  #frame?: { open: string; close: string };
  #head?: Draft;
  #failure?: Error;

  /** @param url - the feed's address, after redirects */
  constructor(url: string) {
    this.#url = url;
  }

  /** What describes the feed, as far as it is known. */
  get head(): Draft {
    return (this.#head ??= this.#readHead());
  }

  /** Whether the text ended before what its items stand in did. */
  get isCut(): boolean {
    return this.#frame !== undefined && !this.#cutter?.isClosed;
  }

  /** Takes the next piece of text. */
  push(text: string): void {
    if (this.#cutter) return this.#cutter.push(text);
    this.#start += text;
    // Not after each of a thousand pieces.
    if (this.#start.length >= this.#searched * 2) this.#search();
  }

  /** No more text comes. */
  end(): void {
    if (!this.#cutter) this.#search();
    if (!this.#cutter) throw new FeedError('not-a-feed', this.#url);
    this.#cutter.end();
  }

  /**
   * Some of the items that are at hand, without those that are beyond repair; none where it takes long to find one, undefined where all
   * are read.
   */
  readSlice(): Draft[] | undefined {
    const items = this.#slices[this.#next] ?? this.#cutSlice();
    if (!items?.length) return items && [];
    this.#next++;
    const { url } = this.head;
    // RSS does not say what relative addresses refer to, and its publishers mean their site; Atom's refer to the feed (RFC 3986 §5.1).
    const base = this.#vocabulary === rss ? (url ?? this.#url) : this.#url;
    const elements = this.#parseItems(items);
    this.#read += elements.length;
    return elements.map((element) => readElement([element], this.#vocabulary, base));
  }

  /**
   * Reads what describes the feed once more, with what stood between the items and behind them.
   *
   * @throws {SyntaxError} of a document that is broken and has not a single item
   */
  finish(): Draft {
    try {
      this.#head = this.#readElements(parseXml(this.#outside));
    } catch (error) {
      this.#failure ??= error as Error;
      this.#head ??= this.#readHead();
    }
    // None at all is no feed without news: it would replace the last good copy.
    if (this.#failure && !this.#read) throw this.#failure;
    return this.#head;
  }

  /** Reads the items once more, from the first. */
  rewind(): void {
    this.#next = 0;
  }

  get #outside(): string {
    return this.#cutter?.outside ?? '';
  }

  get #open(): readonly OpenTag[] {
    return this.#cutter?.open ?? [];
  }

  #search(): void {
    this.#searched = this.#start.length;
    const root = findRoot(this.#start);
    if (!root) return;
    if (root.name === 'html') throw new FeedError('not-a-feed', this.#url);
    if (root.name === 'feed') this.#vocabulary = atom;
    this.#cutter = new XmlCutter(root.name === 'feed' ? 'entry' : 'item');
    this.#cutter.push(this.#start.slice(root.index));
    this.#start = '';
  }

  #cutSlice(): string[] | undefined {
    const items: string[] = [];
    let item: string | undefined;
    for (let length = 0; length < SLICE && items.length < SLICE_ITEMS && this.#found < MOST_ITEMS; this.#found++) {
      item = this.#cutter?.next();
      if (!item) break;
      if (!this.#frame) this.#begin();
      items.push(item);
      length += item.length;
    }
    if (items.length) this.#slices.push(items);
    return items.length || item === '' ? items : undefined;
  }

  /** At the first item: what stands outside so far is what it stands in. */
  #begin(): void {
    this.#frame = { open: this.#open.map(frameTag).join(''), close: closeAll(this.#open) };
    this.#head = this.#readHead();
  }

  #parseItems(items: string[]): XmlElement[] {
    const { open, close } = this.#frame!;
    try {
      return this.#itemsOf(parseXml(open + items.join('') + close));
    } catch (error) {
      this.#failure ??= error as Error;
      if (this.#hopeless > MOST_HOPELESS) return [];
      return items.length > 1 ? this.#putBack(items) : this.#recover(items[0]!);
    }
  }

  /** Each is a slice of its own then: 64 broken ones take 30 ms. */
  #putBack(items: string[]): [] {
    this.#next--;
    this.#slices.splice(this.#next, 1, ...items.map((item) => [item]));
    return [];
  }

  #recover(item: string): XmlElement[] {
    const { open, close } = this.#frame!;
    const whole = recoverItem(item);
    try {
      if (whole) return this.#itemsOf(parseXml(open + whole + close));
    } catch {
      // Nothing of it can be read.
    }
    this.#hopeless++;
    return [];
  }

  #itemsOf(root: XmlElement): XmlElement[] {
    return splitDocument(root, this.#vocabulary).items;
  }

  /** From what came before the first item: a channel that is open yet. */
  #readHead(): Draft {
    try {
      return this.#readElements(parseXml(this.#outside + closeAll(this.#open)));
    } catch {
      return readElement([], this.#vocabulary, this.#url);
    }
  }

  #readElements(root: XmlElement): Draft {
    return readElement(splitDocument(root, this.#vocabulary).head, this.#vocabulary, this.#url);
  }
}

function closeAll(open: readonly OpenTag[]): string {
  return open.map(({ name }) => `</${name}>`).reverse().join('');
}

/** The start tag that items stand in: RDF's root, RSS's channel too. */
function frameTag({ name, tag }: OpenTag): string {
  let count = 0;
  const isInherited = (attribute: string, value: string) =>
    INHERITED.test(attribute) && value !== '' && value.length < LONGEST_INHERITED && ++count <= MOST_INHERITED;
  return mendTag(tag, name, isInherited);
}
