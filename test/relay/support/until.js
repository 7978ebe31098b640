import { setTimeout as wait } from 'node:timers/promises';

/**
 * Asks again and again, for what tells of itself by no event: that a server elsewhere is back, that time has passed there.
 * @template T
 * @param {() => Promise<T>} look
 * @param {string} what is waited for, for the failure
 * @returns {Promise<NonNullable<T>>} the first answer that is no refusal
 */
export async function until(look, what) {
  const giveUp = performance.now() + 15_000;
  for (;;) {
    const answer = await look().catch(() => undefined);
    if (answer) return answer;
    if (performance.now() > giveUp) throw new Error(`Waited 15 s in vain: ${what}`);
    await wait(20);
  }
}
