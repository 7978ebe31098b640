import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Shows one of several things at a time and goes on to the next by itself while it may. */
export class StepController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #index = 0;
  #timer?: ReturnType<typeof setTimeout>;
  #pace = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Which of so many things is shown. */
  current(length: number): number {
    return length ? ((this.#index % length) + length) % length : 0;
  }

  /** Goes so many things on, or back. */
  move(steps: number): void {
    this.#index += steps;
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
    if (this.#pace) this.#timer = setTimeout(() => this.move(1), this.#pace);
  }
}
