import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FeedError, isFeedError, writeJson } from '../feed/index.js';
import { noteFailure } from './console-notes.js';
import { NewsrackFailedEvent } from './events.js';
import { loadDirectory, loadPeople } from './staff-directory.js';
import { firstOf, isEnough, matchPeople, type Matches } from './staff-match.js';
import type { Person } from './staff-person.js';
import { foldText } from './staff-text.js';

/** Where a tag looks people up, and how. */
export interface StaffWishes {
  /** Address of the whole directory; empty where there is an endpoint. */
  readonly directory: string;
  /** Address that is asked each question. Who it answers with was found, by rules of its own, such as pinyin. */
  readonly endpoint: string;
  /** Nobody but full matches is found, and nothing is said of a question before it is sent. */
  readonly isExact: boolean;
}

/** What fetches people; tests bring their own. */
export interface StaffSources {
  readonly loadDirectory: typeof loadDirectory;
  readonly loadPeople: typeof loadPeople;
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
  readonly #sources: StaffSources;
  #outcome = NOBODY;
  /** Whether the latest question was sent, rather than typed. */
  #isSent = false;
  #key = '';
  #timer?: ReturnType<typeof setTimeout>;
  #question?: AbortController;
  #directory?: Directory;

  constructor(host: ReactiveControllerHost & HTMLElement, wishes: () => StaffWishes, sources: StaffSources = { loadDirectory, loadPeople }) {
    this.#host = host;
    this.#wishes = wishes;
    this.#sources = sources;
    host.addController(this);
  }

  /** What came of the latest question. */
  get outcome(): StaffOutcome {
    return this.#outcome;
  }

  /** Asks what is being typed once the reader pauses, unless it is answered. An empty field empties the answer at once. */
  type(text: string): void {
    clearTimeout(this.#timer);
    const query = text.trim();
    if (!foldText(query)) this.#tell(NOBODY);
    else if (query !== this.#outcome.query) this.#timer = setTimeout(() => void this.#answer(query, false), PAUSE);
  }

  /** Asks now. Settles with the answer, or with the failure to have one. */
  ask(text: string): Promise<void> {
    return this.#answer(text.trim(), true);
  }

  /** Asks the latest question again where the attributes that answer it have changed. The host calls it before it renders. */
  follow(): void {
    const key = writeJson(this.#wishes());
    if (key === this.#key) return;
    this.#key = key;
    if (this.#outcome.state !== 'idle') void this.#answer(this.#outcome.query, this.#isSent);
  }

  hostConnected(): void {
    if (this.#outcome.state === 'loading') void this.#answer(this.#outcome.query, this.#isSent);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#question?.abort();
    this.#directory?.request.abort();
  }

  /** Half a number is nobody's: where only full matches are shown, what was not sent brings an answer or none. */
  async #answer(query: string, isSent: boolean): Promise<void> {
    const wishes = this.#wishes();
    const isQuiet = wishes.isExact && !isSent;
    const question = this.#tell(isQuiet ? NOBODY : { ...NOBODY, query, state: isEnough(query, wishes.isExact) ? 'loading' : 'short' });
    this.#isSent = isSent;
    if (isQuiet ? !wishes.directory : this.#outcome.state === 'short') return;
    try {
      const matches = await this.#matchesFor(query, wishes, question.signal);
      if (question.signal.aborted || (isQuiet && !matches.people.length)) return;
      this.#tell({ ...matches, query, state: matches.people.length ? 'found' : 'none' });
    } catch (error) {
      if (question.signal.aborted || isQuiet) return;
      this.#fail(query, isFeedError(error) ? error : new FeedError('network', '', { cause: error }));
    }
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

  async #matchesFor(query: string, { directory, endpoint, isExact }: StaffWishes, signal: AbortSignal): Promise<Matches> {
    if (directory) return matchPeople(await this.#allPeople(directory), query, isExact);
    const people = await this.#sources.loadPeople(questionAddress(endpoint, query), signal);
    return isExact ? matchPeople(people, query, isExact) : firstOf(people);
  }

  /** A directory is fetched once for many questions: the next one does not give it up, as it does with an endpoint. */
  #allPeople(address: string): Promise<readonly Person[]> {
    const known = this.#directory;
    if (known?.address === address && Date.now() < known.until && !known.request.signal.aborted) return known.people;
    known?.request.abort();
    const request = new AbortController();
    const people = this.#sources.loadDirectory(address, request.signal);
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
