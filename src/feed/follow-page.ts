/** What happens to a page. */
export interface PageLife {
  /** It is hidden, or seen again. */
  readonly seen: () => void;
  /** The network is back. */
  readonly online: () => void;
  /** It is left: to be destroyed, or to wait in the browser's back/forward cache, where an open request may keep it out. */
  readonly left: () => void;
  /** It is back from that cache. Timers stood still meanwhile (HTML §7.4.6.2). */
  readonly back: () => void;
}

/** Calls back when something happens to the page; returns a function that ends it. */
export function followPage({ seen, online, left, back }: PageLife): () => void {
  const following = new AbortController();
  const { signal } = following;
  document.addEventListener('visibilitychange', seen, { signal });
  addEventListener('online', online, { signal });
  addEventListener('pagehide', left, { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && back(), { signal });
  return () => following.abort();
}
