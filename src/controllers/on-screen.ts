import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether a tag is on the screen of a page that is not hidden; until the browser has said so, it counts as seen. */
export class OnScreen implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #changed = () => this.#host.requestUpdate();
  #observer?: IntersectionObserver;
  #isInView = true;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get isSeen(): boolean {
    return this.#isInView && !document.hidden;
  }

  hostConnected(): void {
    this.#observer ??= new IntersectionObserver((entries) => {
      const isInView = entries.at(-1)!.isIntersecting;
      if (isInView === this.#isInView) return;
      this.#isInView = isInView;
      this.#changed();
    });
    this.#observer.observe(this.#host);
    document.addEventListener('visibilitychange', this.#changed);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    document.removeEventListener('visibilitychange', this.#changed);
  }
}
