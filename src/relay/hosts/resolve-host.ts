import { lookup, Resolver } from 'node:dns/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** A name in, all its IPv4 and IPv6 addresses out. Rejects where there is none. */
export type ResolveHost = (name: string, signal: AbortSignal) => Promise<string[]>;

/** Milliseconds of the first question to a name server; the second waits twice as long. */
const PATIENCE = 2000;

/** Milliseconds for the other family once one has answered: many name servers keep silent when asked for AAAA. */
const GRACE = 500;

/**
 * Asks name servers, past the system's resolver: that one has four threads, which a few slow names would keep from
 * everyone else, and also answers for names that are this machine's own.
 *
 * @param servers - addresses, with ports where they are not 53. Default: the system's name servers
 */
export function createResolveHost(servers?: readonly string[]): ResolveHost {
  return async (name, signal) => {
    signal.throwIfAborted();
    // One for each question: its sockets and ports are new, and to cancel it disturbs nobody.
    const resolver = new Resolver({ timeout: PATIENCE, tries: 2 });
    if (servers) resolver.setServers(servers);
    const cancel = () => resolver.cancel();
    signal.addEventListener('abort', cancel);
    try {
      return await askBoth(resolver, name);
    } finally {
      signal.removeEventListener('abort', cancel);
      resolver.cancel();
    }
  };
}

/** A family that has no addresses rejects, as one does that cannot be had. */
async function askBoth(resolver: Resolver, name: string): Promise<string[]> {
  const found: string[] = [];
  const questions = [resolver.resolve4(name), resolver.resolve6(name)].map(async (question) => {
    found.push(...(await question));
  });
  await Promise.any(questions);
  await Promise.race([Promise.allSettled(questions), wait(GRACE, undefined, { ref: false })]);
  return found;
}

/** Asks the system's resolver, which knows `localhost` and the hosts file: for names that `--allow` says are private. */
export async function resolveBySystem(name: string): Promise<string[]> {
  const answers = await lookup(name, { all: true });
  return answers.map(({ address }) => address);
}
