import { expect } from '@open-wc/testing';
import { createClock, PageClock } from '../../src/controllers/page-clock.js';

/** A clock whose time, timer and page a test moves. */
function clockAt(start: string) {
  let time = Date.parse(start);
  let timer: { at: number; work: () => void } | undefined;
  const page = Object.assign(new EventTarget(), { hidden: false });
  const clock = createClock({
    now: () => time,
    page: page as unknown as Document,
    after(milliseconds, work) {
      const own = (timer = { at: time + milliseconds, work });
      return () => {
        if (timer === own) timer = undefined;
      };
    },
  });
  return {
    clock,
    next: () => timer && new Date(timer.at).toISOString(),
    pass() {
      const { at, work } = timer!;
      timer = undefined;
      time = at;
      work();
    },
    hide(hidden: boolean) {
      page.hidden = hidden;
      page.dispatchEvent(new Event('visibilitychange'));
    },
  };
}

describe('page clock', () => {
  it('ticks at the turn of each minute', () => {
    const { clock, next, pass } = clockAt('2026-11-24T23:58:30.250Z');
    let ticks = 0;
    clock.listen(() => ticks++);
    expect(next()).to.equal('2026-11-24T23:59:00.000Z');
    pass();
    expect([ticks, next()]).to.deep.equal([1, '2026-11-25T00:00:00.000Z']);
    pass();
    expect([ticks, next()]).to.deep.equal([2, '2026-11-25T00:01:00.000Z']);
  });

  it('has one timer for all, and none when nobody listens', () => {
    const { clock, next, pass } = clockAt('2026-11-24T12:00:00.000Z');
    expect(next()).to.equal(undefined);
    const ticks = [0, 0];
    const ends = ticks.map((_, index) => clock.listen(() => ticks[index]!++));
    pass();
    ends[0]!();
    pass();
    expect(ticks).to.deep.equal([1, 2]);
    ends[1]!();
    ends[1]!();
    expect(next()).to.equal(undefined);
  });

  it('stands still while the page is hidden, and ticks at once when it is seen again', () => {
    const { clock, next, hide } = clockAt('2026-11-24T12:00:00.000Z');
    let ticks = 0;
    clock.listen(() => ticks++);
    hide(true);
    expect([ticks, next()]).to.deep.equal([0, undefined]);
    clock.listen(() => {});
    expect(next()).to.equal(undefined);
    hide(false);
    expect([ticks, next()]).to.deep.equal([1, '2026-11-24T12:01:00.000Z']);
  });

  describe('for a tag', () => {
    /** A tag that counts how often it is rendered anew. */
    function hostOf() {
      const host = { updates: 0, addController() {}, removeController() {}, updateComplete: Promise.resolve(true), requestUpdate: () => void host.updates++ };
      return host;
    }

    it('tells the time', () => {
      const { clock, pass } = clockAt('2026-11-24T12:00:30.000Z');
      const controller = new PageClock(hostOf(), undefined, clock);
      controller.hostConnected();
      pass();
      expect(controller.now.toISOString()).to.equal('2026-11-24T12:01:00.000Z');
    });

    it('renders it anew while it is on the page', () => {
      const { clock, next, pass } = clockAt('2026-11-24T12:00:00.000Z');
      const host = hostOf();
      const controller = new PageClock(host, undefined, clock);
      controller.hostConnected();
      pass();
      expect(host.updates).to.equal(1);
      controller.hostDisconnected();
      expect(next()).to.equal(undefined);
    });

    it('does what the tag wants instead', () => {
      const { clock, pass } = clockAt('2026-11-24T12:00:00.000Z');
      const host = hostOf();
      let ticks = 0;
      new PageClock(host, () => ticks++, clock).hostConnected();
      pass();
      expect([ticks, host.updates]).to.deep.equal([1, 0]);
    });

    it('rests while the tag says nothing that a minute changes', () => {
      const { clock, next } = clockAt('2026-11-24T12:00:00.000Z');
      const controller = new PageClock(hostOf(), undefined, clock);
      const timers: unknown[] = [];
      const note = () => timers.push(Boolean(next()));
      controller.isAwaited = true;
      note();
      controller.hostConnected();
      note();
      for (const isAwaited of [false, true]) {
        controller.isAwaited = isAwaited;
        note();
      }
      controller.hostDisconnected();
      controller.isAwaited = true;
      note();
      expect(timers).to.deep.equal([false, true, false, true, false]);
    });
  });
});
