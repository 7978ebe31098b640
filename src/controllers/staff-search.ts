import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FeedError, isFeedError } from '../feed/index.js';
import { noteFailure } from './console-notes.js';
import { NewsrackFailedEvent } from './events.js';
import { loadPeople } from './staff-directory.js';
import { isEnough, matchPeople, type Matches } from './staff-match.js';
import type { Person } from './staff-person.js';
import { foldText } from './staff-text.js';

/** Where a tag looks people up, and how. */
export interface StaffWishes {
  /** Address of the whole directory; empty where there is an endpoint. */
  readonly directory: string;
  /** Address that is asked each question. */
  readonly endpoint: string;
  readonly isExact: boolean;
}

/** What came of the latest question; `short` where it is too short to be answered. */
export interface StaffOutcome extends Matches {
  readonly state: 'idle' | 'short' | 'loading' | 'found' | 'none' | 'failed';
  readonly query: string;
}

const NOBODY: StaffOutcome = { state: 'idle', query: '', people: [], hasMore: false };

/** Milliseconds without a key after which what was typed is a question. */
const PAUSE = 400;

/** Milliseconds for which a directory answers without being fetched anew: who leaves the staff is to leave the page. */
const FRESH = 300_000;

/** Answers a reader's questions about people, as they are typed or when they are sent. */
export class StaffSearch implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #wishes: () => StaffWishes;
  readonly #load: typeof loadPeople;
  #outcome = NOBODY;
  #key = '';
  #timer?: ReturnType<typeof setTimeout>;
  #question?: AbortController;
  #directory?: Directory;

  constructor(host: ReactiveControllerHost & HTMLElement, wishes: () => StaffWishes, load = loadPeople) {
    this.#host = host;
    this.#wishes = wishes;
    this.#load = load;
    host.addController(this);
  }

  /** What came of the latest question. */
  get outcome(): StaffOutcome {
    return this.#outcome;
  }

  /** Asks what is being typed once the reader pauses. An empty field empties the answer at once. */
  type(text: string): void {
    clearTimeout(this.#timer);
    if (foldText(text)) this.#timer = setTimeout(() => void this.ask(text), PAUSE);
    else this.#tell(NOBODY);
  }

  /** Asks now. Settles with the answer, or with the failure to have one. */
  async ask(text: string): Promise<void> {
    const query = text.trim();
    const wishes = this.#wishes();
    const question = this.#tell({ ...NOBODY, query, state: isEnough(query, wishes.isExact) ? 'loading' : 'short' });
    if (this.#outcome.state === 'short') return;
    try {
      const people = await this.#peopleFor(query, wishes, question.signal);
      if (question.signal.aborted) return;
      const matches = matchPeople(people, query, wishes.isExact);
      this.#tell({ ...matches, query, state: matches.people.length ? 'found' : 'none' });
    } catch (error) {
      if (!question.signal.aborted) this.#fail(query, isFeedError(error) ? error : new FeedError('network', '', { cause: error }));
    }
  }

  /** Asks the latest question again where the attributes that answer it have changed. The host calls it before it renders. */
  follow(): void {
    const key = JSON.stringify(this.#wishes());
    if (key === this.#key) return;
    this.#key = key;
    if (this.#outcome.state !== 'idle') void this.ask(this.#outcome.query);
  }

  hostConnected(): void {
    if (this.#outcome.state === 'loading') void this.ask(this.#outcome.query);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#question?.abort();
    this.#directory?.request.abort();
  }

  /** Shows an outcome and drops the question before it; the one that is answered now can be given up by what this returns. */
  #tell(outcome: StaffOutcome): AbortController {
    clearTimeout(this.#timer);
    this.#question?.abort();
    this.#outcome = outcome;
    this.#host.requestUpdate();
    return (this.#question = new AbortController());
  }

  #fail(query: string, error: FeedError): void {
    this.#tell({ ...NOBODY, query, state: 'failed' });
    noteFailure(error);
    void this.#host.updateComplete.then(() => this.#host.dispatchEvent(new NewsrackFailedEvent(error)));
  }

  #peopleFor(query: string, { directory, endpoint }: StaffWishes, signal: AbortSignal): Promise<readonly Person[]> {
    return directory ? this.#allPeople(directory) : this.#load(questionAddress(endpoint, query), signal);
  }

  /** A directory is fetched once for many questions: the next one does not give it up, as it does with an endpoint. */
  #allPeople(address: string): Promise<readonly Person[]> {
    const known = this.#directory;
    if (known?.address === address && Date.now() < known.until && !known.request.signal.aborted) return known.people;
    known?.request.abort();
    const request = new AbortController();
    const people = this.#load(address, request.signal);
    this.#directory = { address, request, people, until: Date.now() + FRESH };
    people.catch(() => request.abort());
    return people;
  }
}

/** A directory that was fetched, or is being; one that failed or was given up has an aborted request. */
interface Directory {
  readonly address: string;
  readonly request: AbortController;
  readonly people: Promise<readonly Person[]>;
  readonly until: number;
}

/** The address of an endpoint's answer: the question stands where it has `{q}`, else as `q`. */
function questionAddress(endpoint: string, query: string): string {
  if (!endpoint) throw Object.assign(new FeedError('address', ''), { message: 'a staff-lookup names neither a directory nor an endpoint' });
  if (endpoint.includes('{q}')) return endpoint.replaceAll('{q}', encodeURIComponent(query));
  const [address = '', fragment] = endpoint.split('#');
  const separator = address.includes('?') ? '&' : '?';
  return `${address}${separator}q=${encodeURIComponent(query)}${fragment === undefined ? '' : `#${fragment}`}`;
}
