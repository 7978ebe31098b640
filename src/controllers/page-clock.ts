import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds. */
const MINUTE = 60_000;

/** What tells the page's tags that a minute has passed. */
export interface Clock {
  /** The time. */
  readonly now: Date;
  /** Calls back at the turn of each minute while the page is seen, and when it is seen again; returns a function that ends it. */
  listen(listener: () => void): () => void;
}

/** Collaborators; tests bring their own. */
export interface ClockOptions {
  now?: () => number;
  page?: Document;
  /** As `setTimeout`; returns a function that stops it. */
  after?: (milliseconds: number, work: () => void) => () => void;
}

/** Makes a clock of one timer, which runs only while somebody listens and the page is seen. */
export function createClock({ now = () => Date.now(), page, after = startTimer }: ClockOptions = {}): Clock {
  const listeners = new Set<() => void>();
  let stop = () => {};

  function wait(): void {
    stop();
    // At the turn of the minute, so that midnight is midnight.
    if (listeners.size && !(page ?? document).hidden) stop = after(MINUTE - (now() % MINUTE), tick);
  }

  function tick(): void {
    wait();
    for (const listener of listeners) listener();
  }

  function seen(): void {
    if ((page ?? document).hidden) stop();
    else tick();
  }

  return {
    get now() {
      return new Date(now());
    },
    listen(listener) {
      const { size } = listeners.add(listener);
      if (size === 1) {
        (page ?? document).addEventListener('visibilitychange', seen);
        wait();
      }
      return () => {
        if (!listeners.delete(listener) || listeners.size) return;
        (page ?? document).removeEventListener('visibilitychange', seen);
        stop();
      };
    },
  };
}

const pageClock = createClock();

/** Tells a tag each minute while the page is seen: what it says of time stays true. */
export class PageClock implements ReactiveController {
  readonly #clock: Clock;
  readonly #tick: () => void;
  #isConnected = false;
  #isAwaited = true;
  #end?: () => void;

  /** @param tick - what a minute changes; by default the tag is rendered anew */
  constructor(host: ReactiveControllerHost, tick = () => host.requestUpdate(), clock = pageClock) {
    this.#clock = clock;
    this.#tick = tick;
    host.addController(this);
  }

  /** The time. */
  get now(): Date {
    return this.#clock.now;
  }

  /** Whether a minute changes anything: where it does not, a tag is left in peace. */
  set isAwaited(isAwaited: boolean) {
    this.#isAwaited = isAwaited;
    this.#follow();
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#follow();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#follow();
  }

  #follow(): void {
    if (this.#isConnected && this.#isAwaited) this.#end ??= this.#clock.listen(this.#tick);
    else this.#leave();
  }

  #leave(): void {
    this.#end?.();
    this.#end = undefined;
  }
}

function startTimer(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}
