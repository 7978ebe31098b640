import { RelayError } from '../relay-error.js';

/** Runs work when it is its turn. */
export type TakeTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Seconds after which to ask again. */
const RETRY_AFTER = 5;

/**
 * Runs so much work at once and lets so much wait, in the order in which it came. What is fetched is in memory until it is
 * read, so without a bound a thousand feeds at once take a gigabyte.
 *
 * @throws {RelayError} of kind `busy`, from what it returns, where too much waits already
 */
export function createTurns(atOnce: number, waiting: number): TakeTurn {
  const queue: (() => void)[] = [];
  let running = 0;

  async function wait(): Promise<void> {
    if (queue.length >= waiting) throw new RelayError('busy', 'The relay fetches as much as it can.', { retryAfter: RETRY_AFTER });
    await new Promise<void>((resolve) => queue.push(resolve));
  }

  return async (work) => {
    // Whoever is called from the queue takes the place of the one that called.
    if (running >= atOnce) await wait();
    else running += 1;
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
