import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FORBIDDEN, NO_ADDRESS, WITH_CREDENTIALS } from './support/forbidden-addresses.js';
import './support/typescript.js';

const { parseAllowList } = await import('../../src/relay/guard/allow-list.js');
const { checkAddress } = await import('../../src/relay/guard/check-address.js');
const { fetchUpstream } = await import('../../src/relay/guard/fetch-upstream.js');
const { createNodeConnect } = await import('../../src/relay/hosts/node-connect.js');

/** Fails the test where the guard lets a connection be opened. @type {import('../../src/relay/guard/fetch-upstream.js').Connect} */
const connect = (url) => Promise.reject(new Error(`A connection to ${url.href} was to be opened`));

/** What the relay's connections do with an address that nobody checked before. */
const open = createNodeConnect({
  resolve: (name) => Promise.reject(new Error(`DNS was asked for ${name}`)),
  resolvePrivate: (name) => Promise.reject(new Error(`The system was asked for ${name}`)),
});

for (const [group, addresses] of Object.entries(FORBIDDEN)) {
  describe(`forbidden: ${group}`, () => {
    for (const address of addresses) {
      it(`${JSON.stringify(address)} is refused`, async () => {
        await assert.rejects(fetchUpstream(address, { connect }), { name: 'RelayError', status: 403, kind: 'private-address' });
      });
    }
  });
}

describe('an IP address that comes to a connection unchecked', () => {
  const addresses = Object.values(FORBIDDEN).flat().map((address) => new URL(address));
  for (const host of new Set(addresses.map(({ hostname }) => hostname).filter((name) => /^\[|^[\d.]+\d$/.test(name)))) {
    it(`${host} is refused there too`, async () => {
      const { signal } = new AbortController();
      await assert.rejects(open(new URL(`http://${host}/`), { headers: {}, allow: [], signal }), { kind: 'private-address' });
    });
  }
});

describe('not an http(s) address', () => {
  for (const address of NO_ADDRESS) {
    it(`${JSON.stringify(address)} is refused`, async () => {
      await assert.rejects(fetchUpstream(address, { connect }), { name: 'RelayError', status: 400, kind: 'bad-address' });
    });
  }

  it('an address of 5,000 characters is refused', () => {
    assert.throws(() => checkAddress(`http://news.example/${'a'.repeat(5000)}`, []), { kind: 'bad-address' });
  });
});

describe('an address with a user name or password', () => {
  for (const address of WITH_CREDENTIALS) {
    it(`${JSON.stringify(address)} is refused`, async () => {
      await assert.rejects(fetchUpstream(address, { connect }), { name: 'RelayError', status: 400, kind: 'credentials' });
    });
  }
});

describe('ports', () => {
  for (const address of ['http://news.example:443/', 'https://news.example:80/', 'http://news.example:22/', 'https://1.1.1.1:6379/', 'http://news.example:0/']) {
    it(`${address} is refused`, async () => {
      await assert.rejects(fetchUpstream(address, { connect }), { status: 403, kind: 'forbidden-port' });
    });
  }

  it('the default ports may be named', () => {
    assert.equal(checkAddress('http://news.example:80/', []).href, 'http://news.example/');
    assert.equal(checkAddress('https://news.example:443/', []).href, 'https://news.example/');
  });

  it('an allowed port is open for its host alone', () => {
    const allow = parseAllowList(['news.example:8080', 'other.example']);
    assert.equal(checkAddress('http://news.example:8080/', allow).port, '8080');
    assert.throws(() => checkAddress('http://other.example:8080/', allow), { kind: 'not-allowed' });
  });
});

describe('a public address passes', () => {
  /** @type {[asked: string, fetched: string][]} */
  const addresses = [
    ['http://news.example/feed.xml?a=1&a=2', 'http://news.example/feed.xml?a=1&a=2'],
    ['https://NEWS.example./feed.xml#top', 'https://news.example/feed.xml'],
    ['https://新闻.例子/头条', 'https://xn--efvy88h.xn--fsqu00a/%E5%A4%B4%E6%9D%A1'],
    ['http://1.1.1.1/', 'http://1.1.1.1/'],
    ['http://172.32.0.1/', 'http://172.32.0.1/'],
    ['http://172.15.255.255/', 'http://172.15.255.255/'],
    ['http://100.128.0.1/', 'http://100.128.0.1/'],
    ['http://11.0.0.1/', 'http://11.0.0.1/'],
    ['http://223.255.255.255/', 'http://223.255.255.255/'],
    ['http://[2606:4700:4700::1111]/', 'http://[2606:4700:4700::1111]/'],
    ['http://[2400:3200::1]/', 'http://[2400:3200::1]/'],
    ['http://localhost.news.example/', 'http://localhost.news.example/'],
    ['http://notlocal.example/', 'http://notlocal.example/'],
    ['http://news.locals/', 'http://news.locals/'],
  ];
  for (const [asked, fetched] of addresses) {
    it(`${asked} is fetched as ${fetched}`, () => {
      assert.equal(checkAddress(asked, []).href, fetched);
    });
  }
});
