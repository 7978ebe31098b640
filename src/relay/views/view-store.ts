/** Keeps how often keys were viewed, and nothing else: not by whom, from where, or when. */
export interface ViewStore {
  /** The count of each key, in their order; 0 for one that was never counted. */
  read(keys: readonly string[]): Promise<number[]>;
  /**
   * Adds one view to each key. Resolves with the counts after it, once they are where a restart finds them.
   *
   * @throws {RelayError} of kind `too-many-keys` where a new key finds no room
   */
  add(keys: readonly string[]): Promise<number[]>;
}
