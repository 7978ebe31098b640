import { writeJson } from '../feed/index.js';
import { pageStorage } from './page-storage.js';

/*
 * What this visitor viewed within a day, so that nothing is counted twice. It is remembered in the visitor's own browser
 * and nowhere else; where that is not allowed, for as long as the page lives.
 */

/** What was viewed. */
export interface Visits {
  has(name: string): boolean;
  /** Remembers visits. Settles with those that were none before: of two tabs that ask at once, one is told so. */
  add(names: readonly string[]): Promise<ReadonlySet<string>>;
  /** Forgets a visit. */
  remove(name: string): Promise<void>;
}

/** Collaborators; tests bring their own. */
export interface VisitsOptions {
  /** Where the visits are kept; it may throw. */
  storage?: () => Pick<Storage, 'getItem' | 'setItem'>;
  now?: () => number;
}

/** Under which name the visits are kept. */
const SHELF = 'newsrack-views';

const DAY = 86_400_000;

/** Most visits that are remembered; the oldest go first. */
const MOST = 500;

/** The visits of the last 24 hours. */
export function visitsOfToday({ storage = pageStorage, now = Date.now }: VisitsOptions = {}): Visits {
  /** What could not be stored. */
  const unstored = new Map<string, number>();

  // Read anew each time: another page of the site may have written since.
  function read(): Map<string, number> {
    const visits = new Map([...stored(storage), ...unstored]);
    // A time to come was written by a clock that was wrong.
    for (const [name, at] of visits) if (!(at <= now() && now() - at < DAY)) visits.delete(name);
    return visits;
  }

  function write(visits: readonly [string, number][]): void {
    storage().setItem(SHELF, writeJson(visits.slice(-MOST)));
    unstored.clear();
  }

  function add(names: readonly string[]): ReadonlySet<string> {
    const visits = read();
    const added = names.filter((name) => !visits.has(name)).map((name): [string, number] => [name, now()]);
    try {
      if (added.length) write([...visits, ...added]);
    } catch {
      // Storage is blocked, or full.
      for (const [name, at] of added) unstored.set(name, at);
    }
    return new Set(added.map(([name]) => name));
  }

  function remove(name: string): void {
    unstored.delete(name);
    try {
      write([...read()].filter(([other]) => other !== name));
    } catch {
      // Where storage is blocked, it was not stored.
    }
  }

  return { has: (name) => read().has(name), add: (names) => alone(() => add(names)), remove: (name) => alone(() => remove(name)) };
}

/** Does something while no other tab does. Browsers have no locks for a page that is not secure, nor for one without storage. */
async function alone<Result>(act: () => Result): Promise<Result> {
  const { locks } = navigator as Partial<Navigator>;
  if (!locks) return act();
  let result: { value: Result } | undefined;
  await locks.request(SHELF, () => void (result = { value: act() })).catch(() => undefined);
  return result ? result.value : act();
}

function stored(storage: NonNullable<VisitsOptions['storage']>): [string, number][] {
  try {
    let visits: unknown = JSON.parse(storage().getItem(SHELF) ?? '[]');
    // Old versions of Prototype.js have lists written as texts of lists.
    if (typeof visits === 'string') visits = JSON.parse(visits);
    return Array.isArray(visits) ? visits.filter(isVisit) : [];
  } catch {
    return [];
  }
}

function isVisit(value: unknown): value is [string, number] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'number';
}
