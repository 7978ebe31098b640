import { SaxesParser } from 'saxes';
import type { FaultKind } from './messages-en.js';

/** The first thing that is wrong with XML, where an editor would show it. */
export interface Fault {
  readonly kind: FaultKind;
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
}

/** What saxes says, in kinds; the first that fits. */
const KINDS: readonly [FaultKind, RegExp][] = [
  ['entity', /entity/],
  ['end', /unclosed tag|unexpected end|must contain a root/],
  ['nesting', /clos(?:e|ing) tag/],
  ['tag', /attribute|tag/],
  ['prefix', /prefix/],
  ['outside', /outside|only one root|declaration must|inappropriately/],
  ['character', /^disallowed character\.$/],
];

/** A "&" that begins no reference, between what may hold any. */
const AMPERSAND = /<!\[CDATA\[[^]*?(?:\]\]>|$)|<!--[^]*?(?:-->|$)|&(?!#\d{1,7};|#x[\da-f]{1,6};|[\p{L}_:][\p{L}\p{N}_:.-]{0,50};)/giu;

/** Finds the first fault of a feed's XML; nothing where it is well-formed. */
export function findFault(text: string): Fault | undefined {
  const faults = [findAmpersand(text), findXmlFault(text)].filter((fault) => fault !== undefined);
  return faults.sort((one, other) => one.line - other.line || one.column - other.column)[0];
}

/** The parser looks for the end of a reference, and tells where it has not found one. */
function findAmpersand(text: string): Fault | undefined {
  const found = [...text.matchAll(AMPERSAND)].find(([part]) => part === '&');
  return found && { kind: 'entity', ...placeAt(text, found.index) };
}

/** A parser as strict as a browser's. */
function findXmlFault(text: string): Fault | undefined {
  const parser = new SaxesParser({ xmlns: true, position: false });
  try {
    parser.on('error', ({ message }) => {
      throw new SyntaxError(message);
    });
    parser.write(text).close();
    return undefined;
  } catch (error) {
    const { message } = error as Error;
    return { kind: KINDS.find(([, words]) => words.test(message))?.[0] ?? 'other', line: parser.line, column: parser.column };
  }
}

/** Where in a text an editor shows its characters from an index on. */
export function placeAt(text: string, index: number): Pick<Fault, 'line' | 'column'> {
  const lines = text.slice(0, index).split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}
