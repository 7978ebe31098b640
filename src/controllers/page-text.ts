import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The text inside a tag, read again whenever the page changes it. */
export class PageText implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer?: MutationObserver;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The text without the white space around it. */
  get text(): string {
    return this.#host.textContent?.trim() ?? '';
  }

  /** The text as a whole number, whatever separates its thousands; undefined where it is anything else. */
  get number(): number | undefined {
    const digits = this.text.normalize('NFKC').replace(/(?<=\d)[,. '’٬](?=\d{3}(?!\d))/g, '');
    return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined;
  }

  hostConnected(): void {
    this.#observer ??= new MutationObserver(() => this.#host.requestUpdate());
    this.#observer.observe(this.#host, { childList: true, characterData: true, subtree: true });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
