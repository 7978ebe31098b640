import { toPlainText, type Draft } from '../../feed/server.js';
import { columnsOf } from '../terminal-text.js';
import type { CheckedDocument } from './checked-document.js';
import { when, worse, type Finding } from './finding.js';

/** Full-width letters that a headline has at most, where it is one. */
const LONG = 60;

const TAG = /<\/?[a-z][^<>]*>/i;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,30});/i;
const ESCAPED_ENTITY = /&(?:amp|#38|#x26);#?\w{1,31};/i;

/** What turns the direction of the text behind it (UAX #9 §2). */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/;

/** Says what of the titles could be better. */
export function inspectTitles({ items, kind }: CheckedDocument): Finding[] {
  const titles = items.map(({ title = '' }) => title);
  const long = titles.filter((title) => fullWidthOf(title) > LONG);
  const marked = titles.filter(hasMarkup);
  const escaped = titles.filter((title) => isEscapedTwice(title, kind));
  const turned = titles.filter((title) => TURNS.test(title));
  return [
    ...when(long.length, worse('titles-long', { count: long.length, most: LONG, letters: longestTitle(items) })),
    ...when(marked.length, worse('titles-markup', { count: marked.length, value: marked[0] ?? '' })),
    ...when(escaped.length, worse('titles-entities', { count: escaped.length, value: escaped[0] ?? '' })),
    ...when(turned.length, worse('titles-bidi', { count: turned.length, title: toPlainText(turned[0]) })),
  ];
}

/** The longest title, in full-width letters. */
export function longestTitle(items: readonly Draft[]): number {
  return items.reduce((longest, { title }) => Math.max(longest, fullWidthOf(title)), 0);
}

/** Atom's titles are HTML by now, whatever they were; what the others escape within theirs is escaped twice. */
function isEscapedTwice(title: string, kind: CheckedDocument['kind']): boolean {
  return (kind === 'atom' ? ESCAPED_ENTITY : ENTITY).test(title);
}

/** A title may be about a tag, which is then shown. */
function hasMarkup(title: string): boolean {
  const [tag] = TAG.exec(title) ?? [];
  return tag !== undefined && !toPlainText(title).includes(tag);
}

function fullWidthOf(title?: string): number {
  return Math.ceil(columnsOf(toPlainText(title)) / 2);
}
