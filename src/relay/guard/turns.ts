import { RelayError } from '../relay-error.js';

/*
 * Work that takes memory goes by turns. Who waits too long, or finds too many waiting, is told to come again: that is
 * the relay's lack, and no failure of the upstream's.
 */

/** How many work and wait. */
export interface TurnsOptions {
  /** Turns that are taken at once. */
  atOnce: number;
  /** Who may wait for one. */
  waiting: number;
  /** Milliseconds that one may wait. */
  patience: number;
}

/** Gives turns, in the order in which they are asked for. */
export interface Turns {
  /**
   * Waits for a turn.
   *
   * @returns what ends the turn; to call it once more does nothing
   * @throws {RelayError} of kind `no-room`; the reason of the signal
   */
  take(signal?: AbortSignal): Promise<() => void>;
}

/** Seconds after which to ask again. */
const RETRY_AFTER = 5;

/** See above. */
export function createTurns({ atOnce, waiting, patience }: TurnsOptions): Turns {
  const queue = new Set<() => void>();
  let taken = 0;

  /** Hands the turn on to who has waited longest. */
  function end(): void {
    const [next] = queue;
    if (next) next();
    else taken -= 1;
  }

  return {
    async take(signal) {
      signal?.throwIfAborted();
      if (taken < atOnce) taken += 1;
      else if (queue.size < waiting) await waitIn(queue, patience, signal);
      else throw noTurn();
      let isOver = false;
      return () => {
        if (!isOver) end();
        isOver = true;
      };
    },
  };
}

function waitIn(queue: Set<() => void>, patience: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      queue.delete(next);
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
    const next = () => {
      leave();
      resolve();
    };
    const abort = () => {
      leave();
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      leave();
      reject(noTurn());
    }, patience);
    queue.add(next);
    signal?.addEventListener('abort', abort);
  });
}

function noTurn(): RelayError {
  return new RelayError('no-room', 'The relay fetches as much as it has room for.', { retryAfter: RETRY_AFTER });
}
