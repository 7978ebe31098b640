import { foldText } from '../../feed/server.js';
import type { Spoken } from '../spoken-language.js';
import type { Values } from './finding.js';
import * as english from './messages-en.js';
import * as chinese from './messages-zh-cn.js';

/** All that `newsrack check` says in one language. */
export interface Messages {
  readonly FINDINGS: Readonly<Record<english.FindingKind, english.FindingText>>;
  readonly FAULTS: Readonly<Record<english.FaultKind, string>>;
  readonly WORDS: Readonly<Record<keyof typeof english.WORDS, string>>;
  readonly USAGE: string;
}

export const MESSAGES: Readonly<Record<Spoken, Messages>> = { en: english, 'zh-CN': chinese };

/** Letters of a value: some are a whole body of somebody else's. */
const LONGEST = 300;

/** Puts values where a text has their names, and nothing in them that could write to the terminal as it likes. */
export function fillIn(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => cut(foldText(String(values[name] ?? ''))));
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
