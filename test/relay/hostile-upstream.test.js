import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import zlib from 'node:zlib';
import { listen, withRaw, withUpstream } from './support/listen.js';
import './support/typescript.js';

const { parseAllowList } = await import('../../src/relay/guard/allow-list.js');
const { fetchUpstream } = await import('../../src/relay/guard/fetch-upstream.js');
const { createNodeConnect } = await import('../../src/relay/hosts/node-connect.js');
const { createWorkersConnect } = await import('../../src/relay/hosts/workers-connect.js');

const MEGABYTE = 1024 * 1024;
const ZEROS = Buffer.alloc(64 * MEGABYTE);

/** How many times smaller a bomb is than what it unpacks to. @type {Record<string, Buffer>} */
const BOMBS = { gzip: zlib.gzipSync(ZEROS), br: zlib.brotliCompressSync(ZEROS, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 } }), deflate: zlib.deflateSync(ZEROS) };

/** @param {{ origin: string, allow: string }} server @param {Partial<import('../../src/relay/guard/fetch-upstream.js').FetchUpstreamOptions>} [options] */
function fetchFrom({ origin, allow }, options) {
  return fetchUpstream(`${origin}/`, { connect: createNodeConnect(), allow: parseAllowList([allow]), ...options });
}

/** Sends zeros as long as they are taken. @param {import('node:net').Socket} socket */
function pour(socket) {
  const send = () => {
    while (socket.writable && socket.write(ZEROS.subarray(0, MEGABYTE)));
  };
  socket.write('HTTP/1.1 200 OK\r\n\r\n');
  socket.on('drain', send);
  send();
}

describe('a body without measure', () => {
  for (const [coding, bomb] of Object.entries(BOMBS)) {
    it(`is cut off while it is unpacked from ${coding}, ${Math.round(ZEROS.length / bomb.length)} times as small`, async () => {
      await withUpstream((_request, response) => response.writeHead(200, { 'content-encoding': coding }).end(bomb), async (upstream) => {
        const connect = createNodeConnect();
        let unpacked = 0;
        const count = new TransformStream({
          transform(chunk, controller) {
            unpacked += chunk.length;
            controller.enqueue(chunk);
          },
        });
        await assert.rejects(
          fetchFrom(upstream, { connect: async (url, init) => new Response((await connect(url, init)).body?.pipeThrough(count)) }),
          { status: 502, kind: 'too-large' },
        );
        assert.ok(unpacked < 17 * MEGABYTE, `${unpacked} bytes were unpacked of ${ZEROS.length}`);
      });
    });
  }

  it('of exactly 16 MB is read, one byte more is not', async () => {
    /** @type {import('node:http').RequestListener} */
    const answer = ({ url }, response) => void response.end(ZEROS.subarray(0, 16 * MEGABYTE + (url === '/more' ? 1 : 0)));
    await withUpstream(answer, async (upstream) => {
      assert.equal((await fetchFrom(upstream)).bytes.length, 16 * MEGABYTE);
      const more = { connect: createNodeConnect(), allow: parseAllowList([upstream.allow]) };
      await assert.rejects(fetchUpstream(`${upstream.origin}/more`, more), { status: 502, kind: 'too-large' });
    });
  });

  for (const [host, connect] of Object.entries({ Node: createNodeConnect(), Workers: createWorkersConnect() })) {
    it(`that never ends is cut off, and the connection with it, on ${host}`, async () => {
      await withRaw(pour, async (server) => {
        await assert.rejects(fetchFrom(server, { connect }), { status: 502, kind: 'too-large' });
        await server.gone;
      });
    });
  }
});

describe('an answer that takes too long', () => {
  const limits = { timeout: 200 };

  /** @type {Record<string, string>} what comes before the silence */
  const beginnings = {
    'nothing at all': '',
    'half a head': 'HTTP/1.1 200 OK\r\nContent-Ty',
    'a head and no body': 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n',
    'half a body': 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n1234',
    'half of a chunked body': 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n1234\r\n',
    'half of a deflated body': 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\nContent-Encoding: deflate\r\n\r\n',
    'half of a gzipped body': 'HTTP/1.1 200 OK\r\nContent-Length: 99\r\nContent-Encoding: gzip\r\n\r\n\x1f',
  };
  for (const [name, beginning] of Object.entries(beginnings)) {
    it(`after ${name} is given up, and the connection with it`, async () => {
      await withRaw((socket) => socket.write(beginning), async (server) => {
        await assert.rejects(fetchFrom(server, { limits }), { status: 504, kind: 'upstream-timeout' });
        await server.gone;
      });
    });
  }

  /** @type {Record<string, { head: string, drop: string }>} what comes again and again */
  const drips = {
    'a head that drips': { head: 'HTTP/1.1 200 OK\r\nX: ', drop: 'a' },
    'a body that drips': { head: 'HTTP/1.1 200 OK\r\n\r\n', drop: 'a' },
    '100 Continue for ever': { head: '', drop: 'HTTP/1.1 100 Continue\r\n\r\n' },
  };
  for (const [name, { head, drop }] of Object.entries(drips)) {
    it(`since ${name}, is given up in spite of it`, async () => {
      /** @param {import('node:net').Socket} socket */
      const dripOn = (socket) => {
        socket.write(head);
        const drip = setInterval(() => socket.write(drop), 10);
        socket.once('close', () => clearInterval(drip));
      };
      await withRaw(dripOn, async (server) => {
        await assert.rejects(fetchFrom(server, { limits }), { status: 504, kind: 'upstream-timeout' });
        await server.gone;
      });
    });
  }

  it('has one time limit with all its redirects', async () => {
    /** @type {import('node:http').RequestListener} */
    const answer = (_request, response) => void setTimeout(() => response.writeHead(302, { location: '/' }).end(), 90);
    await withUpstream(answer, async (upstream) => {
      await assert.rejects(fetchFrom(upstream, { limits }), { status: 504, kind: 'upstream-timeout' });
      assert.ok(upstream.requests.length < 5, `${upstream.requests.length} requests were made`);
    });
  });

  it('lets the connection go when the caller gives up', async () => {
    const stop = new AbortController();
    /** @type {import('../../src/relay/guard/fetch-upstream.js').Connect} */
    const connect = async (url, init) => {
      const response = await createNodeConnect()(url, init);
      queueMicrotask(() => stop.abort(new Error('gone')));
      return response;
    };
    await withRaw((socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n1'), async (server) => {
      await assert.rejects(fetchFrom(server, { connect, signal: stop.signal }), { message: 'gone' });
      await server.gone;
    });
  });
});

describe('an answer that nobody reads', () => {
  for (const status of ['500 Error', '404 Not Found', '302 Found']) {
    it(`lets the connection go (${status})`, async () => {
      await withRaw((socket) => socket.write(`HTTP/1.1 ${status}\r\nContent-Length: 9\r\n\r\n1`), async (server) => {
        await assert.rejects(fetchFrom(server), { status: 502 });
        await server.gone;
      });
    });
  }
});

describe('an answer that is broken', () => {
  /** @type {Record<string, [answer: string, kind: string]>} */
  const answers = {
    'ends before its Content-Length': ['HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<rss', 'broken-answer'],
    'ends within a chunk': ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n<rss', 'broken-answer'],
    'has a chunk of no size': ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n<rss\r\n0\r\n\r\n', 'broken-answer'],
    'ends within the deflated body': ['HTTP/1.1 200 OK\r\nContent-Length: 9\r\nContent-Encoding: deflate\r\n\r\n', 'broken-answer'],
    'has two lengths': ['HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\n<rss/', 'unreachable'],
    'has a length and chunks': ['HTTP/1.1 200 OK\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', 'unreachable'],
    'ends within its head': ['HTTP/1.1 200 OK\r\nContent-Le', 'unreachable'],
    'is empty': ['', 'unreachable'],
    'is not HTTP': ['SSH-2.0-OpenSSH_9.9\r\n', 'unreachable'],
    'has a head of 100 kB': [`HTTP/1.1 200 OK\r\nX: ${'a'.repeat(100_000)}\r\n\r\n`, 'unreachable'],
    'has the status 999': ['HTTP/1.1 999 Strange\r\nContent-Length: 0\r\n\r\n', 'broken-answer'],
  };
  for (const [name, [text, kind]] of Object.entries(answers)) {
    it(`since it ${name}, is an error of the upstream’s`, async () => {
      await withRaw((socket) => socket.end(text, 'latin1'), async (server) => {
        await assert.rejects(fetchFrom(server), { status: 502, kind });
      });
    });
  }

  it('since it switches protocols, is an error at once, and the connection is let go', async () => {
    const text = 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
    await withRaw((socket) => socket.write(text), async (server) => {
      await assert.rejects(fetchFrom(server), { status: 502, kind: 'unreachable' });
      await server.gone;
    });
  });

  it('since it breaks off with a reset, is an error of the upstream’s', async () => {
    /** @param {import('node:net').Socket} socket */
    const reset = (socket) => void socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n1', () => socket.resetAndDestroy());
    await withRaw(reset, async (server) => {
      await assert.rejects(fetchFrom(server), { status: 502 });
    });
  });

  it('is read to its Content-Length where more comes', async () => {
    await withRaw((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n<rss/>'), async (server) => {
      assert.equal(new TextDecoder().decode((await fetchFrom(server)).bytes), '<rss');
    });
  });

  it('is no answer where nobody listens', async () => {
    const upstream = await listen((_request, response) => response.end());
    await upstream.close();
    await assert.rejects(fetchFrom(upstream), { status: 502, kind: 'unreachable' });
  });
});

describe('after all that', () => {
  /** @type {unknown[]} */
  const rejections = [];
  before(() => process.on('unhandledRejection', (error) => rejections.push(error)));
  after(() => assert.deepEqual(rejections, []));

  it('one request is one connection, closed when its answer is read', async () => {
    await withUpstream((_request, response) => response.end('feed'), async (upstream) => {
      let connections = 0;
      upstream.server.on('connection', () => (connections += 1));
      const closed = new Promise((resolve) => upstream.server.once('connection', (socket) => resolve(once(socket, 'close'))));
      await fetchFrom(upstream);
      await closed;
      await fetchFrom(upstream);
      assert.equal(connections, 2);
    });
  });
});
