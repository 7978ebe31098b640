import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { hostOf, isIpAddress, isPermittedPrivate, mayConnect } from '../guard/allow-list.js';
import type { Connect, ConnectInit } from '../guard/fetch-upstream.js';
import { RelayError } from '../relay-error.js';
import { decodeContent } from './decode-content.js';
import { createResolveHost, resolveBySystem, type ResolveHost } from './resolve-host.js';

/*
 * A name is resolved once. Every address it leads to has to be permitted: a mix of public and private ones is an attack or
 * a mistake, and to choose among them would be to guess. The connection then goes to the addresses that were checked, by a
 * `lookup` that knows nothing else, so a name that leads elsewhere a moment later ("DNS rebinding") changes nothing. The
 * name stays what TLS verifies and what the Host header says.
 *
 * Each request has an agent, and so a connection, of its own: none is used again for a name that was not checked for it.
 * Node's agents made this way do not read HTTP_PROXY and its like. Certificates are verified, whatever
 * NODE_TLS_REJECT_UNAUTHORIZED says.
 */

/** What the connections of Node work with. */
export interface NodeConnectOptions {
  /** Resolves names. Default: the system's name servers. */
  resolve?: ResolveHost;
  /** Resolves names that `--allow` says are private. Default: the system's resolver. */
  resolvePrivate?: ResolveHost;
  /** Certificate authorities, in PEM, in place of those that Node knows. */
  ca?: string;
  /** Is told of each answer as it came, before its body is read. */
  onAnswer?: (message: http.IncomingMessage) => void;
}

/** Bytes of all header fields of an answer. */
const MAX_HEADER_SIZE = 16_384;

/** Milliseconds until the next address of the same host is tried; Node's own 250 are too few across an ocean. */
const NEXT_ADDRESS = 2000;

const NO_BODY = [204, 205, 304];

/** Opens connections from Node to addresses that were checked, and to no others. */
export function createNodeConnect(options: NodeConnectOptions = {}): Connect {
  const { resolve = createResolveHost(), resolvePrivate = resolveBySystem, ca, onAnswer } = options;
  return async (url, init) => {
    const addresses = await findAddresses(url, init, isPermittedPrivate(url, init.allow) ? resolvePrivate : resolve);
    init.signal.throwIfAborted();
    const message = await sendRequest(url, init, { lookup: lookUpIn(addresses), ca });
    onAnswer?.(message);
    return toResponse(message);
  };
}

async function findAddresses(url: URL, { allow, signal }: ConnectInit, resolve: ResolveHost): Promise<string[]> {
  const host = hostOf(url);
  const addresses = isIpAddress(host) ? [host] : await resolve(host, signal);
  if (addresses.length === 0) throw new Error('The name has no address');
  if (addresses.every((address) => mayConnect(url, address, allow))) return addresses;
  throw new RelayError('private-address', 'The name leads to an address that is private, loopback, link-local or reserved.');
}

/** Answers with these addresses, IPv4 first, whatever it is asked for. */
function lookUpIn(addresses: string[]): LookupFunction {
  const answers = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  answers.sort((one, other) => one.family - other.family);
  return (_name, { all }, callback) => {
    if (all) callback(null, answers);
    else callback(null, answers[0]?.address ?? '', answers[0]?.family);
  };
}

function sendRequest(
  url: URL,
  { headers, signal }: ConnectInit,
  { lookup, ca }: { lookup: LookupFunction; ca?: string },
): Promise<http.IncomingMessage> {
  const { request, Agent } = url.protocol === 'https:' ? https : http;
  const options: https.RequestOptions = {
    agent: new Agent({ keepAlive: false, autoSelectFamily: true, autoSelectFamilyAttemptTimeout: NEXT_ADDRESS }),
    headers,
    signal,
    lookup,
    maxHeaderSize: MAX_HEADER_SIZE,
    insecureHTTPParser: false,
    rejectUnauthorized: true,
    ca,
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, options, resolve).on('error', reject);
    // Nobody asked for 101 Switching Protocols, and without a listener Node waits for an answer after it.
    sent.on('upgrade', (_message, socket) => {
      socket.destroy();
      reject(new Error('The server switches protocols'));
    });
    sent.end();
  });
}

async function toResponse(message: http.IncomingMessage): Promise<Response> {
  try {
    const status = message.statusCode ?? 0;
    const headers = new Headers();
    for (const [name, values] of Object.entries(message.headersDistinct)) {
      for (const value of values ?? []) headers.append(name, value);
    }
    if (NO_BODY.includes(status)) {
      message.resume();
      return new Response(null, { status, headers });
    }
    const body = await decodeContent(message, message.headers['content-encoding']);
    headers.delete('content-encoding');
    headers.delete('content-length');
    return new Response(toWebStream(body), { status, headers });
  } catch (error) {
    message.destroy();
    throw new RelayError('broken-answer', 'The answer has a status, a header or an encoding that cannot be read.', { cause: error });
  }
}

/** Reads only when it is read from, so that no more is decompressed than somebody wants. */
function toWebStream(readable: Readable): ReadableStream<Uint8Array> {
  const chunks = readable[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await chunks.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
      cancel() {
        readable.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}
