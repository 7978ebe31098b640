/*
 * Tabs of a site do the same thing one after the other, so that the later ones can use what the first has brought (Web
 * Locks §2.3). The lock of a tab that is closed or crashes is released by the browser. A page without locks, which is one
 * that is not secure or that has no storage, does it at once; so does one that is rendered before it is opened, since
 * its locks wait until it is (Prerendering Revamped §5.1).
 */

/** What holds for one turn. */
export interface Turn {
  /** What has the same name takes turns. */
  name: string;
  /** Ends the wait; the work sees to itself. */
  signal: AbortSignal;
  /** Longest wait for another tab, and longest time that others are made to wait. Milliseconds. Default 10,000. */
  patience?: number;
}

/** Does something while no other tab does what has the same name. */
export async function inTurn<Result>({ name, signal, patience = 10_000 }: Turn, work: () => Promise<Result>): Promise<Result> {
  const { locks } = navigator as Partial<Navigator>;
  const { prerendering } = document as { prerendering?: boolean };
  if (!locks || prerendering || signal.aborted) return work();
  const waiting = new AbortController();
  const giveUp = () => waiting.abort();
  let timer = setTimeout(giveUp, patience);
  signal.addEventListener('abort', giveUp);
  let turn: Promise<Result> | undefined;
  const act = () => {
    clearTimeout(timer);
    turn = work();
    return Promise.race([turn, new Promise((resolve) => (timer = setTimeout(resolve, patience)))]);
  };
  // What the work throws is thrown below; here it is a wait that was given up, or a browser that refuses locks.
  await locks.request(name, { signal: waiting.signal }, act).catch(() => undefined);
  clearTimeout(timer);
  signal.removeEventListener('abort', giveUp);
  return turn ?? work();
}
