import { FeedError } from './feed-error.js';
import { MOST_ITEMS, type Draft } from './formats/draft.js';
import { isPartial, itemsOf, readJson, type Json } from './formats/json-feed.js';

/** Items that are read at once. */
const SLICE = 100;

/** Of values and commas in texts; the parser takes 30 ms for 10 MB of articles, and a second for 16 MB of nothing but "[". */
const MOST_VALUES = 1_000_000;

/** Reads JSON Feed, which is parsed when it is there. */
export class JsonReader {
  readonly #url: string;
  #text = '';
  #values = 0;
  #json: unknown;
  #head?: Draft;
  #items: Json[] = [];
  #next = 0;

  /** @param url - the feed's address, after redirects */
  constructor(url: string) {
    this.#url = url;
  }

  get head(): Draft {
    return (this.#head ??= readJson(this.#json as Json, this.#url));
  }

  /** What is cut itself is no JSON. */
  get isCut(): boolean {
    return isPartial(this.#json);
  }

  push(text: string): void {
    this.#values += text.match(/[[{,]/g)?.length ?? 0;
    if (this.#values > MOST_VALUES) throw new RangeError(`There are more than ${MOST_VALUES} values`);
    this.#text += text;
  }

  end(): void {
    this.#json = JSON.parse(this.#text.trim());
    const items = itemsOf(this.#json);
    if (!items) throw new FeedError('not-a-feed', this.#url);
    this.#items = items.slice(0, MOST_ITEMS);
  }

  readSlice(): Draft[] | undefined {
    const items = this.#items.slice(this.#next, this.#next + SLICE);
    this.#next += items.length;
    return items.length ? items.map((item) => readJson(item, this.#url)) : undefined;
  }

  finish(): Draft {
    return this.head;
  }

  rewind(): void {
    this.#next = 0;
  }
}
