import type { RelayEvent } from '../../relay-events.js';

/**
 * Writes what an operator wants to know as a line of JSON, whose fields the platform's logs can be searched by. Requests
 * are left out: the platform has a log of its own of them.
 */
export function logEvent(event: RelayEvent): void {
  if (event.name === 'request') return;
  if (event.name === 'fault') console.error(JSON.stringify({ ...event, error: describe(event.error) }));
  else if (event.outcome === 'changed' || event.outcome === 'unchanged') console.log(JSON.stringify(event));
  else console.warn(JSON.stringify({ ...event, cause: describe(event.cause) }));
}

function describe(error: unknown): string | undefined {
  if (error === undefined) return undefined;
  return error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error);
}
