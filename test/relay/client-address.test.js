import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import './support/typescript.js';

const { findClientAddress, parseTrustedProxies } = await import('../../src/relay/hosts/client-address.js');

/** @param {string} remoteAddress @param {string} [forwarded] @param {string[]} [proxies] */
function clientOf(remoteAddress, forwarded, proxies = []) {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return findClientAddress(/** @type {any} */ ({ socket: { remoteAddress }, headers }), parseTrustedProxies(proxies));
}

describe('the address of a client', () => {
  for (const [who, expected, ...request] of /** @type {const} */ ([
    ['a stranger', '203.0.113.9', '203.0.113.9'],
    ['a stranger that lies', '203.0.113.9', '203.0.113.9', '198.51.100.1'],
    ['a client of a proxy on this machine', '203.0.113.9', '127.0.0.1', '203.0.113.9'],
    ['a client of such a proxy over IPv6', '203.0.113.9', '::1', '203.0.113.9'],
    ['a client of such a proxy on a socket for both families', '203.0.113.9', '::ffff:127.0.0.1', '203.0.113.9'],
    ['a client that lies to a proxy which appends', '203.0.113.9', '127.0.0.1', '198.51.100.1, 203.0.113.9'],
    ['a client that lies in words', '203.0.113.9', '127.0.0.1', '"; drop, 203.0.113.9'],
    ['a client of two proxies', '203.0.113.9', '127.0.0.1', '203.0.113.9, 10.0.0.7', ['10.0.0.0/8']],
    ['a client of a proxy that is not trusted', '10.0.0.7', '10.0.0.7', '203.0.113.9'],
    ['a trusted proxy by its address', '203.0.113.9', '10.0.0.7', '203.0.113.9', ['10.0.0.7']],
    ['a client in the trusted network', '10.0.0.9', '127.0.0.1', '10.0.0.9', ['10.0.0.0/8']],
    ['a program on this machine', undefined, '127.0.0.1'],
  ])) {
    it(`of ${who} is ${expected ?? 'none'}`, () => {
      const [remoteAddress, forwarded, proxies] = request;
      assert.equal(clientOf(remoteAddress, forwarded, [...(proxies ?? [])]), expected);
    });
  }

  for (const network of ['10.0.0.0/64', 'proxy.example', '10.0.0', '/8', '']) {
    it(`needs networks, and "${network}" is none`, () => {
      assert.throws(() => parseTrustedProxies([network]), { name: 'TypeError', message: /is no IP address and no range/ });
    });
  }
});
