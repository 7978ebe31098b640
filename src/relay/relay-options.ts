import type { Connect } from './guard/fetch-upstream.js';
import type { Limiter } from './guard/rate-limits.js';
import type { Observe } from './relay-events.js';
import type { Encoder } from './routes/encoders.js';
import type { Sources } from './sources/create-sources.js';
import type { FreshnessBounds } from './sources/freshness.js';
import type { SourceEntry } from './sources/source-entry.js';
import type { SourceStore } from './sources/source-store.js';
import type { ViewStore } from './views/view-store.js';

/** What a relay is made of. Hosts bring what belongs to their platform; the rest is the operator's. */
export interface RelayOptions {
  /** The way out: opens one request to an address that was checked. */
  connect: Connect;
  /** Hosts that may be fetched, as `--allow` takes them. Default: any public address. */
  allow?: readonly string[];
  /** Whom to turn to, in the `User-Agent`: an address such as `https://news.example/contact`. Default: Newsrack's own. */
  contact?: string;
  /** IANA name of the zone of feed dates that name none. Default: none, the page decides. */
  timeZone?: string;
  /** Entries of a sources file: pages without a feed, and what to select in them. */
  entries?: readonly SourceEntry[];
  /** For how long copies are fresh, in seconds. Default: what the upstream says, from 60 to 3,600, else 300. */
  freshness?: FreshnessBounds;
  /** Keeps copies of sources over restarts or for several relays. Default: memory alone. */
  store?: SourceStore;
  /** Keeps counts. Default: memory alone. */
  views?: ViewStore;
  /** Count requests. Default: in memory. */
  limiters?: {
    /** By client: requests for which an upstream has to be asked. */
    client?: Limiter;
    /** By host of the upstream: requests to it. */
    upstream?: Limiter;
    /** By client: views counted. */
    views?: Limiter;
  };
  /** Bytes of answers, and as many of sources, kept in memory. Default: 64 MiB. */
  memory?: number;
  /** Content codings of answers, best first. Default: gzip. Empty where the host compresses. */
  encoders?: readonly Encoder[];
  /** Hears of what happens. */
  observe?: Observe;
  /** What `/metrics` answers. Default: there is no such route. */
  metrics?: () => Promise<Response>;
  /** Hands out copies of sources in place of the relay's own memory, store and way out. */
  sources?: Sources;
  /** Milliseconds since 1970. Default: the system's clock. */
  now?: () => number;
}
