import { expect } from '@open-wc/testing';

/** An id no other test uses. */
const newId = (): string => crypto.randomUUID();

const crossOrigin = location.origin.replace(/localhost|127\.0\.0\.1/, (host) => (host === 'localhost' ? '127.0.0.1' : 'localhost'));

async function requestsOf(id: string): Promise<{ method: string; aborted: boolean }[]> {
  const response = await fetch(`/fixtures-log?id=${id}`);
  return (await response.json()) as { method: string; aborted: boolean }[];
}

describe('fixture server', () => {
  it('answers the bytes of a file, without a type where the ending tells none', async () => {
    const response = await fetch('/fixtures/server/gb2312.txt');
    expect([...new Uint8Array(await response.arrayBuffer())]).to.deep.equal([0xd6, 0xd0, 0xb9, 0xfa]);
    expect(response.headers.get('content-type')).to.equal(null);
  });

  it('adds no charset to the type of an ending or of the query', async () => {
    expect((await fetch('/fixtures/server/a.xml')).headers.get('content-type')).to.equal('application/xml');
    const response = await fetch('/fixtures/server/a.xml?type=text/xml;charset=gbk');
    expect(response.headers.get('content-type')).to.equal('text/xml;charset=gbk');
  });

  it('answers the status and headers asked for', async () => {
    const response = await fetch('/fixtures/server/a.xml?status=503&header=Retry-After:1&header=X-Two:a:b');
    expect(response.status).to.equal(503);
    expect(response.headers.get('retry-after')).to.equal('1');
    expect(response.headers.get('x-two')).to.equal('a:b');
  });

  it('takes statuses and bodies in turn, and stays with the last', async () => {
    const address = `/fixtures/server/a.xml?id=${newId()}&statuses=500,200&bodies=a.xml,b.xml`;
    const answers: string[] = [];
    for (let turn = 0; turn < 3; turn++) {
      const response = await fetch(address);
      answers.push(`${response.status} ${await response.text()}`);
    }
    expect(answers).to.deep.equal(['500 <a/>', '200 <b/>', '200 <b/>']);
  });

  it('repeats a body, and drips it', async () => {
    const response = await fetch('/fixtures/server/a.xml?repeat=3&drip=5,1');
    expect(await response.text()).to.equal('<a/><a/><a/>');
  });

  it('compresses a body', async () => {
    const response = await fetch('/fixtures/server/a.xml?repeat=3&gzip=1');
    expect(response.headers.get('content-encoding')).to.equal('gzip');
    expect(await response.text()).to.equal('<a/><a/><a/>');
  });

  it('logs that a reader of an endless body left', async () => {
    const id = newId();
    const leaving = new AbortController();
    const response = await fetch(`/fixtures/server/a.xml?id=${id}&endless=1`, { signal: leaving.signal });
    await response.body?.getReader().read();
    leaving.abort();
    let [request] = await requestsOf(id);
    while (!request?.aborted) [request] = await requestsOf(id);
    expect(request.method).to.equal('GET');
  });

  it('refuses another origin, unless asked not to', async () => {
    const refused = await fetch(`${crossOrigin}/fixtures/server/a.xml`).catch((error: unknown) => error);
    expect(refused).to.be.instanceOf(TypeError);
    const allowed = await fetch(`${crossOrigin}/fixtures/server/a.xml?cors=1`, { headers: { 'X-Preflight': 'yes' } });
    expect(await allowed.text()).to.equal('<a/>');
  });

  it('closes the connection of a dropped request', async () => {
    const error = await fetch('/fixtures/server/a.xml?drop=1').catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(TypeError);
  });

  it('keeps what a test writes, and answers it with the type of its ending', async () => {
    const address = `/kept/${newId()}.atom`;
    await fetch(address, { method: 'PUT', body: '<feed/>' });
    const response = await fetch(address);
    expect(await response.text()).to.equal('<feed/>');
    expect(response.headers.get('content-type')).to.equal('application/atom+xml');
    expect((await fetch(`/kept/${newId()}`)).status).to.equal(204);
  });

  it('answers 404 for what is not there or lies outside', async () => {
    expect((await fetch('/fixtures/server/none.xml')).status).to.equal(404);
    expect((await fetch('/fixtures/%2e%2e%2fserver/order.js')).status).to.equal(404);
  });
});
