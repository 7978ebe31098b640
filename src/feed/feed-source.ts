import type { FeedCopies } from './feed-copies.js';
import { FeedError } from './feed-error.js';
import type { FeedCopy } from './feed-record.js';
import { snapshotFor, snapshotOf, type FeedListener, type FeedSnapshot, type SnapshotWishes } from './feed-snapshot.js';
import { followPage } from './follow-page.js';
import { isSame } from './is-same.js';
import type { Feed } from './model.js';

/*
 * One address: who listens, what is known, when to ask again.
 *
 * The last good copy, of an earlier visit too, stays through every failure. A failure is asked about again after 30 s,
 * 60 s, 120 s …, never later than the next refresh would come and never sooner than the server's Retry-After; when the
 * network is back, or the page is back from the browser's cache of pages, at once. Up to a tenth of jitter keeps a million
 * pages from asking in the same second. A hidden page asks for nothing until it is looked at again.
 */

interface Subscriber extends SnapshotWishes {
  listener: FeedListener;
  /** Milliseconds; 0 = never. */
  refresh: number;
}

export interface FeedSource {
  subscribe(subscriber: Subscriber): () => void;
  reload(): Promise<void>;
}

interface FeedSourceOptions {
  address: string;
  copies: FeedCopies;
  /** Milliseconds. */
  refreshFloor: number;
  /** Milliseconds. */
  linger: number;
  closed: () => unknown;
  /** A number from 0 to 1, for jitter. */
  random?: () => number;
}

const FIRST_RETRY = 30_000;

/** A longer timer (HTML §8.6: 32-bit milliseconds) would go off at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Articles; a thousand take 5 ms. */
const MOST_COMPARED = 1000;

export function createFeedSource(options: FeedSourceOptions): FeedSource {
  return new Source(options);
}

class Source implements FeedSource {
  readonly #options: FeedSourceOptions;
  readonly #subscribers = new Set<Subscriber>();
  #snapshot = snapshotOf({ loading: false });
  #request?: AbortController;
  #outcome?: Promise<void>;
  #isReloading = false;
  #attempted = Date.now();
  #failures = 0;
  #due = Infinity;
  #timer?: ReturnType<typeof setTimeout>;
  #linger?: ReturnType<typeof setTimeout>;
  #unfollow = () => {};

  constructor(options: FeedSourceOptions) {
    this.#options = options;
  }

  subscribe(subscriber: Subscriber): () => void {
    clearTimeout(this.#linger);
    if (!this.#subscribers.size) this.#follow();
    this.#subscribers.add(subscriber);
    if (this.#isUnknown) this.#open();
    else if (this.#lacksWhole) this.#load();
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

  /** Whether somebody wants more of the articles than the copy has, and nobody has asked for it yet. */
  get #lacksWhole(): boolean {
    const { loading, abridged, error } = this.#snapshot;
    return Boolean(abridged && this.#wantsWhole && !loading && !error);
  }

  get #wantsWhole(): boolean {
    return [...this.#subscribers].some(({ whole }) => whole);
  }

  /** Milliseconds; Infinity where nobody wants any. */
  get #refresh(): number {
    const wishes = [...this.#subscribers].map(({ refresh }) => refresh).filter(Boolean);
    return Math.max(Math.min(...wishes), this.#options.refreshFloor);
  }

  /** Begins with what is kept of earlier visits. */
  #open(): void {
    const { copy, failure } = this.#options.copies.kept();
    const error = failure?.error.retryAfter ? failure.error : undefined;
    const isFresh = copy && !isReloaded() && this.#suits(copy);
    this.#snapshot = snapshotOf({ ...this.#snapshot, ...copy, ...(error && { error }) });
    if (error) this.#failures = 1;
    else if (isFresh) this.#attempted = +copy.loadedAt;
    else return this.#load();
    this.#plan();
    this.#update(this.#snapshot);
  }

  /** Whether a copy that is kept, or that another tab has brought, spares a request. */
  #suits({ loadedAt, abridged }: FeedCopy, asked = Date.now()): boolean {
    const since = Math.max(+(this.#snapshot.loadedAt ?? 0), this.#refresh === Infinity ? asked : Date.now() - this.#refresh);
    return +loadedAt > since && !(abridged && this.#wantsWhole);
  }

  #follow(): void {
    this.#unfollow();
    this.#unfollow = followPage({
      seen: this.#schedule,
      online: () => this.#wake(),
      left: () => this.#request?.abort(),
      back: () => (this.#snapshot.loading ? this.#load() : this.#wake()),
    });
  }

  /** What failed is asked for again, unless the server has asked to wait. */
  #wake(): void {
    const { error } = this.#snapshot;
    if (error && !error.retryAfter) this.#due = Date.now();
    this.#schedule();
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
    this.#unfollow();
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#options.closed();
  }

  #load(cache?: RequestCache): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#request = new AbortController();
    this.#isReloading = cache !== undefined;
    this.#update({ ...this.#snapshot, ...this.#whileOffline(), loading: true });
    this.#outcome = this.#receive(this.#request, cache);
  }

  /** A browser that knows to be offline need not wait for a request to fail before it tells how old its copy is. */
  #whileOffline(): Pick<FeedSnapshot, 'error'> {
    const { feed, error } = this.#snapshot;
    return feed && !error && !navigator.onLine ? { error: new FeedError('network', this.#options.address) } : {};
  }

  async #receive(request: AbortController, cache?: RequestCache): Promise<void> {
    const { signal } = request;
    const asked = Date.now();
    const { feed: known } = this.#snapshot;
    const suits = (copy: FeedCopy) => this.#suits(copy, asked);
    // Part of a feed is better than nothing, and worse than the last good copy.
    const onProgress = (feed: Feed) => !known && !signal.aborted && this.#update({ ...this.#snapshot, feed });
    let snapshot: FeedSnapshot;
    try {
      const copy = await this.#options.copies.bring({ signal, cache, suits, onProgress });
      if (known && copy.feed.partial && copy.feed.articles.length < known.articles.length) throw new FeedError('malformed', this.#options.address);
      snapshot = snapshotOf({ loading: false, ...copy, feed: this.#former(copy.feed) });
    } catch (error) {
      const { feed, loadedAt = feed && new Date() } = this.#snapshot;
      snapshot = { ...this.#snapshot, loadedAt, loading: false, error: error as FeedError };
    }
    // Of a request that another has taken over from, the outcome is the other's.
    if (this.#request !== request) return this.#outcome;
    this.#isReloading = false;
    if (signal.aborted) return;
    this.#failures = snapshot.error ? this.#failures + 1 : 0;
    this.#attempted = snapshot.error ? Date.now() : +snapshot.loadedAt!;
    this.#snapshot = snapshot;
    this.#plan();
    this.#update(snapshot);
  }

  /** The feed at hand where a new one says the same: what is shown of it stays as it is. To compare more takes too long. */
  #former(feed: Feed): Feed {
    const { feed: former } = this.#snapshot;
    return former && feed.articles.length <= MOST_COMPARED && isSame(former, feed) ? former : feed;
  }

  #plan(): void {
    const refresh = this.#refresh;
    const retry = this.#failures ? FIRST_RETRY * 2 ** (this.#failures - 1) : Infinity;
    const wait = Math.max(Math.min(refresh, retry), this.#snapshot.error?.retryAfter ?? 0);
    const { random = Math.random } = this.#options;
    this.#due = refresh === Infinity ? Infinity : this.#attempted + wait * (1 + random() / 10);
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
    this.#snapshot = snapshotOf(snapshot);
    for (const subscriber of this.#subscribers) this.#tell(subscriber);
  }

  #tell(subscriber: Subscriber): void {
    try {
      subscriber.listener(snapshotFor(subscriber, this.#snapshot));
    } catch (error) {
      // As with events: what one listener throws is told to the page, and keeps nothing from the others.
      reportError(error);
    }
  }
}

/** Who reloads a page wants to see what is new. */
function isReloaded(): boolean {
  return (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.type === 'reload';
}
