import { parseArgs } from 'node:util';
import type { LogLevel } from '../relay/hosts/write-log.js';
import { FRESHNESS, type FreshnessBounds } from '../relay/index.js';

/** What `newsrack relay` was told. */
export interface RelaySettings {
  help: boolean;
  host: string;
  port: number;
  allow: string[];
  /** File that says what to select in pages without a feed. */
  sourcesFile?: string;
  /** Folder for copies and counts; `none`: memory. */
  data?: string;
  /** Bytes. */
  cacheSize: number;
  redis?: string;
  freshness: FreshnessBounds;
  timeZone?: string;
  trustProxy: string[];
  contact?: string;
  log: LogLevel;
}

const LEVELS: readonly string[] = ['silent', 'error', 'warn', 'info', 'debug'] satisfies LogLevel[];

const MEGABYTE = 1024 * 1024;

/**
 * Reads the options of `newsrack relay`.
 *
 * @throws {TypeError} whose message tells what is wrong with which
 */
export function readSettings(words: string[]): RelaySettings {
  const { values, positionals } = parse(words);
  const { allow = [], log = 'info', sources, data, redis, contact } = values;
  // "--allow one two" is what a reader of "--allow PATTERN …" writes.
  if (positionals.length && !allow.length) throw new TypeError(`"${positionals[0]}" is no option`);
  if (!LEVELS.includes(log)) throw new TypeError(`--log is one of ${LEVELS.join(', ')}`);
  return {
    help: values.help ?? false,
    host: values.host ?? '127.0.0.1',
    port: wholeNumber('--port', values.port ?? '8787', { least: 0, most: 65_535 }),
    allow: [...allow, ...positionals],
    sourcesFile: sources,
    data,
    cacheSize: MEGABYTE * wholeNumber('--cache-size', values['cache-size'] ?? '256', { least: 1, most: 1_000_000 }),
    redis,
    freshness: { ...FRESHNESS, ...readFresh(values.fresh) },
    timeZone: readTimeZone(values['time-zone']),
    trustProxy: values['trust-proxy'] ?? [],
    contact,
    log: log as LogLevel,
  };
}

function parse(words: string[]) {
  return parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      host: { type: 'string' },
      port: { type: 'string' },
      allow: { type: 'string', multiple: true },
      sources: { type: 'string' },
      data: { type: 'string' },
      'cache-size': { type: 'string' },
      redis: { type: 'string' },
      fresh: { type: 'string' },
      'time-zone': { type: 'string' },
      'trust-proxy': { type: 'string', multiple: true },
      contact: { type: 'string' },
      log: { type: 'string' },
    },
  });
}

/** An operator who wants it shorter than the least, or longer than the most, means it. */
function readFresh(value: string | undefined): Partial<FreshnessBounds> {
  if (value === undefined) return {};
  const usual = wholeNumber('--fresh', value, { least: 1, most: 86_400 });
  return { usual, least: Math.min(usual, FRESHNESS.least), most: Math.max(usual, FRESHNESS.most) };
}

function wholeNumber(option: string, value: string, { least, most }: { least: number; most: number }): number {
  const number = /^\d+$/.test(value) ? Number(value) : NaN;
  if (number >= least && number <= most) return number;
  throw new TypeError(`${option} is a whole number from ${least} to ${most}, and not "${value}"`);
}

function readTimeZone(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    throw new TypeError(`--time-zone is the name of a time zone, such as Asia/Shanghai, and not "${value}"`);
  }
}
