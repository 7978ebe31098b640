import type { FeedSnapshot, FeedStore, FeedSubscription } from '../../src/feed/index.js';

/** A subscriber that can be waited for. */
export function listen(store: FeedStore, address: string, subscription?: FeedSubscription) {
  const seen: FeedSnapshot[] = [];
  let wake = () => {};
  const leave = store.subscribe(
    address,
    (snapshot) => {
      seen.push(snapshot);
      wake();
    },
    subscription,
  );
  const until = async (isWanted: (snapshot: FeedSnapshot) => unknown): Promise<FeedSnapshot> => {
    for (;;) {
      const latest = seen.at(-1);
      if (latest && isWanted(latest)) return latest;
      await new Promise<void>((resolve) => (wake = resolve));
    }
  };
  return { seen, leave, until };
}
