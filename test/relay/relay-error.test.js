import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import './support/typescript.js';

const { isRelayError, problemResponse, RelayError } = await import('../../src/relay/relay-error.js');

describe('a problem', () => {
  it('is problem details that any page can read', async () => {
    const response = problemResponse(new RelayError('private-address', 'The address is private.'));
    assert.equal(response.status, 403);
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('retry-after'), null);
    assert.deepEqual(await response.json(), {
      type: 'urn:newsrack:problem:private-address',
      title: 'An address that is not public',
      status: 403,
      detail: 'The address is private.',
    });
  });

  it('says what the upstream’s status was, and when to come again', async () => {
    const response = problemResponse(new RelayError('upstream-status', 'It is busy.', { upstreamStatus: 503, retryAfter: 1.5 }));
    assert.equal(response.status, 502);
    assert.equal(response.headers.get('retry-after'), '2');
    assert.equal((await response.json()).upstreamStatus, 503);
    assert.equal(response.headers.get('cache-control'), 'public, max-age=5', 'a million readers of a feed that is down do not all come to the relay');
  });

  it('keeps its cause to itself', async () => {
    const response = problemResponse(new RelayError('unreachable', 'No answer came.', { cause: new Error('connect ECONNREFUSED 10.0.0.1') }));
    assert.doesNotMatch(await response.text(), /10\.0\.0\.1|ECONN/);
  });

  it('of a bug says no more than that', async () => {
    const response = problemResponse(new TypeError('secret is undefined'));
    assert.equal(response.status, 500);
    assert.deepEqual(await response.json(), { type: 'about:blank', title: 'Internal Server Error', status: 500 });
  });

  it('is told from other errors', () => {
    assert.equal(isRelayError(new RelayError('credentials', '')), true);
    for (const other of [new Error('a'), null, undefined, 'RelayError', { name: 'RelayError' }]) assert.equal(isRelayError(other), false);
  });
});
