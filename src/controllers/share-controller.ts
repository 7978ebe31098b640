import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { SHARE_TARGETS, shareMessages, type Language, type ShareMessages, type ShareTarget } from '../locales/index.js';
import { someOf } from './attribute-values.js';
import { canonicalAddress, webAddress } from './page-address.js';
import { writeClipboard } from './share-clipboard.js';
import { NewsrackShareEvent } from './share-event.js';

/** What is shared, and where to. */
export interface ShareWishes {
  language: Language;
  /** Address of what is shared; the page's where it is empty. */
  href?: string;
  /** What is said of it; the page's title where it is empty. */
  text?: string;
  /** Words of `SHARE_TARGETS`; those usual in the language where it is missing. */
  targets?: string | null;
}

/** How long a reader is told that the link was copied. Milliseconds. */
const CONFIRMATION = 4000;

/** Shares the page, or what its host says instead, and knows how far that has come: what `shareLinks` in `ui/` draws. */
export class ShareController implements ReactiveController {
  /** The link was just `copied`; its `address` is there to be copied by hand; its QR `code` is shown. */
  state: 'idle' | 'copied' | 'address' | 'code' = 'idle';

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #wishes: () => ShareWishes;
  readonly #write: typeof writeClipboard;
  readonly #refresh = () => this.#host.requestUpdate();
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: ReactiveControllerHost & HTMLElement, wishes: () => ShareWishes, write = writeClipboard) {
    this.#host = host;
    this.#wishes = wishes;
    this.#write = write;
    host.addController(this);
  }

  get messages(): ShareMessages {
    return shareMessages[this.#wishes().language];
  }

  /** Where to, in the order shown; the browser's own way only where it has one. */
  get targets(): ShareTarget[] {
    const targets = someOf('targets', this.#wishes().targets ?? undefined, SHARE_TARGETS, this.messages.targets);
    return [...targets].filter((target) => target !== 'native' || Boolean(navigator.share));
  }

  get url(): string {
    return webAddress('href', this.#wishes().href ?? '') || canonicalAddress();
  }

  get title(): string {
    return this.#wishes().text || metaTitle() || document.title;
  }

  hostConnected(): void {
    // An application changes address and title without a word: links are made anew before a reader can follow them.
    this.#host.addEventListener('pointerenter', this.#refresh);
    this.#host.addEventListener('focusin', this.#refresh);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointerenter', this.#refresh);
    this.#host.removeEventListener('focusin', this.#refresh);
    this.#become('idle');
  }

  /** A reader shares by a click, or opens or closes the QR code; the page may refuse. */
  readonly share = (to: ShareTarget, event: Event): void => {
    if (to === 'wechat' && !this.#isOpening(event)) {
      if (this.state === 'code') this.#become('idle');
    } else if (!this.#host.dispatchEvent(new NewsrackShareEvent(to, this.url))) event.preventDefault();
    else if (to === 'native') void this.#shareNatively();
    else if (to === 'copy') void this.#copy();
    else this.#become(to === 'wechat' ? 'code' : 'idle');
  };

  /** Browsers without popovers only tell of the click. */
  #isOpening(event: Event & { newState?: string }): boolean {
    return event.newState ? event.newState === 'open' : this.state !== 'code';
  }

  async #shareNatively(): Promise<void> {
    const { title, url } = this;
    try {
      await navigator.share({ title, url });
    } catch (error) {
      // A reader who closes the system's sheet has decided not to share.
      if ((error as Error).name !== 'AbortError') await this.#copy();
    }
  }

  async #copy(): Promise<void> {
    // What was said of the last copy is taken back, so that the same words are heard again.
    this.#become('idle');
    this.#become((await this.#write(this.url)) ? 'copied' : 'address');
    if (this.state === 'copied') this.#timer = setTimeout(() => this.#become('idle'), CONFIRMATION);
    else await this.#selectAddress();
  }

  async #selectAddress(): Promise<void> {
    await this.#host.updateComplete;
    const field = this.#host.shadowRoot?.querySelector<HTMLInputElement>("[part~='address']");
    field?.focus();
    field?.select();
  }

  #become(state: ShareController['state']): void {
    clearTimeout(this.#timer);
    this.state = state;
    this.#host.requestUpdate();
  }
}

/** The title without the site's name (Open Graph protocol). */
function metaTitle(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content;
}
