import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { writeJson } from '../feed/index.js';
import { note } from './console-notes.js';
import { countView, type ViewWishes } from './view-batches.js';

/** How often something was viewed, as a relay counts it, this visit among it. */
export class ViewCounter implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #wishes: () => ViewWishes;
  readonly #countView: typeof countView;
  #question = '';
  #views?: number;
  #state: 'loading' | 'ready' | 'failed' = 'ready';

  constructor(host: ReactiveControllerHost, wishes: () => ViewWishes, count = countView) {
    this.#host = host;
    this.#wishes = wishes;
    this.#countView = count;
    host.addController(this);
  }

  /** The count; nothing until the relay has told it, or where it does not. */
  get views(): number | undefined {
    return this.#views;
  }

  /** What has become of the question; `ready` where there is no relay to ask. */
  get state(): 'loading' | 'ready' | 'failed' {
    return this.#state;
  }

  /** Asks, unless it is what was asked before: a tag that is moved is no second visit. */
  hostUpdate(): void {
    const wishes = this.#wishes();
    const question = writeJson(wishes);
    if (question === this.#question) return;
    this.#question = question;
    this.#views = undefined;
    this.#state = wishes.counter ? 'loading' : 'ready';
    if (wishes.counter) void this.#ask(wishes, question);
  }

  async #ask(wishes: ViewWishes, question: string): Promise<void> {
    const views = await this.#countView(wishes).catch(({ message }: Error) => note(`${wishes.counter} tells no views: ${message}.`));
    if (question !== this.#question) return;
    this.#views = views ?? undefined;
    this.#state = views === undefined ? 'failed' : 'ready';
    this.#host.requestUpdate();
  }
}
