import type { ShareTarget } from '../locales/index.js';

/** A reader is about to share something. `preventDefault()` keeps it from being shared. */
export class NewsrackShareEvent extends Event {
  static readonly type = 'newsrack-share';
  /** Where to: a word of the attribute `targets`. */
  readonly to: ShareTarget;
  /** The address that is shared. */
  readonly url: string;

  constructor(to: ShareTarget, url: string) {
    super(NewsrackShareEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.to = to;
    this.url = url;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'newsrack-share': NewsrackShareEvent;
  }
}
