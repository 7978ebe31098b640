/*
 * Old pages define `toJSON` for lists and dates, as versions of Prototype.js before 1.7 do: JSON.stringify then writes a list as a
 * text of a list, which nobody reads as one. It asks `toJSON` before its replacer, which therefore looks at the value itself.
 */

/** JSON of a value that is made of objects, lists, texts, numbers and dates, whatever the page has made of their prototypes. */
export function writeJson(value: unknown): string {
  return JSON.stringify(value, ownValue);
}

function ownValue(this: Record<string, unknown>, name: string): unknown {
  const value = this[name];
  return value instanceof Date ? value.toISOString() : value;
}
