import { FeedError } from './feed-error.js';
import type { Draft } from './formats/draft.js';
import type { Feed } from './model.js';
import { FeedBuilder, type FeedContext } from './normalize-feed.js';
import { JsonReader } from './read-json.js';
import { XmlReader } from './read-xml.js';
import { writeJson } from './write-json.js';

/*
 * Text to a feed, in steps of a few milliseconds: who reads it can let the page breathe in between, and show what is there.
 * What of a feed is read does not depend on the pieces that it comes in.
 */

/** Reads one feed, whose text may be still on its way. */
export class FeedReader {
  readonly #context: FeedContext;
  #document?: XmlReader | JsonReader;
  #builder?: FeedBuilder;
  #inherited = '';
  #ended = false;
  #finished = false;

  constructor(context: FeedContext) {
    this.#context = context;
  }

  /** How many articles have been read. */
  get length(): number {
    return this.#builder?.length ?? 0;
  }

  /** The feed, as far as it has been read. */
  get feed(): Feed {
    const { feed } = this.#builder!;
    return this.#finished && !this.#document!.isCut ? feed : { ...feed, partial: true };
  }

  /** Takes the next piece of text. */
  push(text: string): void {
    this.#document ??= this.#recognize(text);
    this.#document?.push(text);
  }

  /**
   * No more text comes.
   *
   * @throws {FeedError} of kind `empty` or `not-a-feed`
   */
  end(): void {
    if (!this.#document) throw new FeedError('empty', this.#context.url);
    this.#document.end();
    this.#ended = true;
  }

  /**
   * Reads some of what is at hand; false where that is done.
   *
   * @throws {FeedError} of kind `not-a-feed`
   * @throws {SyntaxError} of a document that is broken and has not a single item
   */
  advance(): boolean {
    const drafts = this.#document?.readSlice();
    if (!drafts) return this.#ended && !this.#finished && this.#finish();
    if (drafts.length) {
      this.#builder ??= this.#begin(this.#document!.head);
      this.#builder.add(drafts);
    }
    return true;
  }

  /** By its first character; blanks tell nothing yet. */
  #recognize(text: string): XmlReader | JsonReader | undefined {
    const [first] = text.trimStart();
    if (!first) return undefined;
    return /[[{]/.test(first) ? new JsonReader(this.#context.url) : new XmlReader(this.#context.url);
  }

  #begin(head: Draft): FeedBuilder {
    this.#inherited = inheritedFrom(head);
    return new FeedBuilder(head, this.#context);
  }

  /** True where all has to be read again: what stood behind the items was theirs as well. */
  #finish(): boolean {
    const head = this.#document!.finish();
    if (this.#builder && this.#inherited !== inheritedFrom(head)) {
      this.#builder = this.#begin(head);
      this.#document!.rewind();
      return true;
    }
    this.#builder ??= this.#begin(head);
    this.#builder.head = head;
    this.#finished = true;
    return false;
  }
}

/** What articles take from their feed. */
function inheritedFrom({ url, language, authors }: Draft): string {
  return writeJson([url, language, authors]);
}
