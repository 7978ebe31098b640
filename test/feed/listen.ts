import { createFeedStore, type FeedSnapshot, type FeedStore, type FeedSubscription } from '../../src/feed/index.js';
import { fixtureUrl, untilRequests } from '../support/fixtures.js';

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

/** Lets another store, on the same clock, refresh a few times. */
export async function letRefreshesPass(): Promise<void> {
  const url = fixtureUrl('news/one.xml');
  const { leave } = listen(createFeedStore({ refreshFloor: 0.02, archive: null }), url, { refresh: 0.02 });
  await untilRequests(url, (requests) => requests.length > 4);
  leave();
}
