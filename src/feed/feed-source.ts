import { FeedError, isFeedError } from './feed-error.js';
import type { LoadFeedOptions } from './load-feed.js';
import type { Feed } from './model.js';
import { placeFeedInTimeZone } from './time-zone.js';

/*
 * One address: who listens, what is known, when to ask again.
 *
 * The last good copy stays through every failure. A failure is asked about again after 30 s, 60 s, 120 s …, never
 * later than the next refresh would come and never sooner than the server's Retry-After. Up to a tenth of jitter
 * keeps a million pages from asking in the same second. A hidden page asks for nothing until it is looked at again.
 */

/** What is known of one address. */
export interface FeedSnapshot {
  /** True while a request is under way. */
  readonly loading: boolean;
  /** The last good copy. */
  readonly feed?: Feed;
  /** When that copy came. */
  readonly loadedAt?: Date;
  /** Why the latest request failed; absent once one has succeeded again. */
  readonly error?: FeedError;
}

/** Called at once on subscribing, and with every change. */
export type FeedListener = (snapshot: FeedSnapshot) => void;

/** The pipeline as the store sees it. */
export type LoadFeed = (address: string, options: LoadFeedOptions) => Promise<Feed>;

interface Subscriber {
  listener: FeedListener;
  /** Milliseconds; 0 = never. */
  refresh: number;
  timeZone?: string;
}

export interface FeedSource {
  subscribe(subscriber: Subscriber): () => void;
  reload(): Promise<void>;
}

interface FeedSourceOptions {
  address: string;
  load: (options: LoadFeedOptions) => Promise<Feed>;
  /** Milliseconds. */
  refreshFloor: number;
  /** Milliseconds. */
  linger: number;
  closed: () => unknown;
}

const FIRST_RETRY = 30_000;

/** A longer timer (HTML §8.6: 32-bit milliseconds) would go off at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

export function createFeedSource(options: FeedSourceOptions): FeedSource {
  return new Source(options);
}

class Source implements FeedSource {
  readonly #options: FeedSourceOptions;
  readonly #subscribers = new Set<Subscriber>();
  #snapshot: FeedSnapshot = { loading: false };
  #request?: AbortController;
  #outcome?: Promise<void>;
  #isReloading = false;
  #attempted = Date.now();
  #failures = 0;
  #due = Infinity;
  #timer?: ReturnType<typeof setTimeout>;
  #linger?: ReturnType<typeof setTimeout>;

  constructor(options: FeedSourceOptions) {
    this.#options = options;
  }

  subscribe(subscriber: Subscriber): () => void {
    clearTimeout(this.#linger);
    if (!this.#subscribers.size) document.addEventListener('visibilitychange', this.#schedule);
    this.#subscribers.add(subscriber);
    if (this.#isUnknown) this.#load();
    else {
      this.#plan();
      this.#tell(subscriber);
    }
    return () => this.#unsubscribe(subscriber);
  }

  async reload(): Promise<void> {
    // Who asks while it is being loaded anew waits for that.
    if (!this.#isReloading) this.#load('no-cache');
    await this.#outcome;
    if (!this.#subscribers.size) this.#letGo();
  }

  get #isUnknown(): boolean {
    const { loading, feed, error } = this.#snapshot;
    return !loading && !feed && !error;
  }

  #unsubscribe(subscriber: Subscriber): void {
    if (!this.#subscribers.delete(subscriber) || this.#subscribers.size) return;
    this.#letGo();
  }

  #letGo(): void {
    clearTimeout(this.#linger);
    this.#linger = setTimeout(() => this.#close(), this.#options.linger);
  }

  #close(): void {
    document.removeEventListener('visibilitychange', this.#schedule);
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#options.closed();
  }

  #load(cache?: RequestCache): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#request = new AbortController();
    this.#isReloading = cache !== undefined;
    this.#update({ ...this.#snapshot, loading: true });
    this.#outcome = this.#receive(this.#request, cache);
  }

  async #receive(request: AbortController, cache?: RequestCache): Promise<void> {
    let snapshot: FeedSnapshot;
    try {
      const feed = await this.#options.load({ signal: request.signal, cache, timeZone: 'UTC' });
      snapshot = { loading: false, feed, loadedAt: new Date() };
    } catch (error) {
      snapshot = { ...this.#snapshot, loading: false, error: asFeedError(error, this.#options.address) };
    }
    // Of a request that another has taken over from, the outcome is the other's.
    if (this.#request !== request) return this.#outcome;
    this.#isReloading = false;
    if (request.signal.aborted) return;
    this.#failures = snapshot.error ? this.#failures + 1 : 0;
    this.#attempted = Date.now();
    this.#snapshot = snapshot;
    this.#plan();
    this.#update(snapshot);
  }

  #plan(): void {
    const wishes = [...this.#subscribers].map(({ refresh }) => refresh).filter(Boolean);
    const refresh = Math.max(Math.min(...wishes), this.#options.refreshFloor);
    const retry = this.#failures ? FIRST_RETRY * 2 ** (this.#failures - 1) : Infinity;
    const wait = Math.max(Math.min(refresh, retry), this.#snapshot.error?.retryAfter ?? 0);
    this.#due = wishes.length ? this.#attempted + wait * (1 + Math.random() / 10) : Infinity;
    this.#schedule();
  }

  readonly #schedule = (): void => {
    clearTimeout(this.#timer);
    // A request under way is not overtaken by the next: a slow feed with a short refresh would never arrive.
    if (document.hidden || this.#snapshot.loading || this.#due === Infinity) return;
    const wait = Math.min(Math.max(0, this.#due - Date.now()), LONGEST_TIMER);
    this.#timer = setTimeout(() => this.#load(), wait);
  };

  #update(snapshot: FeedSnapshot): void {
    this.#snapshot = snapshot;
    for (const subscriber of this.#subscribers) this.#tell(subscriber);
  }

  #tell({ listener, timeZone }: Subscriber): void {
    const { feed } = this.#snapshot;
    try {
      listener(feed ? { ...this.#snapshot, feed: placeFeedInTimeZone(feed, timeZone) } : this.#snapshot);
    } catch (error) {
      // As with events: what one listener throws is told to the page, and keeps nothing from the others.
      reportError(error);
    }
  }
}

/** Whatever a loader of someone else's throws is a FeedError to the page. */
function asFeedError(error: unknown, address: string): FeedError {
  return isFeedError(error) ? error : new FeedError('network', address, { cause: error });
}
