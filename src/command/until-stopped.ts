import { once } from 'node:events';

/** Milliseconds between two looks whether npx is still there. */
const LOOK = 500;

/** Resolves with the first SIGTERM or SIGINT; the second ends the process as it would have without this. */
export async function untilStopped(): Promise<void> {
  const stop = new AbortController();
  const { signal } = stop;
  const reasons = ['SIGTERM', 'SIGINT'].map((name) => once(process, name, { signal }).catch(() => {}));
  await Promise.race([...reasons, untilOrphaned(signal)]);
  stop.abort();
}

/** npx keeps signals to itself, or to the shell in between: what it runs learns of its end by having another parent. */
async function untilOrphaned(signal: AbortSignal): Promise<void> {
  const parent = process.ppid;
  return new Promise((resolve) => {
    if (process.env.npm_command !== 'exec') return;
    const timer = setInterval(() => {
      if (process.ppid !== parent) resolve();
    }, LOOK);
    signal.addEventListener('abort', () => clearInterval(timer));
  });
}
