import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { listenDns } from './support/dns-server.js';
import { listen } from './support/listen.js';
import { FORBIDDEN } from './support/forbidden-addresses.js';
import './support/typescript.js';

const { parseAllowList } = await import('../../src/relay/guard/allow-list.js');
const { fetchUpstream } = await import('../../src/relay/guard/fetch-upstream.js');
const { createNodeConnect } = await import('../../src/relay/hosts/node-connect.js');
const { createResolveHost } = await import('../../src/relay/hosts/resolve-host.js');

/** @typedef {import('./support/dns-server.js').AnswerDns} AnswerDns */

const PUBLIC = '1.1.1.1';

/** Listens on 127.0.0.1: reached only where the test allows both the name and the address. @type {import('./support/listen.js').Upstream} */
let upstream;
/** @type {import('./support/dns-server.js').DnsServer} */
let dns;
/** @type {AnswerDns} */
let answerDns = () => [];
let requestsBefore = 0;

before(async () => {
  upstream = await listen((_request, response) => response.end('feed'));
  dns = await listenDns((question) => answerDns(question));
});
beforeEach(() => {
  dns.questions.length = 0;
  requestsBefore = upstream.requests.length;
});
after(() => Promise.all([upstream.close(), dns.close()]));

/** Only these types of records, and "no such record" for the rest. @param {{ A?: string[], AAAA?: string[] }} values @returns {AnswerDns} */
function records(values) {
  return ({ type }) => {
    if (type !== 'A' && type !== 'AAAA') return [];
    return [{ records: (values[type] ?? []).map((value) => ({ type, value })) }];
  };
}

/** @param {string} name @param {{ allow?: string[], timeout?: number }} [options] */
function fetchName(name, { allow = [], timeout = 10_000 } = {}) {
  const connect = createNodeConnect({ resolve: createResolveHost([dns.address]) });
  return fetchUpstream(`http://${name}/`, { connect, allow: parseAllowList(allow), limits: { timeout } });
}

/** A name that leads to the test's server, and is allowed to. @param {string} name @param {number} [timeout] */
function fetchAllowed(name, timeout) {
  return fetchName(`${name}:${upstream.port}`, { allow: [`${name}:${upstream.port}`, upstream.allow], timeout });
}

function requestCount() {
  return upstream.requests.length - requestsBefore;
}

describe('a name that leads to a forbidden address', () => {
  const hosts = Object.values(FORBIDDEN).flat().map((address) => new URL(address).hostname.replace(/^\[|\]$/g, ''));
  for (const address of new Set(hosts.filter((host) => /^[\d.]+\d$|:/.test(host)))) {
    it(`${address} is refused`, async () => {
      answerDns = records(address.includes(':') ? { AAAA: [address] } : { A: [address] });
      await assert.rejects(fetchName('news.example'), { status: 403, kind: 'private-address' });
    });
  }

  it('is refused with any port that is allowed for it', async () => {
    answerDns = records({ A: ['127.0.0.1'] });
    const name = `news.example:${upstream.port}`;
    await assert.rejects(fetchName(name, { allow: [name] }), { status: 403, kind: 'private-address' });
    assert.equal(requestCount(), 0);
  });

  it('is refused where it is allowed for another name', async () => {
    answerDns = records({ A: ['127.0.0.1'] });
    const allow = [`news.example:${upstream.port}`, `*.news.example:${upstream.port}`, upstream.allow];
    await assert.rejects(fetchName(`evil.news.example:${upstream.port}`, { allow }), { kind: 'private-address' });
    assert.equal(requestCount(), 0);
  });

  /** @type {Record<string, { A?: string[], AAAA?: string[] }>} */
  const mixtures = {
    'public first': { A: [PUBLIC, '127.0.0.1'] },
    'private first': { A: ['10.0.0.1', PUBLIC] },
    'private among many': { A: ['8.8.8.8', '9.9.9.9', '169.254.169.254', PUBLIC] },
    'public IPv4, loopback IPv6': { A: [PUBLIC], AAAA: ['::1'] },
    'public IPv4, mapped IPv6': { A: [PUBLIC], AAAA: ['::ffff:127.0.0.1'] },
    'public IPv4, NAT64': { A: [PUBLIC], AAAA: ['64:ff9b::7f00:1'] },
    'public IPv6, private IPv4': { A: ['192.168.0.1'], AAAA: ['2606:4700:4700::1111'] },
    'all kinds': { A: [PUBLIC, '0.0.0.0'], AAAA: ['2606:4700:4700::1111', 'fe80::1'] },
  };
  for (const [name, values] of Object.entries(mixtures)) {
    it(`besides public ones is refused (${name})`, async () => {
      answerDns = records(values);
      await assert.rejects(fetchName('news.example'), { status: 403, kind: 'private-address' });
    });
  }

  it('among 3,000 public ones is refused', async () => {
    const addresses = Array.from({ length: 3000 }, (_, index) => `8.8.${index >> 8}.${index & 255}`);
    const answer = records({ A: [...addresses, '127.0.0.1'] });
    answerDns = (question) => (question.overTcp || question.type !== 'A' ? answer(question) : [{ truncated: true }]);
    await assert.rejects(fetchName('news.example'), { status: 403, kind: 'private-address' });
  });
});

describe('a name that leads elsewhere by CNAME', () => {
  /** @param {string} target @param {string} [value] @returns {AnswerDns} */
  const alias = (target, value) => ({ name, type }) => [
    { records: [{ name, type: 'CNAME', value: target }, ...(value && type === 'A' ? [{ name: target, type: /** @type {const} */ ('A'), value }] : [])] },
  ];

  for (const [target, value] of [['metadata.google.internal', '169.254.169.254'], ['localhost', '127.0.0.1'], ['db.corp', '10.0.0.1']]) {
    it(`to ${target} is refused`, async () => {
      answerDns = alias(String(target), value);
      await assert.rejects(fetchName('news.example'), { status: 403, kind: 'private-address' });
    });
  }

  for (const target of ['localhost', 'metadata.google.internal', 'news.example']) {
    it(`to ${target} without an address has none`, async () => {
      answerDns = alias(target);
      await assert.rejects(fetchName('news.example'), { status: 502, kind: 'unreachable' });
    });
  }

  it('to a permitted address is fetched', async () => {
    answerDns = alias('cdn.example', '127.0.0.1');
    assert.equal((await fetchAllowed('news.example')).status, 200);
  });
});

describe('a name that changes its mind (DNS rebinding)', () => {
  it('is asked for once, and the connection goes where the check looked', async () => {
    answerDns = ({ type, count }) => (type === 'A' ? [{ records: [{ type, value: count === 0 ? '127.0.0.1' : '10.0.0.1' }] }] : [{}]);
    assert.equal((await fetchAllowed('news.example')).status, 200);
    assert.equal(requestCount(), 1);
    assert.deepEqual(dns.questions.sort(), ['A news.example', 'AAAA news.example']);
  });

  it('is checked again at the next fetch', async () => {
    answerDns = ({ type, count }) => (type === 'A' ? [{ records: [{ type, value: count === 0 ? '127.0.0.1' : '127.0.0.2' }] }] : [{}]);
    await fetchAllowed('news.example');
    await assert.rejects(fetchAllowed('news.example'), { status: 403, kind: 'private-address' });
    assert.equal(requestCount(), 1);
  });

  it('is refused where only the second answer is private and comes with the first', async () => {
    answerDns = ({ type }) => (type === 'A' ? [{ records: [{ type, value: '127.0.0.2' }] }, { records: [{ type, value: '127.0.0.1' }] }] : [{}]);
    await assert.rejects(fetchAllowed('news.example'), { status: 403, kind: 'private-address' });
    assert.equal(requestCount(), 0);
  });

  it('is refused where a redirect leads to it', async () => {
    answerDns = ({ name, type }) => (type === 'A' ? [{ records: [{ type, value: name === 'news.example' ? '127.0.0.1' : '10.0.0.1' }] }] : [{}]);
    const redirecting = await listen((_request, response) => response.writeHead(302, { location: 'http://inside.example/' }).end());
    const name = `news.example:${redirecting.port}`;
    const refused = assert.rejects(fetchName(name, { allow: [name, redirecting.allow, 'inside.example'] }), { status: 502, kind: 'bad-redirect' });
    await refused.finally(redirecting.close);
  });
});

describe('a name server that', () => {
  afterEach(() => assert.equal(requestCount() <= 1, true, `${requestCount()} requests reached the server`));

  it('keeps silent is given up when time is up', async () => {
    answerDns = () => [];
    await assert.rejects(fetchName('news.example', { timeout: 200 }), { status: 504, kind: 'upstream-timeout' });
  });

  it('keeps silent when asked for IPv6 does not hold up IPv4', async () => {
    answerDns = (question) => (question.type === 'A' ? records({ A: ['127.0.0.1'] })(question) : []);
    assert.equal((await fetchAllowed('news.example', 3000)).status, 200);
  });

  it('answers with nothing leads nowhere', async () => {
    answerDns = records({});
    await assert.rejects(fetchName('news.example'), { status: 502, kind: 'unreachable' });
  });

  for (const [name, rcode] of Object.entries({ FORMERR: 1, SERVFAIL: 2, NXDOMAIN: 3, NOTIMP: 4, REFUSED: 5 })) {
    it(`answers ${name} leads nowhere`, async () => {
      answerDns = () => [{ rcode }];
      await assert.rejects(fetchName('news.example'), { status: 502, kind: 'unreachable' });
    });
  }

  it('answers a question that nobody asked (wrong id) is not heard', async () => {
    answerDns = ({ type }) => (type === 'A' ? [{ wrongId: true, records: [{ type, value: '10.0.0.1' }] }, { records: [{ type, value: '127.0.0.1' }] }] : [{}]);
    assert.equal((await fetchAllowed('news.example')).status, 200);
  });

  it('answers with the address of another name is not believed', async () => {
    answerDns = ({ type }) => [{ records: type === 'A' ? [{ name: 'other.example', type, value: '127.0.0.1' }] : [] }];
    const outcome = await fetchAllowed('news.example').then(({ status }) => status, ({ kind }) => kind);
    assert.ok(outcome === 'unreachable' || outcome === 200, `It was ${outcome}`);
  });
});

describe('the system’s resolver', () => {
  it('is asked for names that --allow says are private, and name servers are not', async () => {
    answerDns = records({ A: ['10.0.0.1'] });
    const name = `localhost:${upstream.port}`;
    assert.equal((await fetchName(name, { allow: [name] })).status, 200);
    assert.deepEqual(dns.questions, []);
  });

  it('is not asked for any other name', async () => {
    answerDns = records({});
    const connect = createNodeConnect({
      resolve: createResolveHost([dns.address]),
      resolvePrivate: (name) => Promise.reject(new Error(`The system was asked for ${name}`)),
    });
    await assert.rejects(fetchUpstream('http://news.example/', { connect }), { kind: 'unreachable' });
    assert.deepEqual(dns.questions.sort(), ['A news.example', 'AAAA news.example']);
  });
});
