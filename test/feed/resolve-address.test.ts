import { expect } from '@open-wc/testing';
import { resolveAddress } from '../../src/feed/resolve-address.js';

const base = 'https://resolve.example/a/b?c';

describe('resolving an address', () => {
  for (const [address, absolute] of [
    ['d', 'https://resolve.example/a/d'],
    ['/d', 'https://resolve.example/d'],
    ['//other.example/d', 'https://other.example/d'],
    ['?d', 'https://resolve.example/a/b?d'],
    [' \n HTTP://Other.Example/新闻 ', 'http://other.example/%E6%96%B0%E9%97%BB'],
    ['https://other.example/a b', 'https://other.example/a%20b'],
  ] as const) {
    it(`makes ${JSON.stringify(address)} absolute`, () => {
      expect(resolveAddress(address, base)).to.equal(absolute);
    });
  }

  it('knows no address that a link must not have', () => {
    const spellings = ['javascript:alert(1)', ' JavaScript:alert(1)', 'java\nscript:alert(1)', '\x01javascript:alert(1)', 'data:text/html,x', 'blob:https://resolve.example/1', 'ftp://resolve.example/', 'file:///etc', 'mailto:a@resolve.example', 'vbscript:x', 'view-source:https://resolve.example'];
    for (const address of spellings) expect(resolveAddress(address, base), address).to.equal(undefined);
  });

  it('knows no address where there is none', () => {
    for (const address of [undefined, '', '  \n', 'https://', 'http://[']) expect(resolveAddress(address, base), address).to.equal(undefined);
    expect(resolveAddress('relative')).to.equal(undefined);
  });
});
