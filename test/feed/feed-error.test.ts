import { expect } from '@open-wc/testing';
import { FeedError, isFeedError } from '../../src/feed/index.js';

describe('FeedError', () => {
  it('says why, of which address, and what is beneath', () => {
    const cause = new TypeError('x');
    const error = new FeedError('status', 'https://error.example/', { cause, status: 503, retryAfter: 1000 });
    expect(error).to.include({ kind: 'status', url: 'https://error.example/', cause, status: 503, retryAfter: 1000, name: 'FeedError' });
    expect(error.message).to.equal('https://error.example/ answered with an error (HTTP 503)');
    expect(error).to.be.instanceOf(Error);
  });

  it('is known again across copies of the library, and nothing else is', () => {
    const ofAnotherCopy = Object.assign(new Error('x'), { name: 'FeedError' });
    expect([new FeedError('empty', ''), ofAnotherCopy].every(isFeedError)).to.equal(true);
    expect([new Error('x'), { name: 'FeedError' }, 'FeedError', null, undefined].some(isFeedError)).to.equal(false);
  });
});
