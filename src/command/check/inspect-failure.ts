import { isFeedError } from '../../feed/index.js';
import type { RelayError } from '../../relay/relay-error.js';
import type { Hop } from './ask-as-page.js';
import { findFault } from './find-fault.js';
import { fails, type Finding } from './finding.js';
import { BOUNDS, inspectWait } from './inspect-answer.js';
import { FINDINGS } from './messages-en.js';

/** What is known of a failure. */
export interface Failure {
  readonly error: RelayError;
  readonly address: string;
  /** The answer that failed, where one came. */
  readonly hop?: Hop;
  /** What came, where something did. */
  readonly text?: string;
  /** Nothing else could be looked for. */
  readonly isFile: boolean;
}

/** Kinds of the relay's that go by another name here. */
const NAMES: Readonly<Record<string, keyof typeof FINDINGS>> = {
  'bad-address': 'address',
  'upstream-timeout': 'timeout',
  'upstream-status': 'status',
};

/** Says why no feed came of an address. */
export function inspectFailure(failure: Failure): Finding[] {
  const { error, address, hop } = failure;
  if (error.kind === 'no-feed') return [inspectLack(failure)];
  const kind = NAMES[error.kind] ?? (error.kind in FINDINGS ? (error.kind as keyof typeof FINDINGS) : 'broken-answer');
  const finding = fails(kind, { ...BOUNDS, address, status: error.upstreamStatus ?? 0, reason: reasonOf(error.cause) });
  return [finding, ...(kind === 'status' ? inspectWait(hop) : [])];
}

function inspectLack({ error: { cause }, address, text = '', isFile }: Failure): Finding {
  if (!isFeedError(cause)) return isFile ? fails('not-a-feed') : fails('page-without-feed', { address });
  const { cause: beneath } = cause;
  // Node quotes what stands before it.
  if (/^\s*[[{]/.test(text) && beneath instanceof Error) return fails('malformed-json', { reason: beneath.message });
  if (cause.kind === 'malformed') {
    const { kind = 'other', line = 1, column = 1 } = findFault(text) ?? {};
    return fails('malformed', { fault: kind, line, column });
  }
  return fails(cause.kind === 'empty' ? 'empty' : 'not-a-feed', { address });
}

/** What Node calls an error of the network, such as `ENOTFOUND`; that of the first of several. */
function reasonOf(cause: unknown): string {
  const { code, message = '' } = ((cause instanceof AggregateError ? cause.errors[0] : cause) ?? {}) as { code?: string; message?: string };
  return code ?? message;
}
