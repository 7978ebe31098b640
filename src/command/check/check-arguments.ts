import { parseArgs } from 'node:util';
import { SPOKEN, spokenFor, spokenIn, type Spoken } from '../spoken-language.js';

/** What `newsrack check` was asked for. */
export interface CheckOrder {
  readonly help: boolean;
  readonly json: boolean;
  /** Addresses, names of files, and `-` for the standard input. */
  readonly feeds: readonly string[];
  readonly origin: string;
  readonly relay?: string;
  readonly timeZone?: string;
  readonly language: Spoken;
}

/** No feed is of this one. */
const ANY_OTHER_SITE = 'https://page.example';

/**
 * Reads the arguments.
 *
 * @throws {TypeError} where something is wrong with them
 */
export function readCheckArguments(args: string[]): CheckOrder {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      origin: { type: 'string', default: ANY_OTHER_SITE },
      relay: { type: 'string' },
      'time-zone': { type: 'string' },
      lang: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { help, json, lang, relay, origin } = values;
  if (lang !== undefined && !/^(?:en|zh)(?![a-z])/i.test(lang)) throw new TypeError(`--lang is one of ${SPOKEN.join(', ')}, and not "${lang}"`);
  if (!help && !positionals.length) throw new TypeError('Name a feed: an address, a file, or - for the standard input.');
  return {
    help,
    json,
    feeds: positionals,
    origin: readAddress('--origin', origin).origin,
    relay: relay && readAddress('--relay', relay).href.replace(/\/$/, ''),
    timeZone: readTimeZone(values['time-zone']),
    language: languageAskedFor(args),
  };
}

/** The language to speak, be the other arguments right or wrong. */
export function languageAskedFor(args: string[]): Spoken {
  const { lang } = parseArgs({ args, strict: false, options: { lang: { type: 'string' } } }).values;
  return typeof lang === 'string' ? spokenFor(lang) : spokenIn(process.env);
}

function readAddress(option: string, value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new TypeError(`${option} is an http(s) address, such as https://news.example, and not "${value}"`);
}

function readTimeZone(value: string | undefined): string | undefined {
  try {
    return value && new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    throw new TypeError(`--time-zone is the name of a time zone, such as Asia/Shanghai, and not "${value}"`);
  }
}
