import type { FindingKind } from './messages-en.js';

/** What it means for a page: nothing is shown, it looks worse than it could, or all is well. */
export type Severity = 'fails' | 'worse' | 'fine';

/** What the words of a finding are filled with. */
export type Values = Readonly<Record<string, string | number>>;

/** One thing that was found out of a feed, in no language yet. */
export interface Finding {
  readonly severity: Severity;
  readonly kind: FindingKind;
  readonly values: Values;
}

/** A page shows nothing. */
export function fails(kind: FindingKind, values: Values = {}): Finding {
  return { severity: 'fails', kind, values };
}

/** A page shows less, later or other than it could. */
export function worse(kind: FindingKind, values: Values = {}): Finding {
  return { severity: 'worse', kind, values };
}

/** As it should be. */
export function fine(kind: FindingKind, values: Values = {}): Finding {
  return { severity: 'fine', kind, values };
}

/** A finding where it is one: of several that may be, those that are. */
export function when(isSo: unknown, finding: Finding): Finding[] {
  return isSo ? [finding] : [];
}
