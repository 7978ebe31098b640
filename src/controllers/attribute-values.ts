import { noteAttribute } from './console-notes.js';

/*
 * Attribute values are checked where they are used, not where they are set, so that a property set by a framework is
 * held to the same rules. What does not exist falls back to the default, with one line on the console.
 */

/** One of a few words. */
export function oneOf<Word extends string>(name: string, value: string, words: readonly [Word, ...Word[]]): Word {
  const word = words.find((known) => known === value);
  if (word === undefined && value) noteAttribute(name, value, words[0]);
  return word ?? words[0];
}

/** Several of a few words, separated by spaces; the default where the attribute is missing. */
export function someOf<Word extends string>(
  name: string,
  value: string | undefined,
  words: readonly Word[],
  otherwise: readonly Word[],
): ReadonlySet<Word> {
  if (value === undefined) return new Set(otherwise);
  return new Set(
    splitWords(value).flatMap((text) => {
      const word = words.find((known) => known === text);
      if (!word) noteAttribute(name, text, otherwise.join(' '));
      return word ?? [];
    }),
  );
}

/** A number not below a least one. */
export function atLeast(name: string, least: number, value: number | undefined, otherwise: number): number {
  if (value === undefined || value === null) return otherwise;
  if (value >= least) return value;
  noteAttribute(name, value, otherwise);
  return otherwise;
}

const timeZones = new Map([['', '']]);

/** The IANA name of a time zone that this browser knows, else the empty string, which means the visitor's. */
export function knownTimeZone(value: string): string {
  const known = timeZones.get(value) ?? checkTimeZone(value);
  timeZones.set(value, known);
  return known;
}

function checkTimeZone(value: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return value;
  } catch {
    noteAttribute('time-zone', value, "the visitor's");
    return '';
  }
}

/** Parts separated by white space. */
export function splitWords(value: string): string[] {
  return value.split(/\s+/).filter(Boolean);
}

/** Parts separated by commas or semicolons, Chinese ones among them. */
export function splitCommas(value: string): string[] {
  return value.split(/[,，、;；]/).map((part) => part.trim()).filter(Boolean);
}
