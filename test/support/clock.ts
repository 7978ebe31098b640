import { hidePage } from './ticker.js';

/*
 * The time of the page, as tags see it: it stands still where a test sets it.
 */

const { now } = Date;

/** Sets the time; the page's clock is told as it is when a reader comes back to the page. */
export function setTime(moment: string): void {
  Date.now = () => Date.parse(moment);
  hidePage(false);
}

/** Lets time be as it is. */
export function releaseTime(): void {
  Date.now = now;
}

/** How often somebody looks at the clock when the reader comes back to the page. */
export function looksAtClock(): number {
  const frozen = Date.now;
  let looks = 0;
  Date.now = () => {
    looks++;
    return frozen();
  };
  hidePage(false);
  Date.now = frozen;
  return looks;
}
