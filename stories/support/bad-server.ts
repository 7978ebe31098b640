/*
 * What a static host cannot do: the same file, from a server that misbehaves. It stands in the page, not in a server,
 * so that the static build shows the same states as the development server and the tests.
 *
 *   …?never-answers   a request that stays open until it is given up
 *   …?goes-down       answers at first; whoever asks anew, past the cache, gets 404
 */

/** Puts the bad server before the real one. */
export function installBadServer(): void {
  const { fetch } = window;
  window.fetch = (input, init) => {
    const request = new Request(input, init);
    if (request.url.endsWith('?never-answers')) return untilGivenUp(request.signal);
    const isDown = request.url.endsWith('?goes-down') && request.cache === 'no-cache';
    return isDown ? Promise.resolve(new Response('', { status: 404 })) : fetch(input, init);
  };
}

function untilGivenUp(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
}
