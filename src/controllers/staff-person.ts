import { columnOf, type Field } from './staff-headings.js';

/** One entry of a staff directory; what it does not say is empty. */
export interface Person {
  readonly name: string;
  /** Number of the press card. */
  readonly number: string;
  readonly post: string;
  readonly department: string;
  /** Absolute http(s) address. */
  readonly photo?: string;
  /** Until when the card is valid, as the directory writes it. */
  readonly valid: string;
  /** The last day on which it is, at 00:00 UTC; undefined where it cannot be told. */
  readonly lastDay?: Date;
}

/**
 * Makes a person of headed values; undefined where they name none.
 *
 * @param base - address of the directory, which those of photos are relative to
 */
export function readPerson(values: Iterable<readonly [heading: string, value: unknown]>, base: string): Person | undefined {
  const { name = '', card, post = '', department = '', photo = '', valid = '', ...said } = readFields(values);
  const number = card ?? said.number ?? '';
  if (!name && !number) return undefined;
  return { name, number, post, department, photo: webAddress(photo, base), valid, lastDay: lastDayOf(valid) };
}

/** What a row says, each field by the surest of its columns that are filled. A column of cards that is not filled is empty. */
function readFields(values: Iterable<readonly [heading: string, value: unknown]>): Partial<Record<Field, string>> {
  const said: Partial<Record<Field, string>> = {};
  const cells = [...values].map(([heading, value]) => ({ field: undefined, rank: 0, ...columnOf(heading), value }));
  for (const { field, value } of cells.sort((a, b) => a.rank - b.rank)) {
    if (field) said[field] ||= /string|number/.test(typeof value) ? String(value).trim() : '';
  }
  return said;
}

/** Whether the card of a person was valid until a day before this one. */
export function hasExpired({ lastDay }: Person, timeZone: string, now = new Date()): boolean {
  // Swedes write days as ISO 8601 does.
  const today = new Intl.DateTimeFormat('sv', { timeZone: timeZone || undefined }).format(now);
  return lastDay !== undefined && lastDay.toISOString().slice(0, 10) < today;
}

/** An absolute http(s) address; undefined for any other. */
export function webAddress(address: string, base: string): string | undefined {
  try {
    const { protocol, href } = new URL(address.trim(), base);
    return address.trim() && /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Ways to write a day that leave no doubt which part is what: 2026-12-31, 2026年12月, 20261231, 31.12.2026. With
 * slashes, days and months cannot be told apart.
 */
const DAYS: readonly [pattern: RegExp, order: readonly [year: number, month: number, day: number]][] = [
  [/(\d{4})\D{1,2}(\d{1,2})(?:\D{1,2}(\d{1,2}))?(?!\d)/g, [1, 2, 3]],
  [/\b(\d{4})(\d\d)(\d\d)\b/g, [1, 2, 3]],
  [/\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})/g, [3, 2, 1]],
];

/** A day as programs write it, by the clock of Greenwich. */
const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** Milliseconds. */
const DAY = 86_400_000;

/** The last day that a text names: the end of a range, the end of a month. */
function lastDayOf(text: string): Date | undefined {
  const day = MOMENT.test(text) ? dayOfMoment(text) : dayOfText(text);
  // An empty date of a database is no date.
  return day && day.getUTCFullYear() > 1950 ? day : undefined;
}

/** It begins, or ends, at midnight where it was written: after noon in Greenwich for the east, before for the west. */
function dayOfMoment(text: string): Date {
  const isEnd = /:59/.test(text);
  const midnight = Date.parse(text) + (isEnd ? 1000 : 0);
  return new Date((Math.floor((midnight + DAY / 2 - 1) / DAY) - Number(isEnd)) * DAY);
}

function dayOfText(text: string): Date | undefined {
  for (const [pattern, [year, month, day]] of DAYS) {
    const match = [...text.normalize('NFKC').matchAll(pattern)].at(-1);
    if (match) return calendarDay(Number(match[year]), Number(match[month]), Number(match[day] ?? 0));
  }
  const named = /[a-z]{3}/i.test(text) ? new Date(text) : undefined;
  return named && !Number.isNaN(+named) ? calendarDay(named.getFullYear(), named.getMonth() + 1, named.getDate()) : undefined;
}

/** @param day - 0 for the last of the month */
function calendarDay(year: number, month: number, day: number): Date | undefined {
  const date = new Date(Date.UTC(year, day ? month - 1 : month, day));
  return date.getUTCMonth() === month - 1 ? date : undefined;
}
