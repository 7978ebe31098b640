import { RelayError } from '../relay-error.js';

/** Keeps how often keys were viewed, and nothing else: not by whom, from where, or when. */
export interface ViewStore {
  /** The count of each key, in their order; 0 for one that was never counted. */
  read(keys: readonly string[]): Promise<number[]>;
  /**
   * Adds one view to each key, or to none of them. Resolves with the counts after it, once they are where a restart finds
   * them.
   *
   * @param keys - different ones
   * @throws {RelayError} of kind `no-room` where a new key finds no room; known keys go on counting
   */
  add(keys: readonly string[]): Promise<number[]>;
}

/** Most keys of a store: a flood of invented ones ends here, at a few hundred megabytes. */
export const MAX_KEYS = 1_000_000;

/** What a store throws that has no room for a new key. */
export function noRoomForKeys(): RelayError {
  return new RelayError('no-room', 'The relay counts as many keys as it has room for, and takes no new ones.');
}
