import type { ComplexAttributeConverter } from 'lit';
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

/** Several of a few words, separated by spaces; the default where the attribute is missing, or names none of them. */
export function someOf<Word extends string>(
  name: string,
  value: string | null | undefined,
  words: readonly Word[],
  otherwise: readonly Word[],
): ReadonlySet<Word> {
  if (value === undefined || value === null) return new Set(otherwise);
  const named = splitWords(value);
  const known = named.filter((text): text is Word => (words as readonly string[]).includes(text));
  const instead = known.length ? known : otherwise;
  for (const text of named) if (!(words as readonly string[]).includes(text)) noteAttribute(name, text, instead.join(' '));
  return new Set(named.length ? instead : []);
}

/** Reads a number; a text that is none stays as it is, so that the console can name it, and an empty one is not there. */
export const numeric: ComplexAttributeConverter<number | undefined> = {
  fromAttribute: (text) => {
    if (!text?.trim()) return undefined;
    return Number.isNaN(Number(text)) ? (text as unknown as number) : Number(text);
  },
};

/** A number not below a least one. */
export function atLeast(name: string, least: number, value: number | null | undefined, otherwise: number): number {
  if (value === undefined || value === null) return otherwise;
  if (value >= least) return value;
  noteAttribute(name, value, otherwise === Infinity ? 'all' : otherwise);
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
export function splitWords(value: string | null | undefined): string[] {
  return (value ?? '').split(/\s+/).filter(Boolean);
}

/** Parts separated by commas or semicolons, Chinese ones among them. */
export function splitCommas(value: string | null | undefined): string[] {
  return (value ?? '').split(/[,，、;；]/).map((part) => part.trim()).filter(Boolean);
}
