import { JsonCutter } from './cut-json.js';
import { FeedError } from './feed-error.js';
import { MOST_ITEMS, type Draft } from './formats/draft.js';
import { isPartial, readJson, type Json } from './formats/json-feed.js';

/*
 * JSON Feed to drafts, a slice at a time: the parser blocks a page for as long as its document is, so it gets a few items in each.
 * What it does not take of an item, or of a feed that broke off, is left out.
 */

/** Reads JSON Feed. */
export class JsonReader {
  readonly #url: string;
  readonly #cutter = new JsonCutter();
  #slices: Draft[][] = [];
  #next = 0;
  #found = 0;
  #head: Json = {};
  #failure?: Error;

  /** @param url - the feed's address, after redirects */
  constructor(url: string) {
    this.#url = url;
  }

  /** What describes the feed, as far as it is known. */
  get head(): Draft {
    const members = this.#parse(this.#cutter.outside.map((member) => `{${member}}`));
    this.#head = Object.fromEntries(members.flatMap(Object.entries));
    return readJson(this.#head, this.#url);
  }

  /** Whether the text ended before the items did, here or where a relay read it. */
  get isCut(): boolean {
    return this.#cutter.isInList || isPartial(this.#head);
  }

  /** Takes the next piece of text. */
  push(text: string): void {
    this.#cutter.push(text);
  }

  /** No more text comes: what of it is an item, is one already. */
  end(): void {}

  /** Items of the next stretch of text, maybe none; undefined where all are read. */
  readSlice(): Draft[] | undefined {
    const slice = this.#slices[this.#next] ?? this.#readItems();
    if (slice?.length) this.#next++;
    return slice;
  }

  /**
   * Reads what describes the feed once more, with what stood behind the items.
   *
   * @throws {FeedError} of kind `not-a-feed`
   * @throws {SyntaxError} of a document that is broken and has not a single item
   */
  finish(): Draft {
    const { head } = this;
    const { hasList, isWhole } = this.#cutter;
    if (isWhole && !hasList) throw new FeedError('not-a-feed', this.#url);
    // None at all is no feed without news: it would replace the last good copy.
    if (!this.#slices.length && (this.#failure || !isWhole)) throw this.#failure ?? new SyntaxError('It breaks off');
    return head;
  }

  /** Reads the items once more, from the first. */
  rewind(): void {
    this.#next = 0;
  }

  #readItems(): Draft[] | undefined {
    const texts = this.#cutter.next()?.filter(() => this.#found++ < MOST_ITEMS);
    const drafts = texts && this.#parse(texts).map((item) => readJson(item, this.#url));
    if (drafts?.length) this.#slices.push(drafts);
    return drafts;
  }

  /** Those of some objects that are JSON. */
  #parse(texts: string[]): Json[] {
    try {
      return JSON.parse(`[${texts.join()}]`) as Json[];
    } catch (error) {
      this.#failure ??= error as Error;
      return texts.length > 1 ? texts.flatMap((text) => this.#parse([text])) : [];
    }
  }
}
