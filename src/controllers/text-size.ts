import type { ReactiveControllerHost } from 'lit';
import { pageStorage } from './page-storage.js';

/** Sizes of a body's text, from small to large; the style sheet says how large. */
const SIZES = ['small', 'usual', 'large', 'largest'] as const;
const USUAL = SIZES.indexOf('usual');

const KEY = 'newsrack-text-size';

/** How large a reader wants to read; remembered in the reader's own browser, where it allows that. */
export class TextSize {
  readonly #host: ReactiveControllerHost;
  #remembered?: number;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get #index(): number {
    return (this.#remembered ??= recall());
  }

  /** The size as a class of the body. */
  get name(): string {
    return SIZES[this.#index] ?? '';
  }

  /** Whether there is a larger (1) or a smaller (-1) size. */
  can(by: 1 | -1): boolean {
    return this.#index + by in SIZES;
  }

  /** Makes the text larger or smaller. */
  change(by: 1 | -1): void {
    if (!this.can(by)) return;
    this.#remembered = this.#index + by;
    remember(this.#index);
    this.#host.requestUpdate();
  }
}

function recall(): number {
  try {
    const index = Number(pageStorage().getItem(KEY) ?? USUAL);
    return index in SIZES ? index : USUAL;
  } catch {
    return USUAL;
  }
}

function remember(index: number): void {
  try {
    pageStorage().setItem(KEY, String(index));
  } catch {
    // Storage is blocked or full: the size holds for this visit.
  }
}
