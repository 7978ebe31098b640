/*
 * Addresses on the fixture server. Every address gets an id of its own, by which the server tells what it was asked, so
 * that tests that run at the same time do not see each other's requests.
 */

/** Options of the fixture server; see test/server/order.js. */
export type FixtureOptions = Record<string, string | number>;

/** One request, as the fixture server saw it. */
export interface LoggedRequest {
  method: string;
  headers: Record<string, string>;
  at: number;
  aborted: boolean;
}

/** An address of a file under test/fixtures, answered as badly as the options say. */
export function fixtureUrl(path: string, options: FixtureOptions = {}): string {
  const url = new URL(`/fixtures/${path}`, location.href);
  for (const [name, value] of Object.entries({ id: crypto.randomUUID(), ...options })) url.searchParams.append(name, String(value));
  return url.href;
}

/** The same address on another origin: the same server under its other name. */
export function elsewhere(address: string): string {
  const url = new URL(address);
  url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return url.href;
}

/** What the server was asked at an address. */
export async function requestsTo(address: string): Promise<LoggedRequest[]> {
  const response = await fetch(`/fixtures-log?id=${new URL(address).searchParams.get('id')}`);
  return (await response.json()) as LoggedRequest[];
}

/** Waits until the requests to an address are as a test wants them. */
export async function untilRequests(address: string, areAsWanted: (requests: LoggedRequest[]) => boolean): Promise<LoggedRequest[]> {
  for (;;) {
    const requests = await requestsTo(address);
    if (areAsWanted(requests)) return requests;
  }
}
