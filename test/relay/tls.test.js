import assert from 'node:assert/strict';
import https from 'node:https';
import { after, before, describe, it } from 'node:test';
import { createCertificate } from './support/certificate.js';
import { start, stop } from './support/listen.js';
import './support/typescript.js';

const { parseAllowList } = await import('../../src/relay/guard/allow-list.js');
const { fetchUpstream } = await import('../../src/relay/guard/fetch-upstream.js');
const { createNodeConnect } = await import('../../src/relay/hosts/node-connect.js');

const { key, cert } = createCertificate('news.example');

/** @type {https.Server} */
let server;
let port = 0;
/** @type {unknown[]} the names that clients asked for in their first message */
const serverNames = [];

before(async () => {
  server = https.createServer({ key, cert, SNICallback: (name, done) => done(null, void serverNames.push(name)) }, ({ headers }, response) => response.end(headers.host));
  port = await start(server);
});
after(() => stop(server));

/** @param {string} host @param {string} [ca] */
function fetchSecurely(host, ca) {
  const connect = createNodeConnect({ resolve: () => Promise.resolve(['127.0.0.1']), ca });
  return fetchUpstream(`https://${host}:${port}/`, { connect, allow: parseAllowList([`${host}:${port}`, `127.0.0.1:${port}`]) });
}

describe('over TLS', () => {
  it('the name stays what it is, though the connection goes to a checked address', async () => {
    const { bytes } = await fetchSecurely('news.example', cert);
    assert.equal(new TextDecoder().decode(bytes), `news.example:${port}`);
    assert.deepEqual(serverNames, ['news.example']);
  });

  it('a final dot does not trouble the certificate', async () => {
    assert.equal((await fetchSecurely('news.example.', cert)).status, 200);
  });

  it('a certificate of another name is refused', async () => {
    await assert.rejects(fetchSecurely('other.example', cert), { status: 502, kind: 'unreachable' });
  });

  it('a certificate that nobody vouches for is refused, whatever the environment says', async ({ mock }) => {
    mock.method(process, 'emitWarning', () => {});
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    await assert.rejects(fetchSecurely('news.example'), { status: 502, kind: 'unreachable' });
  });

  it('a server that does not speak TLS is no answer', async () => {
    const connect = createNodeConnect();
    const allow = parseAllowList([`127.0.0.1:${port}`]);
    await assert.rejects(fetchUpstream(`http://127.0.0.1:${port}/`, { connect, allow }), { status: 502 });
  });
});
