import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGzip } from 'node:zlib';

/**
 * Sends a body at the pace, and as often, as the order says.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {Buffer} body
 * @param {import('./order.js').Order} order
 */
export async function sendBody(request, response, body, { gzip, hang, times, dripSize, dripPause }) {
  if (request.method === 'HEAD' || body.length === 0) return response.end();
  if (hang) return response.flushHeaders();
  if (times === 1 && !dripSize && !gzip) return response.end(body);

  const pieces = Readable.from(cut(body, times, dripSize || body.length, dripPause));
  await pipeline(gzip ? [pieces, createGzip(), response] : [pieces, response]).catch(() => {
    // The client left: the log tells.
  });
}

/**
 * @param {Buffer} body
 * @param {number} times
 * @param {number} size
 * @param {number} pause
 */
async function* cut(body, times, size, pause) {
  for (let time = 0; time < times; time++) {
    for (let start = 0; start < body.length; start += size) {
      yield body.subarray(start, start + size);
      if (pause) await sleep(pause);
    }
  }
}
