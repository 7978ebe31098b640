import { LRUCache } from 'lru-cache';
import type { AllowList } from '../../guard/allow-list.js';
import { checkAddress } from '../../guard/check-address.js';
import type { SourceAnswer, SourceHealth, SourceRequest, Sources } from '../../sources/create-sources.js';
import type { SourceOutage } from '../../sources/source-store.js';
import { settle, unwrap, type Outcome } from './outcome.js';
import type { ObjectNamespace } from './platform.js';

/*
 * Sources on Workers. Requests run in many isolates all over the world, and none can wait for another's work; an object
 * can, and there is one for each address. So the Worker asks the source's object, which has the memory, the store and the
 * one fetch at a time.
 */

/** Asks the Worker whether an upstream may be asked for its caller's sake. Called back over the platform's RPC. */
export type Admit = () => Promise<Outcome<void>>;

/** What an object says of its source. */
export interface SourceReply {
  readonly answer: Outcome<SourceAnswer>;
  /** How it fails, where there is no answer to say so. */
  readonly outage?: SourceOutage;
}

/** A source's Durable Object, as a Worker calls it. */
export interface SourceObject {
  /** @param address - as `checkAddress` writes it, by which the object is named as well */
  ask(address: string, admit?: Admit): Promise<SourceReply>;
}

/** Sources that `/health` tells of: those that this isolate was asked for last. */
const MOST_SEEN = 200;

/** Sources that live in Durable Objects. Addresses that may not be fetched reach none. */
export function createRemoteSources(objects: ObjectNamespace<SourceObject>, allow: AllowList): Sources {
  const seen = new LRUCache<string, SourceHealth>({ max: MOST_SEEN });
  return {
    async get(address, request = {}) {
      const key = checkAddress(address, allow).href;
      const { answer, outage } = await askTwice(() => objects.get(objects.idFromName(key)).ask(key, admitOf(request)));
      if (answer.problem) seen.set(key, { address: key, outage });
      else seen.set(key, healthOf(answer.value));
      return unwrap(answer);
    },
    health: (most) => Promise.resolve({ entries: seen.size, sources: [...seen.values()].slice(0, most) }),
  };
}

function admitOf({ admit }: SourceRequest): Admit | undefined {
  return admit && (() => settle(admit));
}

/** An object is moved or restarted now and then, with each deployment for instance; the platform says when to ask again. */
async function askTwice<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const { retryable, overloaded } = error as { retryable?: boolean; overloaded?: boolean };
    if (!retryable || overloaded) throw error;
    return ask();
  }
}

function healthOf({ address, copy: { fetchedAt, freshUntil }, outage }: SourceAnswer): SourceHealth {
  return { address, copy: { fetchedAt, freshUntil }, outage };
}
