import { expect, oneEvent } from '@open-wc/testing';
import type { FeedSnapshot, FeedStore, FeedStoreOptions } from '../../src/feed/index.js';
import { fixtureUrl, requestsTo, untilRequests } from '../support/fixtures.js';
import { listen } from './listen.js';

/* Tabs of one site: frames share its storage and its locks as tabs do. */

const FEED = 'news/headlines.xml';

const isDone = ({ feed, loading }: FeedSnapshot) => feed && !loading;

type Tab = Window & { createFeedStore: (options?: FeedStoreOptions) => FeedStore };

/** Opens a tab. */
async function openTab(): Promise<Tab> {
  const frame = document.createElement('iframe');
  frame.src = fixtureUrl('staff/login.html');
  document.body.append(frame);
  await oneEvent(frame, 'load');
  return startIn(frame.contentWindow!);
}

/** Has the page in a tab load the library. */
async function startIn(tab: Window): Promise<Tab> {
  const script = tab.document.createElement('script');
  script.type = 'module';
  const { href } = new URL('../../src/feed/index.ts', import.meta.url);
  script.textContent = `import { createFeedStore } from '${href}'; Object.assign(window, { createFeedStore }); window.dispatchEvent(new Event('ready'));`;
  const ready = oneEvent(tab, 'ready');
  tab.document.head.append(script);
  await ready;
  return tab as Tab;
}

const openTabs = (count: number) => Promise.all(Array.from({ length: count }, openTab));

/** A subscriber in each tab. */
const listenIn = (tabs: Tab[], url: string) => tabs.map((tab) => listen(tab.createFeedStore(), url));

describe('feed stores of several tabs', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
    localStorage.clear();
  });

  it('fetch an address once', async () => {
    const url = fixtureUrl(FEED, { delay: 100 });
    const subscribers = listenIn(await openTabs(4), url);
    const snapshots = await Promise.all(subscribers.map(({ until }) => until(isDone)));
    expect(snapshots.map(({ feed }) => feed!.articles.length)).to.deep.equal([10, 10, 10, 10]);
    expect(await requestsTo(url)).to.have.length(1);
  });

  it('find out once that it cannot be had', async () => {
    const url = fixtureUrl(FEED, { status: 404, delay: 100 });
    const subscribers = listenIn(await openTabs(3), url);
    const snapshots = await Promise.all(subscribers.map(({ until }) => until(({ error }) => error)));
    expect(snapshots.map(({ error }) => [error!.name, error!.kind, error!.status])).to.deep.equal(Array(3).fill(['FeedError', 'status', 404]));
    expect(await requestsTo(url)).to.have.length(1);
  });

  it('refresh it in turn: what one has brought spares the others a request', async () => {
    const url = fixtureUrl(FEED);
    const tabs = await openTabs(3);
    const subscribers = tabs.map((tab) => listen(tab.createFeedStore({ refreshFloor: 0.5 }), url, { refresh: 0.5 }));
    const begun = Date.now();
    const requests = await untilRequests(url, ({ length }) => length > 3);
    // Each for itself, they would have made four requests within the first half second and a bit.
    expect(Date.now() - begun).to.be.above(1400);
    expect(requests.every(({ aborted }) => !aborted)).to.equal(true);
    for (const { leave } of subscribers) leave();
  });

  it('fetch it after all where the first of them is closed meanwhile', async () => {
    const url = fixtureUrl(FEED, { delay: 500 });
    const [first, second] = await openTabs(2);
    listen(first!.createFeedStore(), url);
    await untilRequests(url, ({ length }) => length === 1);
    const waiting = listen(second!.createFeedStore(), url);
    first!.frameElement!.remove();
    expect((await waiting.until(isDone)).feed!.articles).to.have.length(10);
    expect(await requestsTo(url)).to.have.length(2);
  });

  it('ask for it again in one that is reloaded, however young the copy', async () => {
    const url = fixtureUrl(FEED);
    const tab = await openTab();
    await listen(tab.createFeedStore(), url).until(isDone);
    const again = await openTab();
    expect(listen(again.createFeedStore(), url).seen[0]).to.have.property('loading', false);
    const reloaded = oneEvent(again.frameElement!, 'load');
    again.location.reload();
    await reloaded;
    const { seen, until } = listen((await startIn(again)).createFeedStore(), url);
    expect(seen[0]).to.have.property('loading', true);
    await until(isDone);
    expect(await requestsTo(url)).to.have.length(2);
  });

  for (const [what, hide] of [
    ['no locks', (tab: Window) => Object.defineProperty(tab.navigator, 'locks', { value: undefined })],
    ['no storage', (tab: Window) => Object.defineProperty(tab, 'localStorage', { get: () => { throw new DOMException('denied', 'SecurityError'); } })],
  ] as const) {
    it(`each fetch it where they have ${what}`, async () => {
      const url = fixtureUrl(FEED, { delay: 100 });
      const tabs = await openTabs(2);
      for (const tab of tabs) hide(tab);
      const subscribers = listenIn(tabs, url);
      const snapshots = await Promise.all(subscribers.map(({ until }) => until(isDone)));
      expect(snapshots.map(({ feed }) => feed!.articles.length)).to.deep.equal([10, 10]);
      expect(await requestsTo(url)).to.have.length(2);
    });
  }
});
