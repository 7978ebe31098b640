import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { atLeast, MarqueeController, oneOf, OnScreen, ReducedMotion, StepController } from '../controllers/index.js';
import type { Article } from '../feed/index.js';
import { articleKey, articleLink, iconButton, templateView, type Icon, type Piece } from '../ui/index.js';
import { FeedElement } from './feed-element.js';
import { tickerStyles } from './news-ticker.styles.js';

const MODES = ['scroll', 'step', 'list'] as const;
const DIRECTIONS = ['auto', 'left', 'right'] as const;

/**
 * Moving or stepping headlines.
 *
 * A headline under the pointer holds the ticker; one that has the focus stops it until the reader starts it again by the
 * button. Where everything fits, nothing moves. Readers who ask for less motion get a still strip with buttons to turn
 * it. News that arrives while it moves comes in behind what is in view.
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
 * @csspart status - the quiet line of an empty or failed ticker
 * @cssproperty --newsrack-accent - color of the label and of links under the pointer
 * @cssproperty --newsrack-text - color of headlines; default: the page's
 * @cssproperty --newsrack-muted - color of buttons and counter
 * @cssproperty --newsrack-surface - background; default: none
 * @cssproperty --newsrack-gap - space between label, headlines and buttons
 * @cssproperty --newsrack-ticker-gap - space between two headlines; default 3em
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
  static override styles = [...FeedElement.styles, tickerStyles];

  /** `scroll` moves all headlines past, `step` shows one after the other, `list` shows all and stands still. */
  @property() mode: 'scroll' | 'step' | 'list' = 'scroll';

  /** How fast `scroll` moves, in pixels a second. */
  @property({ type: Number }) speed = 50;

  /** How long `step` shows a headline, in seconds. */
  @property({ type: Number }) interval = 5;

  /** Which way `scroll` moves; `auto` is against the direction of reading. */
  @property() direction: 'auto' | 'left' | 'right' = 'auto';

  /** Words before the headlines, and the name of the list; without it the list is named "Latest news". */
  @property() label = '';

  /** Stands still until the reader, or the page, starts it. */
  @property({ type: Boolean, reflect: true }) paused = false;

  @state() private isPointed = false;

  protected readonly defaultLimit: number = 10;

  readonly #reducedMotion = new ReducedMotion(this);
  readonly #onScreen = new OnScreen(this);
  readonly #step = new StepController(this);
  readonly #marquee = new MarqueeController(this, () => ({
    speed: atLeast('speed', 1, this.speed, 50),
    still: this.#isStill,
    held: this.isPointed || !this.#onScreen.isSeen,
  }));

  protected override get defaultShow(): readonly Piece[] {
    return [];
  }

  get #mode() {
    return oneOf('mode', this.mode, MODES);
  }

  get #isStill(): boolean {
    return this.paused || this.#reducedMotion.isWanted;
  }

  protected override render(): unknown {
    return html`<div class="ticker ${this.#mode}">
      ${this.label ? html`<span class="label" part="label" aria-hidden="true">${this.label}</span>` : nothing}
      ${this.renderStates({
        loading: () => html`<div class="viewport"><span class="item">&nbsp;</span></div>`,
        ready: () => this.#renderMode(),
      })}
    </div>`;
  }

  #renderMode(): TemplateResult {
    const mode = this.#mode;
    this.#step.pace = this.#stepPace;
    if (mode === 'scroll') return this.#renderScroll();
    return mode === 'step' ? this.#renderStep() : this.#renderList('list', this.selection);
  }

  #renderScroll(): TemplateResult {
    const articles = this.#marquee.exchange(this.selection);
    const { outgoing, overflows } = this.#marquee;
    const isReduced = this.#reducedMotion.isWanted;
    return html`<div
        class="viewport ${this.#isStill ? 'still' : ''}"
        part="viewport"
        @pointerenter=${this.#point}
        @pointerleave=${this.#unpoint}
        @focusin=${this.#stop}
      >
        <div class="track ${this.#direction}" part="track">
          ${outgoing.length ? this.#renderList('outgoing', outgoing, true) : nothing}
          ${this.#renderList('group', articles)}
          ${overflows && !isReduced ? this.#renderList('copy', articles, true) : nothing}
        </div>
      </div>
      ${overflows ? html`<div class="controls">${isReduced ? this.#renderTurns((pages) => this.#marquee.turn(pages)) : this.#renderPause()}</div>` : nothing}`;
  }

  #renderStep(): TemplateResult {
    const { length } = this.selection;
    const current = this.#step.current(length);
    return html`<div
        class="viewport"
        part="viewport"
        @pointerenter=${this.#point}
        @pointerleave=${this.#unpoint}
        @focusin=${this.#stop}
      >
        ${this.#renderList('steps', this.selection, false, current)}
      </div>
      ${length > 1
        ? html`<div class="controls">
            <span class="counter" part="counter" aria-hidden="true">${current + 1}/${length}</span>
            ${this.#renderTurns((steps) => this.#step.move(steps))}
            ${this.#reducedMotion.isWanted ? nothing : this.#renderPause()}
          </div>`
        : nothing}`;
  }

  #renderList(name: string, articles: readonly Article[], isCopy = false, current?: number): TemplateResult {
    return html`<ul
      class="list ${name}"
      part="list"
      role=${isCopy ? nothing : 'list'}
      aria-hidden=${isCopy || nothing}
      aria-label=${isCopy ? nothing : this.label || this.locale.messages.latest}
    >
      ${repeat(articles, articleKey, (article, index) => this.#renderItem(article, isCopy, current === undefined || current === index))}
    </ul>`;
  }

  #renderItem(article: Article, isCopy: boolean, isShown: boolean): TemplateResult {
    return html`<li class="item ${isShown ? '' : 'waiting'}" part="item">
      ${this.template ? templateView(this.template, article, this.articleStyle) : articleLink(article, { ...this.articleStyle, isCopy })}
    </li>`;
  }

  #renderPause(): TemplateResult {
    const { messages } = this.locale;
    const [icon, label]: [Icon, string] = this.paused ? ['play', messages.play] : ['pause', messages.pause];
    return iconButton(icon, label, () => {
      this.paused = !this.paused;
    });
  }

  #renderTurns(turn: (by: 1 | -1) => void): TemplateResult {
    const { messages } = this.locale;
    return html`${iconButton('previous', messages.previous, () => turn(-1))}${iconButton('next', messages.next, () => turn(1))}`;
  }

  get #direction(): string {
    return oneOf('direction', this.direction, DIRECTIONS);
  }

  get #stepPace(): number {
    const mayStep = this.#mode === 'step' && !this.#isStill && !this.isPointed && this.#onScreen.isSeen && this.selection.length > 1;
    return mayStep ? atLeast('interval', 1, this.interval, 5) * 1000 : 0;
  }

  readonly #point = (): void => {
    this.isPointed = true;
  };

  readonly #unpoint = (): void => {
    this.isPointed = false;
  };

  readonly #stop = (): void => {
    this.paused = true;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'news-ticker': NewsTicker;
  }
}
