import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  browserAdvice,
  currentAddress,
  InstallPrompt,
  knownTimeZone,
  PageClock,
  siteAddress,
  telephones,
  webAddress,
} from '../controllers/index.js';
import { calendarDay, fullDay, mastheadMessages, type MastheadMessages } from '../locales/index.js';
import { qrCode } from '../ui/index.js';
import { mastheadStyles } from './news-masthead.styles.js';
import { PageElement } from './page-element.js';

type Service = 'home-page' | 'bookmark' | 'staff' | 'mobile';

/**
 * The head of a news site: its name, today's date, its sections, and its services.
 *
 * No browser lets a page make itself the home page or a bookmark, so those two services say how the visitor's own browser
 * does it; where it offers to install the page as an app, so does the bookmark. A service opens below the row and moves
 * what follows down: it covers nothing. Escape closes it.
 *
 * @tag news-masthead
 * @slot - links to the sections: `<a>`, or a list of them
 * @slot name - a heading that takes the place of `name`, so that a page without scripts has one
 * @slot motto - what stands at the other end of the name's line
 * @slot staff - a `<staff-lookup>`, or another form: opened by the staff service, which is then no link
 * @csspart bar - the line of date and services
 * @csspart date - today's date
 * @csspart phone - a telephone number
 * @csspart service - the button or link of a service; also `home-page`, `bookmark`, `staff`, `mobile`
 * @csspart panel - what a service opens
 * @csspart address - the site's address to copy
 * @csspart install - the button that installs the page as an app
 * @csspart qr - the QR code
 * @csspart mobile-link - the link to the mobile version
 * @csspart brand - the line of logo, name and motto
 * @csspart home - the link with logo and name
 * @csspart logo - the logo
 * @csspart name - the name
 * @csspart links - the row of sections
 * @cssproperty --newsrack-text - color of text; default: the page's
 * @cssproperty --newsrack-muted - color of what is said beside: dates, sources, summaries; default: two thirds of the text's
 * @cssproperty --newsrack-line - color of rules and frames; default: a sixth of the text's
 * @cssproperty --newsrack-accent - color of labels, marks and links under the pointer; default: the text's
 * @cssproperty --newsrack-surface - background of cards, fields and what opens; default: none
 * @cssproperty --newsrack-focus - color of the frame around what has the focus; default: the text's
 * @cssproperty [--newsrack-gap=0.75em] - space between pieces
 * @cssproperty [--newsrack-padding=0] - space inside a card, and at both ends of a masthead's rows
 * @cssproperty [--newsrack-radius=2px] - corners of pictures, frames and buttons
 * @cssproperty --newsrack-heading-font - typeface of headings and of a masthead's name; default: the page's
 * @cssproperty [--newsrack-masthead=none] - background of the name's row
 * @cssproperty --newsrack-on-masthead - color of name and motto; default: the text's
 * @cssproperty --newsrack-name-size - size of the name; default: by the width of the window, 2em to 3.25em
 * @cssproperty [--newsrack-logo-size=3.5em] - height of the logo
 * @cssproperty [--newsrack-band=none] - background of the row of sections
 * @cssproperty --newsrack-on-band - color of the sections; default: the text's
 * @cssproperty --newsrack-link-width - least width of a section's cell; default 6.5em, in Chinese 4.75em
 */
export class NewsMasthead extends PageElement {
  static override styles = [...PageElement.styles, ...mastheadStyles];

  /** Name of the site. */
  @property() name = '';

  /** Address of the site's front page: name and logo link to it, and it is what becomes a home page. */
  @property() href = '';

  /** Address of the logo. */
  @property() logo = '';

  /** Telephone numbers, separated by commas, as they are to be read. */
  @property() phone = '';

  /** Address of the mobile version. Default: the page itself. */
  @property({ attribute: 'mobile-href' }) mobileHref = '';

  /** Address of the page on which staff are looked up. */
  @property({ attribute: 'staff-href' }) staffHref = '';

  /** IANA zone of today's date. Default: the page's setting, else the visitor's. */
  @property({ attribute: 'time-zone' }) timeZone = '';

  @state() private opened?: Service;
  @state() private hasLinks = false;
  @state() private hasStaff = false;

  readonly #clock = new PageClock(this);
  readonly #install = new InstallPrompt(this);

  protected override get zone(): string {
    return knownTimeZone(this.timeZone || super.zone);
  }

  get #messages(): MastheadMessages {
    return mastheadMessages[this.locale.translation];
  }

  protected override render(): unknown {
    return html`
      <div class="bar" part="bar">
        <div class="facts">${this.#renderDate()} ${this.#renderPhones()}</div>
        ${this.#renderServices()}
      </div>
      <div class="brand" part="brand">${this.#renderHome()}<slot name="motto"></slot></div>
      <nav class="links" part="links" aria-label=${this.#messages.links} ?hidden=${!this.hasLinks}>
        <slot @slotchange=${this.#findLinks}></slot>
      </nav>
    `;
  }

  #renderDate(): TemplateResult {
    const { now } = this.#clock;
    return html`<time part="date" datetime=${calendarDay(now, this.zone)}>${fullDay(now, this.locale.language, this.zone)}</time>`;
  }

  #renderPhones(): unknown {
    const numbers = telephones(this.phone).map(({ text, href }) =>
      href ? html`<a part="phone" href=${href}><bdi>${text}</bdi></a>` : html`<span part="phone">${text}</span>`,
    );
    // An author who names the number, as in "Newsroom 555 0148", needs no other name for it.
    const label = /^\p{L}/u.test(this.phone) ? nothing : this.#messages.phone;
    return numbers.length ? html`<span class="phones">${label} ${numbers}</span>` : nothing;
  }

  #renderHome(): TemplateResult {
    const href = webAddress('href', this.href);
    const content = html`${this.#renderLogo()}<span class="name" part="name"><slot name="name">${this.name}</slot></span>`;
    return href ? html`<a class="home" part="home" href=${href}>${content}</a>` : html`<div class="home" part="home">${content}</div>`;
  }

  #renderLogo(): TemplateResult | typeof nothing {
    const src = webAddress('logo', this.logo);
    const alt = this.name ? '' : this.#messages.home;
    return src ? html`<img class="logo" part="logo" src=${src} alt=${alt} referrerpolicy="no-referrer" @error=${hide} @load=${show} />` : nothing;
  }

  #renderServices(): TemplateResult {
    const { services, homePage, bookmark, staff, mobile } = this.#messages;
    return html`<div class="services" role="group" aria-label=${services} @keydown=${this.#escape}>
      ${this.#renderButton('home-page', homePage)}
      ${this.#renderPanel('home-page', homePage, () => this.#renderHomePage())}
      ${this.#renderButton('bookmark', bookmark)}
      ${this.#renderPanel('bookmark', bookmark, () => this.#renderBookmark())}
      ${this.hasStaff ? this.#renderButton('staff', staff) : this.#renderStaffLink()}
      ${this.#renderPanel('staff', staff, () => html`<slot name="staff" @slotchange=${this.#findStaff}></slot>`)}
      ${this.#renderButton('mobile', mobile)}
      ${this.#renderPanel('mobile', mobile, () => this.#renderMobile())}
    </div>`;
  }

  #renderButton(service: Service, label: string): TemplateResult {
    const isOpen = this.opened === service;
    return html`<button
      class="service"
      part="service ${service}"
      type="button"
      aria-expanded=${isOpen}
      aria-controls=${service}
      @click=${() => (this.opened = isOpen ? undefined : service)}
    >
      ${label}
    </button>`;
  }

  /** What a service opens; made when it is first wanted, but for the slot, which tells whether there is such a service. */
  #renderPanel(service: Service, label: string, content: () => unknown): TemplateResult {
    const isOpen = this.opened === service;
    return html`<div class="panel" part="panel" id=${service} role="group" aria-label=${label} ?hidden=${!isOpen}>
      ${isOpen || service === 'staff' ? content() : nothing}
    </div>`;
  }

  #renderStaffLink(): TemplateResult | typeof nothing {
    const href = webAddress('staff-href', this.staffHref);
    return href ? html`<a class="service" part="service staff" href=${href}>${this.#messages.staff}</a>` : nothing;
  }

  #renderHomePage(): TemplateResult {
    const { homePage } = browserAdvice();
    const text = this.#messages.homePageIn[homePage];
    const address = webAddress('href', this.href) || siteAddress();
    // A text that ends in a colon is followed by the address.
    return html`<p>${text} ${/[:：]$/.test(text) ? html`<code part="address" dir="ltr">${address}</code>` : nothing}</p>`;
  }

  #renderBookmark(): TemplateResult {
    const { bookmark, keys } = browserAdvice();
    const { bookmarkIn, install } = this.#messages;
    const [before, after] = bookmarkIn[bookmark].split('{keys}');
    const offer = html`<button part="install" type="button" @click=${() => this.#install.show()}>${install}</button>`;
    return html`<p>${before}${after === undefined ? nothing : html`<kbd dir="ltr">${keys}</kbd>${after}`}</p>
      ${this.#install.isOffered ? offer : nothing}`;
  }

  #renderMobile(): TemplateResult {
    const { code, scan, openMobile } = this.#messages;
    const address = webAddress('mobile-href', this.mobileHref);
    return html`${qrCode(address || currentAddress(), code)}
      <div class="beside">
        <p>${scan}</p>
        ${address ? html`<a part="mobile-link" href=${address}>${openMobile}</a>` : nothing}
      </div>`;
  }

  readonly #findLinks = ({ target }: Event): void => {
    this.hasLinks = isFilled(target);
  };

  readonly #findStaff = ({ target }: Event): void => {
    this.hasStaff = isFilled(target);
  };

  readonly #escape = (event: KeyboardEvent): void => {
    // What stands in a panel may have a use of its own for the key.
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || !this.opened) return;
    this.renderRoot.querySelector<HTMLElement>(`[aria-controls=${this.opened}]`)?.focus();
    this.opened = undefined;
  };
}

function isFilled(slot: EventTarget | null): boolean {
  return (slot as HTMLSlotElement).assignedElements().length > 0;
}

function hide({ target }: Event): void {
  (target as HTMLElement).hidden = true;
}

function show({ target }: Event): void {
  (target as HTMLElement).hidden = false;
}

declare global {
  interface HTMLElementTagNameMap {
    'news-masthead': NewsMasthead;
  }
}
