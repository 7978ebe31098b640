/** Runs work for keys; see {@link createOneAtATime}. */
export interface OneAtATime<T> {
  /** Joins the work under way for a key, or starts it. The promise is the caller's own: it rejects when the signal aborts. */
  (key: string, work: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Whether work for a key is under way. */
  isBusy(key: string): boolean;
}

interface Shared<T> {
  result: Promise<T>;
  stop: AbortController;
  /** Callers that still wait. */
  waiting: number;
}

/**
 * Makes sure that work for one key runs once at a time, however many ask for it.
 *
 * All who ask while it runs get its result or its error; the next one after that starts it anew. A caller that leaves
 * takes nothing from the others. When the last one has left, the work is told to stop.
 */
export function createOneAtATime<T>(): OneAtATime<T> {
  const running = new Map<string, Shared<T>>();

  function start(key: string, work: (signal: AbortSignal) => Promise<T>): Shared<T> {
    const stop = new AbortController();
    const shared: Shared<T> = { stop, waiting: 0, result: Promise.resolve().then(() => work(stop.signal)) };
    running.set(key, shared);
    const forget = () => forgetShared(key, shared);
    shared.result.then(forget, forget);
    return shared;
  }

  function forgetShared(key: string, shared: Shared<T>): void {
    if (running.get(key) === shared) running.delete(key);
  }

  const oneAtATime = async (key: string, work: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal) => {
    signal?.throwIfAborted();
    const shared = running.get(key) ?? start(key, work);
    shared.waiting += 1;
    try {
      return await untilAborted(shared.result, signal);
    } finally {
      shared.waiting -= 1;
      if (shared.waiting === 0) {
        // Whoever comes now must not join work that has just been told to stop.
        forgetShared(key, shared);
        shared.stop.abort();
      }
    }
  };
  return Object.assign(oneAtATime, { isBusy: (key: string) => running.has(key) });
}

async function untilAborted<T>(result: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return result;
  let leave = () => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    leave = () => reject(signal.reason as Error);
    signal.addEventListener('abort', leave);
  });
  try {
    return await Promise.race([result, aborted]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
}
