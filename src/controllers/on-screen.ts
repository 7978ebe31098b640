import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether a tag is on the screen; until the browser has said so, it counts as seen. */
export class OnScreen implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer?: IntersectionObserver;
  #isSeen = true;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get isSeen(): boolean {
    return this.#isSeen;
  }

  hostConnected(): void {
    this.#observer ??= new IntersectionObserver((entries) => {
      const isSeen = entries.at(-1)!.isIntersecting;
      if (isSeen === this.#isSeen) return;
      this.#isSeen = isSeen;
      this.#host.requestUpdate();
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
