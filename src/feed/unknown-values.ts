/*
 * Values from feeds, and from pages that do not check types: what is of another type than it should be is not there.
 */

/** A text, or what is written as one. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || value instanceof URL ? String(value) : undefined;
}

/** A list; an empty one for anything else. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The objects of a list. */
export function objectsOf<One>(value: unknown): One[] {
  return listOf(value).filter((one) => one instanceof Object) as One[];
}
