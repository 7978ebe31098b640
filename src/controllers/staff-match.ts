import type { Person } from './staff-person.js';
import { foldText } from './staff-text.js';

/*
 * Who is meant by a question. Nobody may read a directory out of it: an empty question finds nobody, a part of a name or
 * number has to be two characters long and finds ten people at most, and an exact question finds full matches only.
 */

/** Who was found. */
export interface Matches {
  readonly people: readonly Person[];
  /** There are more than can be shown. */
  readonly hasMore: boolean;
}

/** Most people shown. */
export const MOST_PEOPLE = 10;

/** Fewest characters of a part of a name or number. */
const LEAST = 2;

/** Whether a question is long enough to be answered. */
export function isEnough(query: string, isExact: boolean): boolean {
  return [...foldText(query)].length >= (isExact ? 1 : LEAST);
}

/** The people whose name or number is what was asked, then those of whose it is the beginning, then a part. */
export function matchPeople(people: readonly Person[], query: string, isExact: boolean): Matches {
  if (!isEnough(query, isExact)) return { people: [], hasMore: false };
  const wanted = foldText(query);
  const ranked = people.map((person) => ({ person, rank: Math.min(rank(person.name, wanted), rank(person.number, wanted)) }));
  const found = ranked.filter(({ rank }) => rank <= (isExact ? 0 : 2)).sort((a, b) => a.rank - b.rank);
  return firstOf(found.map(({ person }) => person));
}

/** As many people as may be shown. */
export function firstOf(people: readonly Person[]): Matches {
  return { people: people.slice(0, MOST_PEOPLE), hasMore: people.length > MOST_PEOPLE };
}

function rank(text: string, wanted: string): number {
  const folded = foldText(text);
  if (folded === wanted) return 0;
  if (folded.startsWith(wanted)) return 1;
  return folded.includes(wanted) ? 2 : 3;
}
