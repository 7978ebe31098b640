import { expect } from '@open-wc/testing';
import { createCountView } from '../../src/controllers/view-batches.js';
import { visitsOfToday } from '../../src/controllers/visits-of-today.js';

const DAY = 86_400_000;

/** A browser's storage in memory. */
function shelf(content?: string) {
  let kept = content;
  return { getItem: () => kept ?? null, setItem: (_name: string, value: string) => void (kept = value), kept: () => kept };
}

function blocked(): never {
  throw new DOMException('The operation is insecure.', 'SecurityError');
}

describe('visits of today', () => {
  it('are read where Prototype.js had them written as a text', () => {
    const storage = shelf(JSON.stringify(JSON.stringify([['a', 1000]])));
    expect(visitsOfToday({ storage: () => storage, now: () => 2000 }).has('a')).to.equal(true);
  });

  it('are remembered for a day, from page to page', async () => {
    const storage = shelf();
    let time = 1_000_000;
    const page = () => visitsOfToday({ storage: () => storage, now: () => time });
    await page().add(['a']);
    expect(page().has('a')).to.equal(true);
    expect(page().has('b')).to.equal(false);
    time += DAY - 1;
    expect(page().has('a')).to.equal(true);
    time += 1;
    expect(page().has('a')).to.equal(false);
  });

  it('are at most five hundred: the oldest go first', async () => {
    const storage = shelf();
    let time = 0;
    const visits = visitsOfToday({ storage: () => storage, now: () => ++time });
    for (let index = 0; index <= 500; index++) await visits.add([`article ${index}`]);
    expect(visits.has('article 0')).to.equal(false);
    expect(visits.has('article 1')).to.equal(true);
    expect(visits.has('article 500')).to.equal(true);
    expect((JSON.parse(storage.kept()!) as unknown[]).length).to.equal(500);
  });

  it('are remembered while the page lives where storage is blocked, or full', async () => {
    for (const storage of [blocked, () => ({ getItem: () => null, setItem: blocked })]) {
      const visits = visitsOfToday({ storage });
      await visits.add(['a']);
      expect(visits.has('a')).to.equal(true);
      expect(visits.has('b')).to.equal(false);
    }
  });

  it('are new to one of two pages that ask at once', async () => {
    const storage = shelf();
    const pages = [1, 2].map(() => visitsOfToday({ storage: () => storage }));
    expect((await Promise.all(pages.map((page) => page.add(['a'])))).map(({ size }) => size).sort()).to.deep.equal([0, 1]);
  });

  it('can be taken back, stored or not', async () => {
    const kept = shelf();
    for (const storage of [() => kept, blocked]) {
      const visits = visitsOfToday({ storage });
      await visits.add(['a']);
      await visits.add(['b']);
      await visits.remove('a');
      expect([visits.has('a'), visits.has('b')]).to.deep.equal([false, true]);
    }
  });

  it('begin anew where what is stored is something else', async () => {
    for (const content of ['{', 'null', '{"a":1}', '[1,["a"],["b","c"]]', '[["a",9e15]]']) {
      const storage = shelf(content);
      const visits = visitsOfToday({ storage: () => storage });
      expect(visits.has('a'), content).to.equal(false);
      await visits.add(['a']);
      expect(visits.has('a'), content).to.equal(true);
    }
  });
});

describe('views', () => {
  const counterOf = (kind: string) => `${location.origin}/counter/${kind}-${crypto.randomUUID()}`;
  const newVisits = () => visitsOfToday({ storage: blocked });

  it('of a key that is being counted are not counted twice', async () => {
    const counter = counterOf('counter');
    const count = createCountView({ visits: newVisits() });
    const first = count({ counter, key: 'a', readonly: false });
    await Promise.resolve();
    expect(await Promise.all([first, count({ counter, key: 'a', readonly: false })])).to.deep.equal([14010, 14010]);
    expect(await count({ counter, key: 'a', readonly: false })).to.equal(14010);
  });

  it('that could not be counted are counted by the next visit', async () => {
    const visits = newVisits();
    const count = createCountView({ visits });
    const counter = counterOf('broken');
    const failure: unknown = await count({ counter, key: 'a', readonly: false }).catch((error: unknown) => error);
    expect(failure).to.be.an('error').with.property('message', 'status 503');
    expect(visits.has(`${counter} a`)).to.equal(false);
  });

  it('that reached no relay are counted by the next visit', async () => {
    const visits = newVisits();
    // Browsers connect to no such port.
    const counter = 'http://localhost:1';
    const failure: unknown = await createCountView({ visits })({ counter, key: 'a', readonly: false }).catch((error: unknown) => error);
    expect(failure).to.be.an('error');
    expect(visits.has(`${counter} a`)).to.equal(false);
  });

  it('whose answer is late are not counted again', async () => {
    const visits = newVisits();
    const counter = counterOf('silent');
    await createCountView({ visits, patience: 20 })({ counter, key: 'a', readonly: false }).catch(() => undefined);
    expect(visits.has(`${counter} a`)).to.equal(true);
  });

  it('are remembered while the answer is awaited', async () => {
    const visits = newVisits();
    const counter = counterOf('silent');
    void createCountView({ visits, patience: 5000 })({ counter, key: 'a', readonly: false }).catch(() => undefined);
    while (!((await (await fetch(`${counter}/log`)).json()) as unknown[]).length);
    expect(visits.has(`${counter} a`)).to.equal(true);
  });

  it('are not waited for longer than patience lasts', async () => {
    const count = createCountView({ visits: newVisits(), patience: 20 });
    const failure = await count({ counter: counterOf('silent'), key: 'a', readonly: true }).catch((error: Error) => error.name);
    // WebKit gives it the other name.
    expect(failure).to.be.oneOf(['TimeoutError', 'AbortError']);
  });

  it('of more keys than an address holds are asked for by several', async () => {
    const counter = counterOf('counter');
    const count = createCountView({ visits: newVisits() });
    const keys = Array.from({ length: 200 }, (_, index) => `https://news.example/${'section/'.repeat(5)}${index}.html`);
    const counts = await Promise.all(keys.map((key) => count({ counter, key, readonly: true })));
    expect(counts).to.deep.equal(keys.map(() => 14009));
    const log = (await (await fetch(`${counter}/log`)).json()) as { keys: string[] }[];
    expect(log.length).to.be.within(2, 4);
    expect(log.flatMap((request) => request.keys).sort()).to.deep.equal([...keys].sort());
  });
});
