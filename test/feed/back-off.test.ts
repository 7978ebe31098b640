import { expect } from '@open-wc/testing';
import { createFeedSource } from '../../src/feed/feed-source.js';
import { FeedError, type Feed } from '../../src/feed/index.js';

/*
 * When a feed is asked again. Timers go off at once here, on a clock that they move: the waits that were asked for are what is
 * looked at.
 */

const SECOND = 1000;
const ADDRESS = 'https://news.example/feed.xml';
const FEED: Feed = { url: ADDRESS, title: 'N', articles: [] };

interface Course {
  /** What comes of each request: a feed, or an error. */
  outcomes: readonly (Feed | FeedError)[];
  refresh: number;
  random?: number;
}

/** Seconds that pass before each next request. */
async function waitsOf({ outcomes, refresh, random = 0 }: Course): Promise<number[]> {
  const { now } = Date;
  const timer = globalThis.setTimeout;
  let time = now();
  const asked: number[] = [];
  let end: () => void = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  const bring = () => {
    const outcome = outcomes[asked.length]!;
    asked.push(time);
    if (asked.length === outcomes.length) end();
    return outcome instanceof FeedError ? Promise.reject(outcome) : Promise.resolve({ feed: outcome, loadedAt: new Date(time) });
  };
  Date.now = () => time;
  globalThis.setTimeout = ((act: () => void, wait = 0) =>
    timer(() => {
      if (asked.length === outcomes.length) return;
      time += wait;
      act();
    })) as typeof setTimeout;
  const source = createFeedSource({ address: ADDRESS, copies: { kept: () => ({}), bring }, refreshFloor: 0, linger: 0, closed: () => {}, random: () => random });
  const leave = source.subscribe({ listener: () => {}, refresh: refresh * SECOND });
  await ended;
  leave();
  globalThis.setTimeout = timer;
  Date.now = now;
  return asked.slice(1).map((at, index) => Math.round((at - asked[index]!) / SECOND));
}

const down = (retryAfter?: number) => new FeedError('network', ADDRESS, { retryAfter: retryAfter && retryAfter * SECOND });
const HOUR = 3600;

describe('a feed that is down', () => {
  it('is asked again after 30 seconds, and twice as long each time', async () => {
    expect(await waitsOf({ outcomes: Array(7).fill(down()), refresh: HOUR })).to.deep.equal([30, 60, 120, 240, 480, 960]);
  });

  it('is asked no later than the next refresh would come', async () => {
    expect(await waitsOf({ outcomes: Array(6).fill(down()), refresh: 300 })).to.deep.equal([30, 60, 120, 240, 300]);
  });

  it('is asked up to a tenth later than that, so that not all pages ask at once', async () => {
    expect(await waitsOf({ outcomes: Array(5).fill(down()), refresh: 300, random: 0.5 })).to.deep.equal([32, 63, 126, 252]);
    expect(await waitsOf({ outcomes: Array(3).fill(down()), refresh: HOUR, random: 1 })).to.deep.equal([33, 66]);
  });

  it('is asked no sooner than its server wishes', async () => {
    expect(await waitsOf({ outcomes: [down(100), down(600), down(10), down()], refresh: 300 })).to.deep.equal([100, 600, 120]);
  });

  it('begins with 30 seconds again once it has answered', async () => {
    expect(await waitsOf({ outcomes: [down(), down(), FEED, down(), down()], refresh: 300 })).to.deep.equal([30, 60, 300, 30]);
  });
});
