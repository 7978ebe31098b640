import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A longer time would be none at all: timers count in 32 bits. */
const LONGEST_PACE = 2 ** 31 - 1;

/** Shows one of several things at a time and goes on to the next by itself while it may. */
export class StepController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #keys: readonly string[] = [];
  #index = 0;
  #timer?: ReturnType<typeof setTimeout>;
  #pace = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Which of the things is shown. */
  get index(): number {
    return this.#index;
  }

  /** Takes the keys of the things; the same one is shown as before, wherever it stands now, else the first. */
  set keys(keys: readonly string[]) {
    this.#index = Math.max(0, keys.indexOf(this.#keys[this.#index] ?? ''));
    this.#keys = keys;
  }

  /** Goes one thing on, or back; from either end to the other. */
  move(step: 1 | -1): void {
    const { length } = this.#keys;
    this.#index = length && (this.#index + step + length) % length;
    this.#restart();
    this.#host.requestUpdate();
  }

  /** Goes on by itself after so many milliseconds; 0 = not by itself. */
  set pace(milliseconds: number) {
    if (milliseconds === this.#pace) return;
    this.#pace = milliseconds;
    this.#restart();
  }

  hostConnected(): void {
    this.#restart();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #restart(): void {
    clearTimeout(this.#timer);
    if (this.#pace) this.#timer = setTimeout(() => this.move(1), Math.min(this.#pace, LONGEST_PACE));
  }
}
