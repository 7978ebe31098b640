/** What one writes in ten minutes, safe or not: the upstream's bytes as they come; with `--cache`, once an address. */
import http from 'node:http';
import { announce } from './announce.js';

/** @type {Map<string, Buffer> | undefined} */
const cache = process.argv.includes('--cache') ? new Map() : undefined;

const server = http.createServer((request, response) => {
  const address = new URL(request.url ?? '', 'http://proxy').searchParams.get('url') ?? '';
  response.setHeader('access-control-allow-origin', '*');
  const known = cache?.get(address);
  if (known) response.end(known);
  else fetchInto(address, response);
});
announce(server);

/** @param {string} address @param {http.ServerResponse} response */
function fetchInto(address, response) {
  const request = http.get(address, (upstream) => {
    response.writeHead(upstream.statusCode ?? 502, { 'content-type': upstream.headers['content-type'] });
    upstream.pipe(response);
    if (cache) keep(address, upstream, cache);
  });
  request.on('error', () => response.writeHead(502).end());
}

/** @param {string} address @param {http.IncomingMessage} upstream @param {Map<string, Buffer>} map */
function keep(address, upstream, map) {
  /** @type {Buffer[]} */
  const chunks = [];
  upstream.on('data', (chunk) => chunks.push(chunk));
  upstream.on('end', () => map.set(address, Buffer.concat(chunks)));
}
