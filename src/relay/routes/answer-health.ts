import { VERSION } from '../guard/user-agent.js';
import type { SourceHealth, Sources } from '../sources/create-sources.js';

/** Sources that `/health` lists at most. */
const MOST = 100;

/** `/health`: that the relay answers, how much it keeps, and how each source stands that was asked for last. */
export async function answerHealth(sources: Sources, now: number): Promise<Response> {
  const { entries, bytes, sources: listed } = await sources.health(MOST);
  const upstreams = listed.map((source) => describe(source, now));
  const status = upstreams.some(({ state }) => state === 'failing') ? 'degraded' : 'ok';
  return Response.json({ status, version: VERSION, cache: { entries, bytes }, upstreams }, { headers: { 'cache-control': 'no-store' } });
}

/** Some feeds have a key of their reader in the query, which is not for everyone who may ask. */
function withoutQuery(address: string): string {
  const { origin, pathname, search } = new URL(address);
  return `${origin}${pathname}${search && '?…'}`;
}

function describe({ address, copy, outage }: SourceHealth, now: number) {
  const seconds = (moment: number | undefined) => (moment === undefined ? undefined : Math.round(Math.abs(now - moment) / 1000));
  return {
    url: withoutQuery(address),
    state: outage ? 'failing' : copy && now < copy.freshUntil ? 'fresh' : 'stale',
    /** Seconds since the upstream confirmed the copy; absent where there is none. */
    age: seconds(copy?.fetchedAt),
    failure: outage && {
      kind: outage.kind,
      status: outage.upstreamStatus,
      inARow: outage.failures,
      /** Seconds for which it has failed, and until it is asked again. */
      since: seconds(outage.since),
      retryAfter: Math.max(0, Math.ceil((outage.retryAt - now) / 1000)),
    },
  };
}
