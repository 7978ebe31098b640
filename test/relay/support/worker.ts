/** A Worker's entry, as docs/relay-workers.md has it. Whatever else an entry exports, the platform takes for a Worker. */
export { default, RelaySource, RelayViews } from '../../../src/relay/hosts/workers.js';
