import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** An offer to install the page as an app (Manifest Incubations §3); not in TypeScript's library. */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

/** Keeps a browser's offer to install the page's app until the visitor wants it: it can be taken up once. */
export class InstallPrompt implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #page: EventTarget;
  #offer?: InstallEvent;

  constructor(host: ReactiveControllerHost, page: EventTarget = globalThis) {
    this.#host = host;
    this.#page = page;
    host.addController(this);
  }

  /** Whether there is an offer. */
  get isOffered(): boolean {
    return Boolean(this.#offer);
  }

  /** Asks the visitor, in the browser's own window. */
  async show(): Promise<void> {
    const offer = this.#offer;
    this.#keep(undefined);
    await offer?.prompt();
  }

  hostConnected(): void {
    this.#page.addEventListener('beforeinstallprompt', this.#offered);
    this.#page.addEventListener('appinstalled', this.#installed);
  }

  hostDisconnected(): void {
    this.#page.removeEventListener('beforeinstallprompt', this.#offered);
    this.#page.removeEventListener('appinstalled', this.#installed);
  }

  readonly #offered = (event: Event): void => {
    // Chrome lets an offer be taken up later only where its own banner is held back.
    event.preventDefault();
    this.#keep(event as InstallEvent);
  };

  readonly #installed = (): void => this.#keep(undefined);

  #keep(offer: InstallEvent | undefined): void {
    this.#offer = offer;
    this.#host.requestUpdate();
  }
}
