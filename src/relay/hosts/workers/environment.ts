import { parseAllowList, type AllowList } from '../../guard/allow-list.js';
import { describeAgent } from '../../guard/user-agent.js';
import { FRESHNESS, type FreshnessBounds } from '../../sources/freshness.js';
import type { ObjectNamespace, RateLimit } from './platform.js';
import type { SourceObject } from './remote-sources.js';
import type { ViewsObject } from './remote-views.js';

/** Bindings and variables of the Worker; docs/relay-workers.md shows how they are set. */
export interface RelayEnvironment {
  /** Durable Objects of the class `RelaySource`. */
  readonly SOURCES?: ObjectNamespace<SourceObject>;
  /** Durable Objects of the class `RelayViews`. */
  readonly VIEWS?: ObjectNamespace<ViewsObject>;
  /** By client: requests for which an upstream has to be asked. Default: in the isolate's memory. */
  readonly CLIENT_LIMIT?: RateLimit;
  /** By host of the upstream: requests to it. Default: in the isolate's memory. */
  readonly UPSTREAM_LIMIT?: RateLimit;
  /** By client: views counted. Default: in the isolate's memory. */
  readonly VIEW_LIMIT?: RateLimit;
  /** Hosts that may be fetched, separated by spaces. Default: any public address. */
  readonly ALLOW?: string;
  /** Whom to turn to, in the `User-Agent`. */
  readonly CONTACT?: string;
  /** IANA name of the zone of feed dates that name none. */
  readonly TIME_ZONE?: string;
  /** Seconds for which a copy is fresh where the upstream says nothing. Default: 300. */
  readonly FRESH?: string;
}

/** What the variables say. */
export interface Settings {
  readonly allow: AllowList;
  readonly userAgent: string;
  readonly timeZone?: string;
  readonly freshness: FreshnessBounds;
}

/** @throws {TypeError} that names the variable which cannot be read */
export function readSettings({ ALLOW, CONTACT, TIME_ZONE, FRESH }: RelayEnvironment): Settings {
  return {
    allow: read('ALLOW', () => parseAllowList(ALLOW?.match(/\S+/g) ?? [])),
    userAgent: read('CONTACT', () => describeAgent(CONTACT || undefined)),
    timeZone: read('TIME_ZONE', () => readTimeZone(TIME_ZONE)),
    freshness: read('FRESH', () => readFresh(FRESH)),
  };
}

/**
 * The objects that a binding leads to.
 *
 * @throws {TypeError} where the configuration lacks it
 */
export function objectsOf<Name extends 'SOURCES' | 'VIEWS'>(environment: RelayEnvironment, name: Name): NonNullable<RelayEnvironment[Name]> {
  const objects = environment[name];
  if (objects) return objects;
  const className = name === 'SOURCES' ? 'RelaySource' : 'RelayViews';
  throw new TypeError(`The Worker has no binding ${name}. Bind it to the Durable Object class ${className}, which the Worker's entry exports.`);
}

function read<T>(variable: string, readValue: () => T): T {
  try {
    return readValue();
  } catch (error) {
    throw new TypeError(`${variable}: ${error instanceof Error ? error.message : ''}`, { cause: error });
  }
}

function readTimeZone(timeZone: string | undefined): string | undefined {
  return timeZone ? new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone : undefined;
}

/** An operator who wants it shorter than the least, or longer than the most, means it. */
function readFresh(value: string | undefined): FreshnessBounds {
  if (!value) return FRESHNESS;
  const usual = Number(value);
  if (!/^\d{1,5}$/.test(value) || usual > 86_400) throw new TypeError(`${value} is no whole number from 0 to 86400`);
  return { usual, least: Math.min(usual, FRESHNESS.least), most: Math.max(usual, FRESHNESS.most) };
}
