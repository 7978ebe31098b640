import { DurableObject } from 'cloudflare:workers';
import { createMemoryLimiter, UPSTREAM_RATE } from '../../guard/rate-limits.js';
import { createSources, type Sources } from '../../sources/create-sources.js';
import type { SourceStore } from '../../sources/source-store.js';
import { createUpdateSource, type UpdateSource } from '../../sources/update-source.js';
import { createWorkersConnect } from '../workers-connect.js';
import { readSettings, type RelayEnvironment } from './environment.js';
import { logEvent } from './log-event.js';
import { settle, unwrap } from './outcome.js';
import { createPlatformLimiter } from './platform-limiter.js';
import type { ObjectState } from './platform.js';
import type { Admit, SourceObject, SourceReply } from './remote-sources.js';
import { createStoredSource } from './stored-source.js';

/** Bytes of a source's record kept in memory, which an object shares with others of its isolate; larger ones are read again. */
const MEMORY = 1024 * 1024;

/** Bytes of a feed: an isolate has 128 MB, of which the reading of a feed takes about twelve times its size. */
const LIMITS = { maxBytes: 4 * 1024 * 1024 };

/** One for each environment: it remembers which hosts do not answer, and how often each was asked. */
const updates = new WeakMap<RelayEnvironment, UpdateSource>();

/** Durable Object of one source: its memory, its store and its one fetch at a time. */
export class RelaySource extends DurableObject<RelayEnvironment> implements SourceObject {
  readonly #store: SourceStore;
  readonly #sources: Sources;

  constructor(state: ObjectState, environment: RelayEnvironment) {
    super(state, environment);
    const { allow } = readSettings(environment);
    this.#store = createStoredSource(state.storage);
    this.#sources = createSources({ update: updateOf(environment), allow, store: this.#store, maxBytes: MEMORY });
  }

  async ask(address: string, admit?: Admit): Promise<SourceReply> {
    const request = {
      admit: admit && (async () => unwrap(await admit())),
      waitUntil: (work: Promise<unknown>) => this.ctx.waitUntil(work),
    };
    const answer = await settle(() => this.#sources.get(address, request));
    if (!answer.problem) return { answer };
    const record = await this.#store.read(address);
    return { answer, outage: record?.outage };
  }

  /** Nobody has asked for the source for long. */
  async alarm(): Promise<void> {
    await this.ctx.storage.deleteAll();
  }
}

function updateOf(environment: RelayEnvironment): UpdateSource {
  const known = updates.get(environment);
  if (known) return known;
  const { UPSTREAM_LIMIT } = environment;
  const upstreamLimiter = UPSTREAM_LIMIT ? createPlatformLimiter(UPSTREAM_LIMIT) : createMemoryLimiter(UPSTREAM_RATE);
  const update = createUpdateSource({
    ...readSettings(environment),
    connect: createWorkersConnect(),
    limits: LIMITS,
    upstreamLimiter,
    observe: logEvent,
  });
  updates.set(environment, update);
  return update;
}
