import { breathe } from './breathe.js';
import { asFeedError, FeedError } from './feed-error.js';
import type { FeedDocument } from './fetch-feed.js';
import { FeedReader } from './feed-reader.js';
import type { Feed } from './model.js';
import { StreamDecoder } from './stream-decoder.js';

/*
 * A feed from its bytes, while they arrive. The page is let breathe after each 12 ms of work, so that nothing of it waits for a
 * whole frame, and what has been read is told while the rest is awaited.
 */

/** Milliseconds of work at a time; a slice more may be under way. */
const LONGEST_WORK = 12;

/** Milliseconds of waiting for bytes after which what is there is told: a frame. */
const PATIENCE = 16;

/** What {@link readFeed} may be told. */
export interface ReadFeedOptions {
  /** The feed's address. */
  url: string;
  /** IANA name of the zone of dates that name none. Default: the visitor's. */
  timeZone?: string;
  /** Gives the reading up. */
  signal?: AbortSignal;
  /** Is told what has been read so far while the rest is on its way: at first what there is, then each time that is twice as much. */
  onProgress?: (feed: Feed) => void;
}

/**
 * Reads a feed.
 *
 * @throws {FeedError} of kind `empty`, `not-a-feed` or `malformed`, and those of its bytes
 */
export async function readFeed(document: FeedDocument, options: ReadFeedOptions): Promise<Feed> {
  try {
    return await new Reading(document, options).finish();
  } catch (error) {
    throw asFeedError(error, 'malformed', options.url);
  }
}

class Reading {
  readonly #document: FeedDocument;
  readonly #options: ReadFeedOptions;
  readonly #decoder: StreamDecoder;
  #reader: FeedReader;
  #told = 0;

  constructor(document: FeedDocument, options: ReadFeedOptions) {
    this.#document = document;
    this.#options = options;
    this.#decoder = new StreamDecoder(document.contentType);
    this.#reader = new FeedReader(options);
  }

  async finish(): Promise<Feed> {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      waiting = setTimeout(() => this.#tell(), PATIENCE);
    };
    try {
      wait();
      for await (const chunk of this.#document.chunks) {
        clearTimeout(waiting);
        this.#take(this.#decoder.push(chunk));
        await this.#work();
        wait();
      }
    } finally {
      clearTimeout(waiting);
    }
    this.#take(this.#decoder.end());
    this.#reader.end();
    await this.#work();
    return this.#reader.feed;
  }

  #take({ text, isAnew }: { text: string; isAnew: boolean }): void {
    if (isAnew) {
      this.#reader = new FeedReader(this.#options);
      this.#told = 0;
    }
    this.#reader.push(text);
  }

  /** Reads all that is at hand. */
  async #work(): Promise<void> {
    let began = performance.now();
    while (this.#reader.advance()) {
      if (performance.now() - began < LONGEST_WORK) continue;
      this.#tell();
      await breathe();
      if (this.#options.signal?.aborted) throw new FeedError('aborted', this.#options.url);
      began = performance.now();
    }
  }

  #tell(): void {
    const { length } = this.#reader;
    const { onProgress, signal } = this.#options;
    if (!length || length < this.#told * 2 || signal?.aborted) return;
    this.#told = length;
    try {
      onProgress?.(this.#reader.feed);
    } catch (error) {
      // As with events: what a listener throws is told to the page, and harms nothing else.
      reportError(error);
    }
  }
}
