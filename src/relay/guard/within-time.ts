import { RelayError } from '../relay-error.js';

/**
 * Does work under a signal that ends it when time is up, when the caller leaves, and in any case when this returns.
 *
 * @param work - given up without waiting for it, should it not heed its signal
 * @param options - milliseconds, and what tells that the caller leaves
 * @throws {RelayError} of kind `upstream-timeout`; the reason of the caller's signal; whatever the work throws
 */
export async function withinTime<T>(
  work: (signal: AbortSignal) => Promise<T>,
  { timeout, signal }: { timeout: number; signal?: AbortSignal },
): Promise<T> {
  signal?.throwIfAborted();
  const stop = new AbortController();
  const leave = () => stop.abort(signal?.reason);
  const timer = setTimeout(() => {
    stop.abort(new RelayError('upstream-timeout', `The upstream did not finish its answer within ${timeout / 1000} s.`));
  }, timeout);
  signal?.addEventListener('abort', leave);
  try {
    return await Promise.race([work(stop.signal), rejectWhenAborted(stop.signal)]);
  } catch (error) {
    throw stop.signal.aborted ? stop.signal.reason : error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', leave);
    stop.abort();
  }
}

function rejectWhenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
}
