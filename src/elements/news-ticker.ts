import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { atLeast, MarqueeController, numeric, oneOf, OnScreen, ReducedMotion, StepController } from '../controllers/index.js';
import type { Article } from '../feed/index.js';
import { articleKey, articleLink, iconButton, iconButtonStyles, skeletonLines, templateView, type Icon, type Piece } from '../ui/index.js';
import { FeedElement } from './feed-element.js';
import { tickerStyles } from './news-ticker.styles.js';

const MODES = ['scroll', 'step', 'list'] as const;
const DIRECTIONS = ['auto', 'left', 'right'] as const;

/**
 * Moving or stepping headlines.
 *
 * A headline under the pointer holds the ticker; one that has the focus stops it until the reader starts it again by the
 * button. Where everything fits, nothing moves. Readers who ask for less motion get a still strip with buttons to turn
 * it. News that arrives leaves what is in view where it is: it comes in out of sight, and under a reader's pointer or
 * focus not before they leave.
 *
 * @tag news-ticker
 * @slot - links (`<a>`, or a list of them) shown until a feed arrives or where it fails, and a `<template>` for one headline
 * @csspart label - the words before the headlines
 * @csspart viewport - the window on the headlines
 * @csspart track - what moves in it
 * @csspart list - the list of headlines, and its copy
 * @csspart item - one headline
 * @csspart link - the link of a headline
 * @csspart title - the title of a headline
 * @csspart control - each of the buttons
 * @csspart counter - which headline of how many is shown, in step mode
 * @csspart status - the quiet line of an empty or failed ticker; how old the headlines of a stale one are
 * @cssproperty --newsrack-text - color of text; default: the page's
 * @cssproperty --newsrack-muted - color of what is said beside: dates, sources, summaries; default: two thirds of the text's
 * @cssproperty --newsrack-accent - color of labels, marks and links under the pointer; default: the text's
 * @cssproperty --newsrack-surface - background of cards, fields and what opens; default: none
 * @cssproperty --newsrack-focus - color of the frame around what has the focus; default: the text's
 * @cssproperty [--newsrack-gap=0.75em] - space between pieces
 * @cssproperty [--newsrack-radius=2px] - corners of pictures, frames and buttons
 * @cssproperty [--newsrack-ticker-gap=3em] - space between two headlines
 * @cssproperty [--newsrack-label-surface=none] - background of the label
 * @cssproperty --newsrack-on-label - color of the label; default: the accent
 * @cssproperty [--newsrack-label-padding=0] - space at both ends of the label
 * @cssState loading - the first answer is awaited
 * @cssState ready - headlines are shown
 * @cssState empty - there are none
 * @cssState stale - the last good copy is shown, since a refresh failed
 * @cssState failed - no feed could be had
 * @fires {NewsrackLoadedEvent} newsrack-loaded - the ticker shows what its feed brought
 * @fires {NewsrackFailedEvent} newsrack-failed - a feed could not be had
 * @fires {NewsrackOpenEvent} newsrack-open - a reader opens a headline; cancelable
 */
export class NewsTicker extends FeedElement {
  static override styles = [...FeedElement.styles, iconButtonStyles, tickerStyles];

  /** `scroll` moves all headlines past, `step` shows one after the other, `list` shows all and stands still. */
  @property() mode: 'scroll' | 'step' | 'list' = 'scroll';

  /** How fast `scroll` moves, in pixels a second. */
  @property({ converter: numeric }) speed = 50;

  /** How long `step` shows a headline, in seconds. */
  @property({ converter: numeric }) interval = 5;

  /** Which way `scroll` moves; `auto` is against the direction of reading. */
  @property() direction: 'auto' | 'left' | 'right' = 'auto';

  /** Words before the headlines, and the name of the list; without it the list is named "Latest news". */
  @property() label = '';

  /** Stands still until the reader, or the page, starts it. */
  @property({ type: Boolean, reflect: true }) paused = false;

  @state() private isPointed = false;

  protected readonly defaultLimit: number = 10;

  /** The headlines on show: those chosen, or the former ones while a reader is at them. */
  #headlines: readonly Article[] = [];

  readonly #reducedMotion = new ReducedMotion(this);
  readonly #onScreen = new OnScreen(this);
  readonly #step = new StepController(this);
  readonly #marquee = new MarqueeController(this, articleKey, () => ({
    speed: atLeast('speed', 1, this.speed, 50),
    still: this.#isStill,
    held: this.#isHeld,
  }));

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.isPointed = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const isAttended = this.isPointed || (this.hasUpdated && this.renderRoot.querySelector('.viewport:focus-within'));
    if (!(isAttended && this.#headlines.length && this.selection.length)) this.#headlines = this.selection;
    this.#step.keys = this.#headlines.map(articleKey);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#step.pace = this.#stepPace;
  }

  protected override get defaultShow(): readonly Piece[] {
    return [];
  }

  protected override render(): unknown {
    const mode = this.#mode;
    return html`<div class="ticker ${mode}">
      ${this.label ? html`<span class="label" part="label" aria-hidden="true">${this.label}</span>` : nothing}
      <div
        class="viewport ${this.#direction} ${this.#isStill ? 'still' : ''}"
        part="viewport"
        @pointerenter=${this.#point}
        @pointerleave=${this.#point}
        @focusin=${this.#focus}
        @focusout=${this.#blur}
        @scroll=${this.#scroll}
      >
        ${this.renderStates({
          loading: () => skeletonLines(mode === 'list' ? this.rows : 1),
          ready: () => this.#renderMode(),
        })}
      </div>
      ${this.selection.length ? html`${this.renderStale()} ${this.#renderControls()}` : nothing}
    </div>`;
  }

  #renderMode(): TemplateResult {
    const articles = this.#headlines;
    const mode = this.#mode;
    if (mode === 'list') return this.#renderList('all', articles);
    if (mode === 'step') return this.#renderList('steps', articles, this.#step.index);
    this.#marquee.exchange(articles);
    const { outgoing, copyLength } = this.#marquee;
    return html`<div class="track" part="track">
      ${outgoing.length ? this.#renderCopy('outgoing', outgoing) : nothing}
      ${this.#renderList('group', articles)}
      ${copyLength && !this.#reducedMotion.isWanted ? this.#renderCopy('copy', articles.slice(0, copyLength)) : nothing}
    </div>`;
  }

  #renderList(name: string, articles: readonly Article[], current?: number): TemplateResult {
    return html`<ul class="list ${name}" part="list" role="list" aria-label=${this.label || this.locale.messages.latest} aria-live=${this.#isStill && current !== undefined ? 'polite' : nothing}>
      ${repeat(articles, articleKey, (article, index) => this.#renderItem(article, false, current === undefined || current === index))}
    </ul>`;
  }

  /** Headlines that can be clicked, yet neither Tab nor a screen reader finds them. */
  #renderCopy(name: string, articles: readonly Article[]): TemplateResult {
    return html`<ul class="list ${name}" part="list" aria-hidden="true">
      ${repeat(articles, articleKey, (article) => this.#renderItem(article, true))}
    </ul>`;
  }

  #renderItem(article: Article, isCopy: boolean, isShown = true): TemplateResult {
    const style = { ...this.articleStyle, isCopy };
    return html`<li class="item ${isShown ? '' : 'waiting'}" part="item">
      ${this.template ? templateView(this.template, article, style) : articleLink(article, style)}
    </li>`;
  }

  #renderControls(): TemplateResult | typeof nothing {
    const mode = this.#mode;
    const { length } = this.#headlines;
    const isStep = mode === 'step';
    const isReduced = this.#reducedMotion.isWanted;
    if (mode === 'list' || !(isStep ? length > 1 : this.#marquee.moves)) return nothing;
    return html`<div class="controls">
      ${isStep ? html`<span class="counter" part="counter" aria-hidden="true">${this.#step.index + 1}/${length}</span>` : nothing}
      ${isStep || isReduced ? this.#renderTurns() : nothing}
      ${isReduced ? nothing : this.#renderPause()}
    </div>`;
  }

  #renderPause(): TemplateResult {
    const { messages } = this.locale;
    const [icon, label]: [Icon, string] = this.paused ? ['play', messages.play] : ['pause', messages.pause];
    return iconButton(icon, label, () => {
      this.paused = !this.paused;
    });
  }

  #renderTurns(): TemplateResult {
    const { messages } = this.locale;
    const turn = (by: 1 | -1) => (this.#mode === 'step' ? this.#step.move(by) : this.#marquee.turn(by));
    return html`${iconButton('previous', messages.previous, () => turn(-1))}${iconButton('next', messages.next, () => turn(1))}`;
  }

  get #mode() {
    return oneOf('mode', this.mode, MODES);
  }

  get #direction(): string {
    const direction = oneOf('direction', this.direction, DIRECTIONS);
    // What does not move flows as the page does, and as the buttons to turn it point.
    return this.#mode === 'scroll' && !this.#reducedMotion.isWanted ? direction : '';
  }

  get #isStill(): boolean {
    return this.paused || this.#reducedMotion.isWanted;
  }

  get #isHeld(): boolean {
    return this.isPointed || !this.#onScreen.isSeen;
  }

  get #stepPace(): number {
    const mayStep = this.#mode === 'step' && !this.#isStill && !this.#isHeld && this.#headlines.length > 1;
    return mayStep ? atLeast('interval', 1, this.interval, 5) * 1000 : 0;
  }

  readonly #point = ({ type }: Event): void => {
    this.isPointed = type === 'pointerenter';
  };

  readonly #focus = ({ target }: Event): void => {
    if (this.#mode === 'list') return;
    this.paused = true;
    // Now: the browser is about to scroll to the link, and must not look for it where it has moved to.
    this.#marquee.hostUpdated();
    const link = target as HTMLAnchorElement;
    const original = link.closest('[aria-hidden]') && this.#originalOf(link);
    // A reader who clicks a copy goes on by keyboard from the link that it is a copy of.
    if (original) original.focus({ preventScroll: true });
    else if (link.matches(':focus-visible')) void this.updateComplete.then(() => this.#marquee.reveal(link));
  };

  readonly #blur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!(currentTarget as Element).contains(relatedTarget as Node | null)) this.requestUpdate();
  };

  readonly #scroll = (): void => {
    if (this.#marquee.isDisplaced) this.paused = true;
  };

  #originalOf({ href }: HTMLAnchorElement): HTMLAnchorElement | undefined {
    return [...this.renderRoot.querySelectorAll<HTMLAnchorElement>('.group a')].find((link) => link.href === href);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'news-ticker': NewsTicker;
  }
}
