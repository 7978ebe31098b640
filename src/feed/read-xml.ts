import { XmlCutter } from './cut-xml.js';
import { FeedError } from './feed-error.js';
import { atom } from './formats/atom.js';
import { MOST_ITEMS, type Draft } from './formats/draft.js';
import { rss } from './formats/rss.js';
import type { Vocabulary } from './formats/vocabulary.js';
import { readElement, splitDocument } from './formats/xml-format.js';
import type { XmlElement } from './parse-markup.js';
import { findRoot, parseXml, recoverItem } from './repair-xml.js';

/*
 * XML to drafts, a slice at a time: the parser blocks a page for as long as its document is, so it gets a few items in each,
 * inside of the start tags that they stand in, for prefixes, languages and xml:base.
 */

/** Characters of items that are parsed at once, and how many items: some 3 ms; broken ones, each parsed by itself, 20. */
const SLICE = 32_768;
const SLICE_ITEMS = 64;

/** After so many items of which nothing could be read, the next ones are not tried. */
const MOST_HOPELESS = 500;

/** Reads RSS, RDF and Atom. */
export class XmlReader {
  readonly #url: string;
  #start = '';
  #searched = 0;
  #cutter?: XmlCutter;
  #vocabulary: Vocabulary = rss;
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
    const outside = this.#outside.toLowerCase();
    const ends = this.#frame?.close.toLowerCase().split('>').filter(Boolean);
    return ends !== undefined && !ends.some((end) => outside.includes(end));
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

  /** Some of the items that are at hand, without those that are beyond repair; undefined where all are read. */
  readSlice(): Draft[] | undefined {
    const items = this.#slices[this.#next] ?? this.#cutSlice();
    if (!items.length) return undefined;
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
      this.#head = this.#readHead();
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

  #cutSlice(): string[] {
    const items: string[] = [];
    for (let length = 0; length < SLICE && items.length < SLICE_ITEMS && this.#found < MOST_ITEMS; this.#found++) {
      const item = this.#cutter?.next();
      if (item === undefined) break;
      if (!this.#frame) this.#open();
      items.push(item);
      length += item.length;
    }
    if (items.length) this.#slices.push(items);
    return items;
  }

  /** At the first item: what stands outside so far is what it stands in. */
  #open(): void {
    this.#frame = frameOf(this.#outside);
    this.#head = this.#readHead();
  }

  #parseItems(items: string[]): XmlElement[] {
    const { open, close } = this.#frame!;
    try {
      return this.#itemsOf(parseXml(open + items.join('') + close));
    } catch (error) {
      this.#failure ??= error as Error;
      if (this.#hopeless > MOST_HOPELESS) return [];
      if (items.length > 1) return items.flatMap((item) => this.#parseItems([item]));
      return this.#recover(items[0]!);
    }
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
    const { close } = frameOf(this.#outside);
    try {
      return this.#readElements(parseXml(this.#outside + close));
    } catch {
      return readElement([], this.#vocabulary, this.#url);
    }
  }

  #readElements(root: XmlElement): Draft {
    return readElement(splitDocument(root, this.#vocabulary).head, this.#vocabulary, this.#url);
  }
}

const TAG = '(?=[\\s/>])(?:[^<>"\']|"[^"<]*"|\'[^\'<]*\')*>';
const ROOT_TAG = new RegExp(`^<([^\\s/>]+)${TAG}`);
const CHANNEL_TAG = new RegExp(`<((?:[\\w.-]+:)?channel)${TAG}`, 'i');

/** The start tags that items stand in, RDF's beside the channel and RSS's inside of it, and the end tags to them. */
function frameOf(outside: string): { open: string; close: string } {
  const [root = '', rootName = ''] = ROOT_TAG.exec(outside) ?? [];
  const [channel = '', channelName = ''] = CHANNEL_TAG.exec(outside) ?? [];
  const isOpen = channel && !outside.includes(`</${channelName}`);
  return isOpen ? { open: root + channel, close: `</${channelName}></${rootName}>` } : { open: root, close: `</${rootName}>` };
}
