import { isFeedError, loadFeed, type Feed, type FeedError, type LoadFeedOptions } from '../../src/feed/index.js';
import { fixtureUrl, type FixtureOptions } from '../support/fixtures.js';

/** Takes a fixture's bytes, as served, through the whole pipeline; dates that name no zone are in UTC. */
export function loadFixture(path: string, served?: FixtureOptions, options?: LoadFeedOptions): Promise<Feed> {
  return loadFeed(fixtureUrl(`feed/${path}`, served), { timeZone: 'UTC', ...options });
}

/** The FeedError that is expected of a promise; the test fails with what came instead. */
export async function failureOf(promise: Promise<unknown>): Promise<FeedError> {
  const outcome = await promise.catch((error: unknown) => error);
  if (isFeedError(outcome)) return outcome;
  throw new Error(`expected a FeedError, saw ${String(outcome)} ${JSON.stringify(outcome)}`);
}

/** An article's values as JSON, without what is not there. */
export function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
