import { feed } from './feeds.js';

/** Address of a relay that counts: stories/feeds/views is its answer, as it stands before this visit. */
export const COUNTER = feed('');

/** A key whose count never comes. */
export const NEVER = 'never';

/** A static host counts nothing: this stands before it in the page, and answers a POST with one more than what is there. */
export function countInPage(): () => void {
  const { fetch } = window;
  window.fetch = async (input, init) => {
    const { url } = new Request(input);
    if (url.endsWith(`key=${NEVER}`)) return new Promise<never>(() => {});
    if (init?.method !== 'POST') return fetch(input, init);
    const { views } = (await (await fetch(url)).json()) as { views: Record<string, number> };
    return Response.json({ views: Object.fromEntries(Object.entries(views).map(([key, count]) => [key, count + 1])) });
  };
  // Each story is a first visit.
  localStorage.removeItem('newsrack-views');
  return () => {
    window.fetch = fetch;
  };
}
