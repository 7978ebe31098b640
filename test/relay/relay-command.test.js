import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { describe, it } from 'node:test';
import { withFolder } from './support/folder.js';
import { withUpstream } from './support/listen.js';
import { startRelayCommand, withRelayCommand } from './support/start-command.js';
import { rss, titlesOf } from './support/start-relay.js';

/** @type {http.RequestListener} */
const answer = (_request, response) => void response.end(rss(['要闻']));

/** @param {{ url: string }} relay @param {string} feed @param {RequestInit} [init] */
const askFeed = ({ url }, feed, init) => fetch(`${url}/feed?url=${encodeURIComponent(feed)}`, init);

describe('newsrack relay', () => {
  it('prints its address once it listens, and serves feeds there', () =>
    withUpstream(answer, (upstream) =>
      withRelayCommand(['--allow', upstream.allow, '*.example'], async (relay) => {
        assert.match(relay.output.out, /^Newsrack relay listens at http:\/\/127\.0\.0\.1:\d+\n$/);
        const response = await askFeed(relay, upstream.origin);
        assert.equal(response.status, 200);
        assert.deepEqual(await titlesOf(response), ['要闻']);
        assert.equal((await askFeed(relay, 'https://other.test/')).status, 403, 'a pattern beside --allow is one as well');
      }),
    ));

  it('keeps copies and counts over a restart, in a folder of the user\'s', () =>
    withUpstream(answer, (upstream) =>
      withFolder({}, async (folder) => {
        for (const views of [1, 2]) {
          const relay = await startRelayCommand(['--allow', upstream.allow, '--data', path.join(folder, 'data')]);
          assert.equal((await askFeed(relay, upstream.origin)).status, 200);
          const counted = await fetch(`${relay.url}/views?key=a`, { method: 'POST' });
          assert.deepEqual(await counted.json(), { key: 'a', views });
          relay.child.kill('SIGTERM');
          assert.deepEqual(await relay.ended.then(({ code, signal }) => [code, signal]), [0, null]);
        }
        assert.equal(upstream.requests.length, 1, 'the copy was fresh');
      }),
    ));

  it('without --data keeps them in the folder for data', () =>
    withFolder({}, async (folder) => {
      const home = path.join(folder, 'deep', 'share');
      const relay = await startRelayCommand([], { XDG_DATA_HOME: home });
      relay.child.kill('SIGTERM');
      await relay.ended;
      assert.deepEqual(await readdir(path.join(home, 'newsrack')), ['sources.mdb', 'sources.mdb-lock', 'views.mdb', 'views.mdb-lock']);
    }));

  it('without --data serves from memory where no folder can be made, and says so', () =>
    withFolder({ file: '' }, async (folder) => {
      const relay = await startRelayCommand([], { XDG_DATA_HOME: path.join(folder, 'file') });
      assert.equal((await fetch(`${relay.url}/health`)).status, 200);
      relay.child.kill('SIGTERM');
      assert.match((await relay.ended).error, /"level":"error".*kept in memory until --data names another folder/);
    }));

  it('answers the requests under way before it stops, and takes no new ones', () => {
    /** @type {(value?: unknown) => void} */
    let answerNow = () => {};
    /** @type {(value?: unknown) => void} */
    let asked = () => {};
    const arrived = new Promise((resolve) => (asked = resolve));
    const released = new Promise((resolve) => (answerNow = resolve));
    return withUpstream(
      (_request, response) => {
        asked();
        void released.then(() => response.end(rss(['late'])));
      },
      (upstream) =>
        withRelayCommand(['--allow', upstream.allow], async (relay) => {
          const agent = new http.Agent({ keepAlive: true });
          const late = once(http.get(`${relay.url}/feed?url=${encodeURIComponent(upstream.origin)}`, { agent }), 'response');
          await arrived;
          relay.child.kill('SIGTERM');
          await refusesConnections(relay.url);
          answerNow();
          const [response] = await late;
          assert.equal(response.statusCode, 200);
          response.resume();
          const { code } = await relay.ended;
          agent.destroy();
          assert.equal(code, 0);
        }),
    );
  });

  it('writes what happens as lines of JSON on the standard error, and nothing of its callers', () =>
    withUpstream(answer, (upstream) =>
      withRelayCommand(['--allow', upstream.allow, '--log', 'debug'], async (relay) => {
        await askFeed(relay, upstream.origin, { headers: { 'x-forwarded-for': '203.0.113.9', 'user-agent': 'reader' } });
        await fetch(`${relay.url}/views?key=my-article`);
        relay.child.kill('SIGTERM');
        const { error } = await relay.ended;
        const lines = error.trim().split('\n').map((line) => JSON.parse(line));
        assert.deepEqual(lines.map(({ level, name }) => [level, name]), [['info', 'fetch'], ['debug', 'request'], ['debug', 'request']]);
        assert.match(lines[0].time, /^\d{4}-\d\d-\d\dT/);
        assert.doesNotMatch(error, /203\.0\.113|reader|my-article/);
      }),
    ));

  it('tells Prometheus how many were answered, and how', () =>
    withUpstream(answer, (upstream) =>
      withRelayCommand(['--allow', upstream.allow], async (relay) => {
        for (let request = 1; request <= 3; request += 1) await askFeed(relay, upstream.origin);
        const response = await fetch(`${relay.url}/metrics`);
        const text = await response.text();
        assert.match(response.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/);
        assert.match(text, /newsrack_request_duration_seconds_count\{route="\/feed",method="GET",status="200",cache="hit"\} 2/);
        assert.match(text, /newsrack_request_duration_seconds_count\{route="\/feed",method="GET",status="200",cache="miss"\} 1/);
        assert.match(text, /newsrack_fetch_duration_seconds_count\{outcome="changed"\} 1/);
      }),
    ));

  it('limits the client that its own proxy names, and no program on its machine', () =>
    withUpstream(answer, (upstream) =>
      withRelayCommand(['--allow', upstream.allow], async (relay) => {
        /** @param {RequestInit} [init] */
        const statuses = async (init = {}) => {
          const paths = Array.from({ length: 70 }, (_, index) => `/${Object.keys(init)}/${index}`);
          const answers = await Promise.all(paths.map((path) => askFeed(relay, upstream.origin + path, init)));
          return new Set(answers.map(({ status }) => status));
        };
        assert.deepEqual(await statuses(), new Set([200]));
        assert.deepEqual([...(await statuses({ headers: { 'x-forwarded-for': '203.0.113.9' } }))].sort(), [200, 429]);
      }),
    ));

  it('reads the pages that its sources file describes', () =>
    withUpstream(
      (_request, response) => void response.end('<title>栏目</title><ul><li><a href="/1">第一条</a><li><a href="/2">第二条</a></ul>'),
      (upstream) =>
        withFolder({ 'sources.json': JSON.stringify([{ page: upstream.origin, select: { item: 'li' } }]) }, (folder) =>
          withRelayCommand(['--allow', upstream.allow, '--sources', path.join(folder, 'sources.json')], async (relay) => {
            assert.deepEqual(await titlesOf(await askFeed(relay, upstream.origin)), ['第一条', '第二条']);
          }),
        ),
    ));
});

/** Resolves once nothing listens there any more. @param {string} url */
async function refusesConnections(url) {
  const { port } = new URL(url);
  for (let refused = false; !refused; ) {
    const socket = net.connect(Number(port), '127.0.0.1');
    refused = await Promise.race([once(socket, 'connect').then(() => false), once(socket, 'close').then(() => true)]).catch(() => true);
    socket.destroy();
  }
}
