import { property } from 'lit/decorators.js';
import { ShareController } from '../controllers/index.js';
import { shareLinks, shareStyles } from '../ui/index.js';
import { PageElement } from './page-element.js';

/**
 * Ways to share the page.
 *
 * Offers what readers of its language use, or what `targets` names, in that order. No service learns of a visitor who
 * does not click: there is no script, picture or cookie of theirs, only plain links. WeChat takes the page by a QR code
 * that is drawn in the page; copying the link works without https too, and where a browser forbids it, the address is
 * there to be copied by hand. Left out of print.
 *
 * @tag share-bar
 * @csspart heading - the words before the ways to share
 * @csspart list - the list of them
 * @csspart target - each of the links and buttons; its word of `targets` is a part too: `::part(weibo)`
 * @csspart code - the frame of the QR code
 * @csspart qr - the QR code itself
 * @csspart hint - what to do with the code, or with the address to be copied by hand
 * @csspart address - the field with that address
 * @cssproperty --newsrack-text - color of text; default: the page's
 * @cssproperty --newsrack-muted - color of what is said beside: dates, sources, summaries; default: two thirds of the text's
 * @cssproperty --newsrack-line - color of rules and frames; default: a sixth of the text's
 * @cssproperty --newsrack-accent - color of labels, marks and links under the pointer; default: the text's
 * @cssproperty --newsrack-focus - color of the frame around what has the focus; default: the text's
 * @cssproperty [--newsrack-gap=0.75em] - space between pieces
 * @cssproperty [--newsrack-radius=2px] - corners of pictures, frames and buttons
 * @fires {NewsrackShareEvent} newsrack-share - a reader is about to share; cancelable
 */
export class ShareBar extends PageElement {
  static override styles = [...PageElement.styles, shareStyles];

  /** Address to share. Default: the page's canonical address, else its own. */
  @property() href = '';

  /** What is said of the address. Default: the page's title. */
  @property() text = '';

  /** Words before the ways to share; empty for none. Default: "Share" in the reader's language. */
  @property() heading?: string;

  /**
   * Ways to share, in the order shown: `native copy wechat weibo qq qzone x facebook telegram whatsapp line linkedin email`.
   * Default: those usual in the reader's language.
   */
  @property() targets?: string;

  readonly #sharing = new ShareController(this, () => ({
    language: this.locale.translation,
    href: this.href,
    text: this.text,
    targets: this.targets,
  }));

  protected override render(): unknown {
    return shareLinks(this.#sharing, this.heading ?? undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'share-bar': ShareBar;
  }
}
