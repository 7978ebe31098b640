import { isRelayError, RelayError, type RelayErrorDetails, type RelayErrorKind } from '../../relay-error.js';

/*
 * Of an error that is thrown from an object to a Worker little but its message arrives. A RelayError goes as data, without
 * its cause: that is logged where it happened. Any other error is a bug, and thrown.
 */

/** A RelayError as data. */
export interface Problem extends Omit<RelayErrorDetails, 'cause'> {
  readonly kind: RelayErrorKind;
  readonly detail: string;
}

/** What came of work. */
export type Outcome<T> = { readonly value: T; readonly problem?: undefined } | { readonly problem: Problem };

/** Makes data of a RelayError that work ends with. */
export async function settle<T>(work: () => T | Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    if (!isRelayError(error)) throw error;
    const { kind, detail, upstreamStatus, retryAfter } = error;
    return { problem: { kind, detail, upstreamStatus, retryAfter } };
  }
}

/** @throws {RelayError} that {@link settle} made data of */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (!outcome.problem) return outcome.value;
  const { kind, detail, ...details } = outcome.problem;
  throw new RelayError(kind, detail, details);
}
