import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the reader asks for less motion (Media Queries 5 §12.1), kept true while the page lives. */
export class ReducedMotion implements ReactiveController {
  readonly #query: MediaQueryList | undefined;
  readonly #changed: () => void;

  constructor(host: ReactiveControllerHost, query = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)')) {
    this.#query = query;
    this.#changed = () => host.requestUpdate();
    host.addController(this);
  }

  /** True when the reader asks for less motion. */
  get isWanted(): boolean {
    return Boolean(this.#query?.matches);
  }

  hostConnected(): void {
    this.#query?.addEventListener('change', this.#changed);
  }

  hostDisconnected(): void {
    this.#query?.removeEventListener('change', this.#changed);
  }
}
