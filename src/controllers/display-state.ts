/** What a tag is doing, as CSS sees it: `news-ticker:state(failed)`. One at a time. */
export type DisplayState = 'loading' | 'ready' | 'empty' | 'stale' | 'failed';

/** Makes a setter of a tag's one custom state (HTML §4.13.7.5). */
export function displayState(host: HTMLElement): (state: DisplayState) => void {
  const { states } = host.attachInternals();
  return (state) => {
    try {
      states.clear();
      states.add(state);
    } catch {
      // Chromium before 125 and Safari before 17.4 have no such states; nothing else depends on them.
    }
  };
}
