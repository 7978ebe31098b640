import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import zlib from 'node:zlib';
import { withUpstream } from './support/listen.js';
import './support/typescript.js';

const { parseAllowList } = await import('../../src/relay/guard/allow-list.js');
const { fetchUpstream } = await import('../../src/relay/guard/fetch-upstream.js');
const { createNodeConnect } = await import('../../src/relay/hosts/node-connect.js');

const TEXT = '<rss version="2.0"><channel><title>要闻</title></channel></rss>';

/** @type {Record<string, (bytes: Buffer) => Buffer>} */
const CODINGS = {
  gzip: (bytes) => zlib.gzipSync(bytes),
  'x-gzip': (bytes) => zlib.gzipSync(bytes),
  GZIP: (bytes) => zlib.gzipSync(bytes),
  br: (bytes) => zlib.brotliCompressSync(bytes),
  deflate: (bytes) => zlib.deflateSync(bytes),
  'deflate without its zlib header': (bytes) => zlib.deflateRawSync(bytes),
  'gzip without its checksum': (bytes) => zlib.gzipSync(bytes).subarray(0, -8),
  identity: (bytes) => bytes,
};

/** @param {{ origin: string, allow: string }} upstream */
function fetchFrom({ origin, allow }) {
  return fetchUpstream(`${origin}/`, { connect: createNodeConnect(), allow: parseAllowList([allow]) });
}

describe('a compressed body', () => {
  for (const [name, encode] of Object.entries(CODINGS)) {
    it(`in ${name} is read`, async () => {
      const headers = { 'content-encoding': name.split(' ')[0] };
      await withUpstream((_request, response) => response.writeHead(200, headers).end(encode(Buffer.from(TEXT))), async (upstream) => {
        assert.equal(new TextDecoder().decode((await fetchFrom(upstream)).bytes), TEXT);
      });
    });
  }

  for (const coding of ['gzip', 'br', 'deflate']) {
    it(`in ${coding} may be empty`, async () => {
      await withUpstream((_request, response) => response.writeHead(200, { 'content-encoding': coding }).end(), async (upstream) => {
        assert.equal((await fetchFrom(upstream)).bytes.length, 0);
      });
    });

    it(`that only says it is ${coding} is an error`, async () => {
      await withUpstream((_request, response) => response.writeHead(200, { 'content-encoding': coding }).end('\xff\xff plain'), async (upstream) => {
        await assert.rejects(fetchFrom(upstream), { status: 502, kind: 'broken-answer' });
      });
    });
  }

  for (const encoding of ['zstd', 'compress', 'gzip, gzip', 'gzip,br,gzip', 'constructor']) {
    it(`in ${encoding} is an error`, async () => {
      await withUpstream((_request, response) => response.writeHead(200, { 'content-encoding': encoding }).end('abc'), async (upstream) => {
        await assert.rejects(fetchFrom(upstream), { status: 502, kind: 'broken-answer' });
      });
    });
  }
});
