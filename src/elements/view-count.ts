import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { canonicalAddress, displayState, PageText, pageSettings, ViewCounter, webAddress } from '../controllers/index.js';
import { viewTexts } from '../locales/index.js';
import { PageElement } from './page-element.js';
import { viewStyles } from './view-count.styles.js';

/**
 * How often an article was viewed.
 *
 * A relay counts each visitor once within a day, from however many tabs, and also who leaves before it has answered; where it
 * cannot be reached, the next visit counts. Who has been here is remembered in the visitor's own browser alone: no cookie is
 * set, and nothing that tells visitors apart is sent. The number inside the tag stands until the relay
 * answers, and where it does not. A page that is prerendered, or open behind another, counts once it is seen.
 *
 * @tag view-count
 * @slot - a number that is shown until the relay has told its own, or where it cannot be had; other text stays as it is
 * @csspart views - the number in short, with its words
 * @cssproperty --newsrack-text - color of text; default: the page's
 * @cssState loading - the relay's answer is awaited
 * @cssState ready - the relay's number is shown, or there is no relay to ask
 * @cssState failed - the relay cannot be had
 */
export class ViewCount extends PageElement {
  static override styles = [...PageElement.styles, viewStyles];

  /** Address of the relay that counts. Default: the page's relay. */
  @property() counter = '';

  /** What is counted, by a name of your choosing or an address. Default: the page's canonical address. */
  @property() key = '';

  /** Shows the number without counting this visit, as in a list of articles. */
  @property({ type: Boolean }) readonly = false;

  readonly #text = new PageText(this);
  readonly #counter = new ViewCounter(this, () => ({
    counter: webAddress('counter', this.counter || pageSettings().relay || ''),
    key: this.key || canonicalAddress(),
    readonly: this.readonly,
  }));
  readonly #setState = displayState(this);

  protected override updated(_changed: PropertyValues): void {
    this.#setState(this.#counter.state);
  }

  protected override render(): unknown {
    const views = this.#counter.views ?? this.#text.number;
    if (views !== undefined) return this.#renderViews(views);
    return this.#text.text ? html`<span part="views"><slot></slot></span>` : nothing;
  }

  /** Eyes get the short form, ears the full one; each gets one of them. */
  #renderViews(views: number): TemplateResult {
    const { language, translation } = this.locale;
    const { short, full, figures } = viewTexts(views, language, translation);
    return html`<span part="views" title=${figures} aria-hidden="true">${short}</span><span class="full">${full}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'view-count': ViewCount;
  }
}
