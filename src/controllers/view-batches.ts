import { visitsOfToday, type Visits } from './visits-of-today.js';
import { whenVisible } from './when-visible.js';

/*
 * What all tags of a page ask within a frame goes to a relay together: one POST for what this visitor views for the first
 * time today, one GET for the rest. Nothing that could tell visitors apart is sent.
 *
 * A visit is remembered before it is sent, so that it is not sent again by a second tab, or by a visitor who does not wait
 * for the answer. It is forgotten where the relay refuses it or cannot be reached: then the next visit counts. What came of
 * a visit whose answer is late or makes no sense is not known: it stays, since better one too few than one at each load.
 */

/** What a tag wants to know. */
export interface ViewWishes {
  /** Address of the relay that counts; none: nothing is asked. */
  counter: string;
  /** What is counted. */
  key: string;
  /** Asks without counting. */
  readonly: boolean;
}

/** Settles with the count that a relay has of a key, once this visit is counted where it is to be. */
export type CountView = (wishes: ViewWishes) => Promise<number>;

/** Collaborators; tests bring their own. */
export interface ViewBatchesOptions {
  visits?: Visits;
  /** Settles once the page is seen: one that is prerendered, or opened behind another, is not viewed yet. */
  visible?: () => Promise<void>;
  /** Longest wait for an answer, in milliseconds. */
  patience?: number;
}

/** Keys that are asked for together. */
interface Batch {
  readonly keys: Set<string>;
  readonly answer: Promise<Map<string, number>>;
}

/** How long a batch waits for more keys: a frame. Milliseconds. */
const FRAME = 16;

/** Longest query: servers refuse addresses of 8 kB and more, and those of relays have parts of their own. */
const LONGEST_QUERY = 6000;

/** Makes what counts views in batches. */
export function createCountView({ visits = visitsOfToday(), visible = whenVisible, patience = 10_000 }: ViewBatchesOptions = {}): CountView {
  const views = createBatches(patience);
  const addVisit = createTally(visits);
  const visiting = new Map<string, Promise<number>>();

  async function visit(counter: string, key: string, name: string): Promise<number> {
    const isFirst = await addVisit(name);
    try {
      return await views(isFirst ? 'POST' : 'GET', counter, key);
    } catch (error) {
      if (isFirst && error instanceof Refusal) await visits.remove(name);
      throw error;
    }
  }

  return async ({ counter: address, key, readonly }) => {
    await visible();
    const counter = address.replace(/\/*$/, '');
    const name = `${counter} ${key}`;
    const inProgress = visiting.get(name);
    if (inProgress) return inProgress;
    if (readonly || visits.has(name)) return views('GET', counter, key);
    const visited = visit(counter, key, name).finally(() => visiting.delete(name));
    visiting.set(name, visited);
    return visited;
  };
}

/** Counts views for all tags of the page. */
export const countView: CountView = createCountView();

/** Makes what remembers a visit together with others of the same frame, and tells whether it is the first. */
function createTally(visits: Visits) {
  let names = new Set<string>();
  let added: Promise<ReadonlySet<string>> | undefined;

  function addAll(): Promise<ReadonlySet<string>> {
    const all = [...names];
    names = new Set();
    added = undefined;
    return visits.add(all);
  }

  return async (name: string): Promise<boolean> => {
    names.add(name);
    added ??= new Promise((resolve) => setTimeout(resolve, FRAME)).then(addAll);
    return (await added).has(name);
  };
}

/** Makes what asks for the count of a key together with others of the same frame. */
function createBatches(patience: number) {
  const batches = new Map<string, Batch>();

  /** The batch that a key goes with: the one that waits, unless that is full. */
  function batchFor(method: string, counter: string, key: string): Batch {
    const name = `${method} ${counter}`;
    const waiting = batches.get(name);
    if (waiting && queryOf([...waiting.keys, key]).length <= LONGEST_QUERY) return waiting;
    const keys = new Set<string>();
    const answer = new Promise((resolve) => setTimeout(resolve, FRAME)).then(() => {
      if (batches.get(name) === batch) batches.delete(name);
      return ask(method, `${counter}/views?${queryOf([...keys])}`, patience);
    });
    const batch = { keys, answer };
    batches.set(name, batch);
    return batch;
  }

  return async (method: 'GET' | 'POST', counter: string, key: string): Promise<number> => {
    const { keys, answer } = batchFor(method, counter, key);
    keys.add(key);
    const count = (await answer).get(key);
    if (count === undefined) throw new Error(`no count of "${key}" in the answer`);
    return count;
  };
}

function queryOf(keys: readonly string[]): string {
  return keys.map((key) => `key=${encodeURIComponent(key)}`).join('&');
}

async function ask(method: string, address: string, patience: number): Promise<Map<string, number>> {
  const response = await send(method, address, AbortSignal.timeout(patience));
  if (!response.ok) throw new Refusal(`status ${response.status}`);
  return readCounts(await response.json());
}

/** A request that did not get through. */
class Refusal extends Error {}

async function send(method: string, address: string, signal: AbortSignal): Promise<Response> {
  try {
    // Kept alive, a visit is counted even where its page is left at once.
    return await fetch(address, { method, credentials: 'omit', referrerPolicy: 'no-referrer', keepalive: method === 'POST', signal });
  } catch (error) {
    throw signal.aborted ? error : new Refusal((error as Error).message, { cause: error });
  }
}

/** Reads `{"views":{"a":1,"b":2}}`, and `{"key":"a","views":1}` which is the answer to one key. */
function readCounts(answer: unknown): Map<string, number> {
  const { key, views } = (answer ?? {}) as { key?: unknown; views?: unknown };
  const entries: [string, unknown][] = typeof views === 'object' && views ? Object.entries(views) : [[String(key), views]];
  return new Map(entries.filter(isCount));
}

function isCount(entry: [string, unknown]): entry is [string, number] {
  return Number.isSafeInteger(entry[1]) && Number(entry[1]) >= 0;
}
