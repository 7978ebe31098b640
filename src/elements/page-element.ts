import { LitElement, type CSSResult } from 'lit';
import { knownTimeZone, nearestLanguage, onSettingsChange, pageSettings } from '../controllers/index.js';
import { localeFor, type Locale } from '../locales/index.js';
import { sharedStyles } from '../ui/index.js';

/** What all tags share: the looks that they take from their page, its language and its settings. */
export abstract class PageElement extends LitElement {
  static override styles: CSSResult[] = [sharedStyles];

  #forgetSettings?: () => void;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#forgetSettings = onSettingsChange(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forgetSettings?.();
  }

  /** Texts, dates and counts for the reader: the tag's own `lang`, else the page's setting, else the nearest `lang`. */
  protected get locale(): Locale {
    return localeFor(this.lang || pageSettings().lang || nearestLanguage(this), this.zone);
  }

  /** IANA name of the zone of the dates shown; empty for the visitor's. */
  protected get zone(): string {
    return knownTimeZone(pageSettings().timeZone || '');
  }
}
