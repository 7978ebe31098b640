import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createFeedArchive, createFeedStore, writeJson, type Article, type Feed, type FeedError, type FeedSnapshot, type FeedStore } from '../feed/index.js';
import { noteFailure } from './console-notes.js';
import { NewsrackFailedEvent, NewsrackLoadedEvent } from './events.js';
import { pageStorage } from './page-storage.js';

/** What a tag asks of the store. */
export interface FeedWishes {
  readonly addresses: readonly string[];
  readonly relay: string;
  /** Seconds. */
  readonly refresh: number;
  readonly timeZone: string;
  /** Whether articles without their bodies are of no use. */
  readonly whole: boolean;
}

/** How long a tag that needs all of its feeds waits for the last of them. Milliseconds. */
const PATIENCE = 10_000;

/** The store that all tags of a page share. */
const pageStore = createFeedStore({ archive: createFeedArchive({ storage: pageStorage }) });

/** Keeps a tag subscribed to the feeds that its attributes name, and tells the page of what came of it. */
export class FeedController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #wishes: () => FeedWishes;
  readonly #shown: () => readonly Article[];
  readonly #store: FeedStore;
  #key = '';
  #isPatient = false;
  #patience?: ReturnType<typeof setTimeout>;
  #snapshots: FeedSnapshot[] = [];
  #unsubscribe: (() => void)[] = [];
  #events: (() => Event)[] = [];

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    wishes: () => FeedWishes,
    shown: () => readonly Article[],
    store = pageStore,
  ) {
    this.#host = host;
    this.#wishes = wishes;
    this.#shown = shown;
    this.#store = store;
    host.addController(this);
  }

  /** The feeds that are known, in the order of their addresses. */
  get feeds(): Feed[] {
    return this.#snapshots.flatMap(({ feed }) => feed ?? []);
  }

  /** True while an answer is awaited that has not failed yet: who asks again after a failure has still failed. */
  get isLoading(): boolean {
    return this.#snapshots.some(({ loading, error }) => loading && !error);
  }

  /** True while a feed that nothing is known of is awaited with patience: one that only drips is not waited for. */
  get isIncomplete(): boolean {
    return this.#isPatient && this.#snapshots.some(({ loading, error, feed }) => loading && !error && !feed);
  }

  /** Why feeds are missing or old. */
  get errors(): FeedError[] {
    return this.#snapshots.flatMap(({ error }) => error ?? []);
  }

  /** When the oldest copy came that a failed refresh keeps in use. */
  get staleSince(): Date | undefined {
    return this.#snapshots
      .flatMap(({ error, feed, loadedAt }) => (error && feed && loadedAt ? loadedAt : []))
      .sort((a, b) => +a - +b)[0];
  }

  async reload(): Promise<void> {
    const { addresses, ...subscription } = this.#wishes();
    await Promise.all(addresses.map((address) => this.#store.reload(address, subscription)));
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#leave();
  }

  /**
   * Subscribes to what the attributes name now. The host calls it before it looks at the feeds: what the store knows
   * already is told at once, and belongs to this very update.
   */
  follow(): void {
    const wishes = this.#wishes();
    const key = writeJson(wishes);
    if (key === this.#key || !this.#host.isConnected) return;
    const before = this.#unsubscribe;
    this.#unsubscribe = [];
    this.#snapshots = [];
    this.#key = key;
    this.#wait();
    wishes.addresses.forEach((address, index) => {
      const listener = (snapshot: FeedSnapshot) => this.#receive(key, index, snapshot);
      this.#unsubscribe.push(this.#store.subscribe(address, listener, wishes));
    });
    // Only now: an address that both lists have is not let go in between.
    for (const unsubscribe of before) unsubscribe();
  }

  hostUpdated(): void {
    const events = this.#events;
    this.#events = [];
    for (const event of events) this.#host.dispatchEvent(event());
  }

  #wait(): void {
    this.#isPatient = true;
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => {
      this.#isPatient = false;
      this.#host.requestUpdate();
    }, PATIENCE);
  }

  #leave(): void {
    clearTimeout(this.#patience);
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    this.#unsubscribe = [];
    this.#key = '';
  }

  #receive(key: string, index: number, snapshot: FeedSnapshot): void {
    if (key !== this.#key) return;
    const before = this.#snapshots[index];
    this.#snapshots[index] = snapshot;
    if (!snapshot.loading && (before?.loading ?? true)) this.#announce(snapshot);
    this.#host.requestUpdate();
  }

  #announce({ error }: FeedSnapshot): void {
    if (error) {
      noteFailure(error);
      this.#events.push(() => new NewsrackFailedEvent(error));
    } else {
      this.#events.push(() => new NewsrackLoadedEvent(this.#shown()));
    }
  }
}
