import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import './support/typescript.js';

const { mayConnect, parseAllowList } = await import('../../src/relay/guard/allow-list.js');
const { checkAddress } = await import('../../src/relay/guard/check-address.js');

/** @param {string[]} patterns @param {string} address @returns {string} `passes`, or why not */
function outcome(patterns, address) {
  try {
    checkAddress(address, parseAllowList(patterns));
    return 'passes';
  } catch (error) {
    return /** @type {import('../../src/relay/relay-error.js').RelayError} */ (error).kind;
  }
}

describe('--allow with a public host', () => {
  /** @type {[pattern: string, address: string, outcome: string][]} */
  const cases = [
    ['news.example', 'http://news.example/a', 'passes'],
    ['news.example', 'https://news.example/a', 'passes'],
    ['News.Example.', 'https://news.example./', 'passes'],
    ['news.example', 'https://www.news.example/', 'not-allowed'],
    ['news.example', 'https://news.example.evil.example/', 'not-allowed'],
    ['news.example', 'https://evilnews.example/', 'not-allowed'],
    ['news.example', 'https://news.example:8443/', 'not-allowed'],
    ['*.news.example', 'https://www.news.example/', 'passes'],
    ['*.news.example', 'https://a.b.news.example/', 'passes'],
    ['*.news.example', 'https://news.example/', 'not-allowed'],
    ['*.news.example', 'https://evilnews.example/', 'not-allowed'],
    ['*.news.example:8080', 'http://www.news.example:8080/', 'passes'],
    ['*.news.example:8080', 'http://www.news.example/', 'not-allowed'],
    ['news.example:8080', 'http://news.example:8080/', 'passes'],
    ['news.example:08080', 'http://news.example:8080/', 'passes'],
    ['news.example:8080', 'https://news.example:8080/', 'passes'],
    ['news.example:8080', 'http://news.example/', 'not-allowed'],
    ['news.example:80', 'http://news.example/', 'passes'],
    ['https://news.example', 'https://news.example/', 'passes'],
    ['HTTPS://news.example/', 'https://news.example/', 'passes'],
    ['https://news.example', 'http://news.example/', 'not-allowed'],
    ['https://news.example:8443', 'https://news.example:8443/', 'passes'],
    ['*.例子', 'https://新闻.例子/', 'passes'],
    ['1.1.1.1', 'https://1.1.1.1/', 'passes'],
    ['[2606:4700:4700::1111]', 'https://[2606:4700:4700:0::1111]/', 'passes'],
    ['news.example', 'http://127.0.0.1/', 'private-address'],
    ['news.example', 'http://localhost/', 'private-address'],
  ];
  for (const [pattern, address, expected] of cases) {
    it(`${pattern}: ${address} ${expected === 'passes' ? 'passes' : `is refused as ${expected}`}`, () => {
      assert.equal(outcome([pattern], address), expected);
    });
  }

  it('never opens a private address to which the name leads', () => {
    const url = new URL('http://news.example:8080/');
    assert.equal(mayConnect(url, '127.0.0.1', parseAllowList(['news.example:8080'])), false);
    assert.equal(mayConnect(url, '::ffff:127.0.0.1', parseAllowList(['news.example:8080', '127.0.0.1:8080'])), false);
  });
});

describe('--allow with a private host and port', () => {
  const only = ['127.0.0.1:8080'];

  /** @type {[address: string, outcome: string][]} */
  const cases = [
    ['http://127.0.0.1:8080/a', 'passes'],
    ['http://0x7f.1:8080/', 'passes'],
    ['https://127.0.0.1:8080/', 'passes'],
    ['http://127.0.0.1/', 'private-address'],
    ['http://127.0.0.1:8081/', 'private-address'],
    ['http://127.0.0.2:8080/', 'private-address'],
    ['http://localhost:8080/', 'private-address'],
    ['http://[::1]:8080/', 'private-address'],
    ['http://[::ffff:127.0.0.1]:8080/', 'private-address'],
    ['https://news.example/', 'passes'],
    ['https://news.example:8080/', 'forbidden-port'],
  ];
  for (const [address, expected] of cases) {
    it(`${only[0]}: ${address} ${expected === 'passes' ? 'passes' : `is refused as ${expected}`}`, () => {
      assert.equal(outcome(only, address), expected);
    });
  }

  it('permits a name of one’s own network, a bracketed address, an origin', () => {
    assert.equal(outcome(['localhost:8080'], 'http://localhost:8080/'), 'passes');
    assert.equal(outcome(['[::1]:8080'], 'http://[0:0::1]:8080/'), 'passes');
    assert.equal(outcome(['http://10.0.0.1'], 'http://10.0.0.1/'), 'passes');
    assert.equal(outcome(['http://10.0.0.1'], 'https://10.0.0.1/'), 'private-address');
  });

  it('leaves a list of public hosts as strict as it is', () => {
    assert.equal(outcome(['news.example', '127.0.0.1:8080'], 'http://other.example/'), 'not-allowed');
    assert.equal(outcome(['news.example', '127.0.0.1:8080'], 'http://127.0.0.1:8080/'), 'passes');
  });

  it('is not reached through a name that is not allowed at the same port', () => {
    assert.equal(mayConnect(new URL('http://evil.example:8080/'), '127.0.0.1', parseAllowList(only)), false);
    assert.equal(mayConnect(new URL('http://evil.example/'), '127.0.0.1', parseAllowList(['127.0.0.1:80'])), false);
    assert.equal(mayConnect(new URL('http://a.news.example:8080/'), '127.0.0.1', parseAllowList(['*.news.example:8080', ...only])), false);
  });

  it('is reached through a public name that is allowed at the same port as well', () => {
    const allow = parseAllowList(['feeds.firm.example:8080', '10.1.2.3:8080']);
    const url = checkAddress('http://feeds.firm.example:8080/', allow);
    assert.equal(mayConnect(url, '10.1.2.3', allow), true);
    assert.equal(mayConnect(url, '10.1.2.4', allow), false);
  });
});

describe('--allow with something else', () => {
  const patterns = ['', ' ', '*', '*.', '*.*', '*.127.0.0.1:80', 'a.*', '10.*', '10.0.0.0/8', 'http://', 'https:news.example', '//news.example', 'ftp://news.example',
    'http://news.example/feed', 'news.example/feed', 'news.example?', 'user@news.example', 'news.example:', 'news.example:http', 'news.example:99999', '::1', 'a b', '[::1', '[fe80::1%eth0]:80'];
  for (const pattern of patterns) {
    it(`${JSON.stringify(pattern)} is an error at once`, () => {
      assert.throws(() => parseAllowList([pattern]), { name: 'TypeError', message: /is not a host, \*\.host, host:port or http\(s\) origin$/ });
    });
  }

  for (const pattern of ['localhost', '127.0.0.1', '0x7f.1', '[::1]', '*.local', '*.internal:80', '*.localhost:8080', 'intranet']) {
    it(`${JSON.stringify(pattern)} is an error: a private host is named with its port, and not by a wildcard`, () => {
      assert.throws(() => parseAllowList([pattern]), { name: 'TypeError', message: /names a private host/ });
    });
  }
});
