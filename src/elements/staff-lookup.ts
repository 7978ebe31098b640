import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { displayState, hasExpired, knownTimeZone, MOST_PEOPLE, StaffSearch, type DisplayState, type Person } from '../controllers/index.js';
import { localeFor, staffMessages, type StaffMessages } from '../locales/index.js';
import { articleStyles, pictureTile, sectionHeading } from '../ui/index.js';
import { PageElement } from './page-element.js';
import { lookupStyles } from './staff-lookup.styles.js';

/** What the tag is doing, by what came of the latest question. */
const STATES: Record<StaffSearch['outcome']['state'], DisplayState> = {
  idle: 'ready',
  short: 'ready',
  loading: 'loading',
  found: 'ready',
  none: 'empty',
  failed: 'failed',
};

/**
 * Looks a reporter or an editor up, by name or card number.
 *
 * A question is answered as it is typed, or when it is sent: with the person's card, in words where that has expired, or
 * with a plain "no such person" that warns against impostors. Nothing is fetched before the first question. Width, case,
 * spaces and dashes make no difference. A part of a name or number needs two characters and shows ten people at most. With
 * `exact` only full matches are shown, so that a directory cannot be listed; while such a question is typed, a person in the
 * directory is shown, but nobody is said to be missing and no endpoint is asked before it is sent.
 *
 * The directory is a JSON list of objects or a CSV table in any encoding. Its columns are known by their names: 姓名 name,
 * 证件号 card number, 职务 post title, 部门 department, 照片 photo, 有效期 valid expires. 编号, 工号 and number are card
 * numbers where no other column is. A directory without anybody has failed. Everybody can fetch a directory whole: where
 * that must not be, name an endpoint. It answers with the people that it finds by its own rules, such as pinyin, and they
 * are shown, ten at most; with `exact` only those whose whole name or number was typed. An empty list says that there is no
 * such person, unless a `code` other than 0 and 200 to 299 comes with it; `error`, `ok: false` and `success: false` say that
 * the endpoint has failed.
 *
 * @tag staff-lookup
 * @slot - what else a reader should know, such as the phone that impostors are reported to
 * @csspart header - the line of the heading
 * @csspart heading - the heading
 * @csspart form - the form
 * @csspart label - what to type
 * @csspart input - the field
 * @csspart button - a button: to look up, to try again
 * @csspart status - the line that tells what was found
 * @csspart verdict - that there is no such person
 * @csspart warning - the warning against impostors
 * @csspart list - the people found
 * @csspart item - the card of a person
 * @csspart picture - the frame of a photo
 * @csspart image - the photo itself
 * @csspart name - the name
 * @csspart expired - that the card has expired
 * @csspart details - post, department, number and validity
 * @csspart term - the name of one of them
 * @csspart value - its value
 * @cssproperty --newsrack-text - color of text; default: the page's
 * @cssproperty --newsrack-muted - color of what is said beside: dates, sources, summaries; default: two thirds of the text's
 * @cssproperty --newsrack-line - color of rules and frames; default: a sixth of the text's
 * @cssproperty --newsrack-accent - color of labels, marks and links under the pointer; default: the text's
 * @cssproperty --newsrack-on-accent - color of text on the accent
 * @cssproperty --newsrack-surface - background of cards, fields and what opens; default: none
 * @cssproperty --newsrack-tile - background of a picture that is awaited, or cannot be had
 * @cssproperty --newsrack-focus - color of the frame around what has the focus; default: the text's
 * @cssproperty [--newsrack-gap=0.75em] - space between pieces
 * @cssproperty [--newsrack-radius=2px] - corners of pictures, frames and buttons
 * @cssState loading - an answer is awaited
 * @cssState ready - a question is awaited, or people are shown
 * @cssState empty - there is no such person
 * @cssState failed - the directory or endpoint cannot be had
 * @fires {NewsrackFailedEvent} newsrack-failed - the directory or endpoint cannot be had
 */
export class StaffLookup extends PageElement {
  static override styles = [...PageElement.styles, articleStyles, lookupStyles];

  /** Title of the look-up. */
  @property() heading = '';

  /** Address of a directory in JSON or CSV. */
  @property() directory = '';

  /** Address that is asked each question where there is no directory: as `q`, or where it has `{q}`; answers in JSON or CSV. */
  @property() endpoint = '';

  /** Shows nothing but people whose whole name or card number was typed. */
  @property({ type: Boolean }) exact = false;

  readonly #search = new StaffSearch(this, () => ({ directory: this.directory, endpoint: this.endpoint, isExact: this.exact }));
  readonly #setState = displayState(this);

  /** Puts the focus into the field. */
  override focus(options?: FocusOptions): void {
    this.#field?.focus(options);
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#search.follow();
    this.#setState(STATES[this.#search.outcome.state]);
  }

  protected override render(): TemplateResult {
    const { people, state } = this.#search.outcome;
    return html`
      ${sectionHeading(this.heading, '', '')} ${this.#renderForm()}
      <div class="answer ${state}" part="status" role="status" aria-busy=${state === 'loading'}>${this.#renderStatus()}</div>
      ${state === 'failed' ? html`<button part="button" type="button" @click=${this.#retry}>${this.#messages.retry}</button>` : nothing}
      ${people.length ? html`<ul class="list" part="list" role="list">${people.map((person) => this.#renderPerson(person))}</ul>` : nothing}
      <slot></slot>
    `;
  }

  #renderForm(): TemplateResult {
    const { lookUp, label, labelWhole, submit } = this.#messages;
    return html`<form part="form" role="search" aria-label=${lookUp} @submit=${this.#submit}>
      <label part="label" for="query">${this.exact ? labelWhole : label}</label>
      <input
        id="query"
        part="input"
        type="search"
        maxlength="80"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="search"
        dir="auto"
        @input=${this.#type}
        @compositionend=${this.#type}
        @search=${this.#clear}
      />
      <button class="submit" part="button" type="submit">${submit}</button>
    </form>`;
  }

  /** What a screen reader says of the answer, and what everybody else reads. */
  #renderStatus(): unknown {
    const { state, query } = this.#search.outcome;
    const { searching, missing, short, none, warning, failed } = this.#messages;
    const says: Record<typeof state, () => unknown> = {
      idle: () => nothing,
      short: () => (query ? short : missing),
      loading: () => searching,
      found: () => this.#renderCount(),
      none: () => html`<p class="verdict" part="verdict">${none}<bdi>${query}</bdi></p>
        <p class="warning" part="warning">${warning}</p>`,
      failed: () => failed,
    };
    return says[state]();
  }

  #renderCount(): TemplateResult {
    const { people, hasMore } = this.#search.outcome;
    const { found, foundExpired, more } = this.#messages;
    const expired = people.filter((person) => this.#isExpired(person)).length;
    const say = (text: string, count: number) => html`<p>${text.replace('{count}', this.locale.count(count))}</p> `;
    return html`${hasMore ? say(more, MOST_PEOPLE) : say(found, people.length)}${expired ? say(foundExpired, expired) : nothing}`;
  }

  #renderPerson(person: Person): TemplateResult {
    const { expired, post, department, number, valid } = this.#messages;
    const details = [
      [post, person.post],
      [department, person.department],
      [number, person.number],
      [valid, person.lastDay ? this.#day(person.lastDay) : person.valid],
    ].filter(([, value]) => value);
    return html`<li class="person" part="item">
      ${this.#renderPhoto(person)}
      <div class="text">
        <p class="name" part="name"><bdi>${person.name || person.number}</bdi></p>
        ${this.#isExpired(person) ? html`<p class="expired" part="expired">${expired}</p>` : nothing}
        <dl part="details">${details.map(([term, value]) => html`<div><dt part="term">${term}</dt><dd part="value"><bdi>${value}</bdi></dd></div>`)}</dl>
      </div>
    </li>`;
  }

  #renderPhoto({ name, number, photo }: Person): TemplateResult {
    const called = name || number;
    return pictureTile(photo, called, this.#messages.photo.replace('{name}', () => called));
  }

  get #messages(): StaffMessages {
    return staffMessages[this.locale.translation];
  }

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  #isExpired(person: Person): boolean {
    return hasExpired(person, knownTimeZone(this.zone));
  }

  /** A day of the calendar, the same in every zone; seen from long ago, so that its year is told. */
  #day(day: Date): string {
    return localeFor(this.locale.language, 'UTC').shortDate(day, new Date(0));
  }

  readonly #type = (event: Event): void => {
    // What an input method shows meanwhile is not what the reader means.
    if (!(event as InputEvent).isComposing) this.#search.type(this.#field?.value ?? '');
  };

  /** Browsers that empty the field by the Escape key, or by a button in it, need not tell that as typing. */
  readonly #clear = (): void => {
    if (this.#search.outcome.query && !this.#field?.value) this.#search.type('');
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    void this.#search.ask(this.#field?.value ?? '');
  };

  /** The button goes away with the failure: the focus does not go with it. */
  readonly #retry = (): void => {
    this.renderRoot.querySelector<HTMLElement>('.submit')?.focus();
    void this.#search.ask(this.#search.outcome.query);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'staff-lookup': StaffLookup;
  }
}
