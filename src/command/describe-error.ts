import { isRelayError } from '../relay/relay-error.js';

/** An error in words for whoever runs a command: unlike a caller of the relay they may know what lay beneath it. */
export function describeError(error: unknown): string {
  if (!isRelayError(error)) return error instanceof Error ? error.message : String(error);
  const code = codeOf(error.cause);
  const hint = /^(?:private-address|forbidden-port)$/.test(error.kind) ? ' To permit it, name its host and port: --allow HOST:PORT.' : '';
  return `${error.detail}${code ? ` (${code})` : ''}${hint}`;
}

/** What Node calls an error of the network: `ENOTFOUND`, `ECONNREFUSED`; that of the first of several. */
function codeOf(cause: unknown): string | undefined {
  const { code } = (cause instanceof AggregateError ? cause.errors[0] : cause) as { code?: unknown } | undefined ?? {};
  return typeof code === 'string' ? code : undefined;
}
