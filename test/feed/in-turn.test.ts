import { expect } from '@open-wc/testing';
import { inTurn } from '../../src/feed/in-turn.js';

const { signal } = new AbortController();

/** Work that the test ends. */
function handWork() {
  let finish: (result: string) => void = () => {};
  let begin: () => void = () => {};
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const work = () => {
    begin();
    return new Promise<string>((resolve) => (finish = resolve));
  };
  return { work, begun, finish: (result: string) => finish(result) };
}

/** Knows the waits of the timers that were set meanwhile and neither went off nor were cleared. */
function watchTimers() {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const running = new Map<unknown, number | undefined>();
  globalThis.setTimeout = ((act: () => void, wait?: number) => {
    const timer = set(() => {
      running.delete(timer);
      act();
    }, wait);
    running.set(timer, wait);
    return timer;
  }) as typeof setTimeout;
  globalThis.clearTimeout = (timer) => {
    running.delete(timer);
    clear(timer);
  };
  return { running: () => [...running.values()], stop: () => Object.assign(globalThis, { setTimeout: set, clearTimeout: clear }) };
}

describe('work in turn', () => {
  it('waits for that of the same name, and for no other', async () => {
    const name = crypto.randomUUID();
    const first = handWork();
    const done: string[] = [];
    const one = inTurn({ name, signal }, first.work).then((result) => done.push(result));
    await first.begun;
    const two = inTurn({ name, signal }, () => Promise.resolve('second')).then((result) => done.push(result));
    await inTurn({ name: `${name} other`, signal }, () => Promise.resolve('other')).then((result) => done.push(result));
    first.finish('first');
    await Promise.all([one, two]);
    expect(done).to.deep.equal(['other', 'first', 'second']);
  });

  it('waits no longer than its patience for a tab that does not finish', async () => {
    const name = crypto.randomUUID();
    const { work, begun } = handWork();
    void inTurn({ name, signal }, work);
    await begun;
    expect(await inTurn({ name, signal, patience: 50 }, () => Promise.resolve('at last'))).to.equal('at last');
  });

  it('lets others go on when it takes longer than its patience', async () => {
    const name = crypto.randomUUID();
    const slow = handWork();
    const one = inTurn({ name, signal, patience: 50 }, slow.work);
    await slow.begun;
    expect(await inTurn({ name, signal, patience: 5000 }, () => Promise.resolve('second'))).to.equal('second');
    slow.finish('first');
    expect(await one).to.equal('first');
  });

  it('waits no more when nobody wants it', async () => {
    const name = crypto.randomUUID();
    const { work, begun } = handWork();
    void inTurn({ name, signal }, work);
    await begun;
    const wanted = new AbortController();
    const given = inTurn({ name, signal: wanted.signal }, () => Promise.resolve(wanted.signal.aborted));
    wanted.abort();
    expect(await given).to.equal(true);
  });

  it('does not wait where nobody has wanted it since before', async () => {
    const name = crypto.randomUUID();
    const { work, begun } = handWork();
    void inTurn({ name, signal }, work);
    await begun;
    expect(await inTurn({ name, signal: AbortSignal.abort() }, () => Promise.resolve('at once'))).to.equal('at once');
  });

  it('leaves no timer behind, however it ends', async () => {
    const name = crypto.randomUUID();
    const timers = watchTimers();
    await inTurn({ name, signal }, () => Promise.resolve());
    await inTurn({ name, signal }, () => Promise.reject(new Error('of the work'))).catch(() => undefined);
    const { work, begun } = handWork();
    void inTurn({ name, signal, patience: 40 }, work);
    await begun;
    await inTurn({ name, signal, patience: 20 }, () => Promise.resolve());
    await inTurn({ name, signal }, () => Promise.resolve());
    timers.stop();
    expect(timers.running()).to.deep.equal([]);
  });

  it('throws what the work throws, and lets the next have its turn', async () => {
    const name = crypto.randomUUID();
    const failure = new Error('of the work');
    const outcome = await inTurn({ name, signal }, () => Promise.reject(failure)).catch((error: unknown) => error);
    expect(outcome).to.equal(failure);
    expect(await inTurn({ name, signal }, () => Promise.resolve('next'))).to.equal('next');
  });

  it('is done at once where the browser has no locks', async () => {
    Object.defineProperty(navigator, 'locks', { configurable: true, value: undefined });
    let isBegun = false;
    const work = inTurn({ name: 'x', signal }, () => Promise.resolve((isBegun = true)));
    expect(isBegun).to.equal(true);
    Reflect.deleteProperty(navigator, 'locks');
    await work;
  });
});
