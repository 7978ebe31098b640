/** What `newsrack/relay` is on Node: the core with Node's way out and codings. */
import { createRelay as createCore, type Relay, type RelayOptions } from '../index.js';
import { createNodeConnect } from './node-connect.js';
import { nodeEncoders } from './node-encoders.js';

export * from '../index.js';
export { createNodeConnect, type NodeConnectOptions } from './node-connect.js';
export { nodeEncoders } from './node-encoders.js';
export type { DiskStore, OpenStoreOptions } from './open-store.js';
export { openStore } from './stores.js';
export { serveRelay, type RelayServer, type ServeRelayOptions } from './serve-relay.js';

/**
 * Makes a relay that fetches over connections pinned to addresses that were checked.
 *
 * @throws {TypeError} where `allow` has a pattern that is none, or `contact` is no address
 */
export function createRelay(options: Partial<RelayOptions> = {}): Relay {
  return createCore({ connect: createNodeConnect(), encoders: nodeEncoders, ...options });
}
