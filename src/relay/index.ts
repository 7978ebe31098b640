/** The relay's core, for every platform; `newsrack/relay` is the platform's own host of it. */
export { createRelay, type Relay, type Visit } from './create-relay.js';
export { isRelayError, RelayError, type RelayErrorKind } from './relay-error.js';
export type { CacheResult, FaultEvent, FetchEvent, Observe, RelayEvent, RequestEvent } from './relay-events.js';
export type { RelayOptions } from './relay-options.js';
export { VERSION } from './guard/user-agent.js';
export { createMemoryLimiter, type Limiter, type Rate, type Taken } from './guard/rate-limits.js';
export type { Connect, ConnectInit } from './guard/fetch-upstream.js';
export { gzip, type Encoder } from './routes/encoders.js';
export type { SourceAnswer, SourceHealth, SourceRequest, Sources } from './sources/create-sources.js';
export { FRESHNESS, type FreshnessBounds } from './sources/freshness.js';
export type { SourceCopy, SourceOutage, SourceRecord, SourceStore } from './sources/source-store.js';
export type { PageSource, SourceEntry } from './sources/source-entry.js';
export { parseSources } from './sources/sources-file.js';
export type { ViewStore } from './views/view-store.js';
