import { LitElement, supportsAdoptingStyleSheets, type CSSResult, type PropertyValues } from 'lit';
import { knownTimeZone, languageOfCharset, noteMisspelled, onSettingsChange, pageSettings, Surroundings } from '../controllers/index.js';
import { localeFor, type Locale } from '../locales/index.js';
import { sharedStyles } from '../ui/index.js';

/** What all tags share: the looks that they take from their page, its language and its settings. */
export abstract class PageElement extends LitElement {
  static override styles: CSSResult[] = [sharedStyles];

  readonly #surroundings = new Surroundings(this);
  #forgetSettings?: () => void;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#forgetSettings = onSettingsChange(() => this.requestUpdate());
    noteMisspelled(this, (this.constructor as typeof PageElement).observedAttributes);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forgetSettings?.();
  }

  /** A document does not lend its style sheets to another one: there they are made anew. */
  adoptedCallback(): void {
    const page = this.ownerDocument.defaultView;
    if (!supportsAdoptingStyleSheets || !this.shadowRoot || !page) return;
    this.shadowRoot.adoptedStyleSheets = (this.constructor as typeof PageElement).styles.map(({ cssText }) => {
      const sheet = new page.CSSStyleSheet();
      sheet.replaceSync(cssText);
      return sheet;
    });
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    this.#markLanguage();
  }

  /** Marks what the tag says where that is in another language than what stands around it. */
  #markLanguage(): void {
    const language = this.#language === this.#surroundings.language ? '' : this.locale.language;
    for (const piece of this.renderRoot.children) {
      if (language) piece.setAttribute('lang', language);
      else piece.removeAttribute('lang');
    }
  }

  /** Texts, dates and counts for the reader: the tag's own `lang`, else the page's setting, else the nearest `lang`. */
  protected get locale(): Locale {
    return localeFor(this.#language, this.zone);
  }

  get #language(): string {
    return this.lang || pageSettings().lang || this.#surroundings.language || languageOfCharset() || navigator.language;
  }

  /** IANA name of the zone of the dates shown; empty for the visitor's. */
  protected get zone(): string {
    return knownTimeZone(pageSettings().timeZone || '');
  }
}
