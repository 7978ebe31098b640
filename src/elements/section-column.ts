import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { oneOf, webAddress } from '../controllers/index.js';
import type { Article } from '../feed/index.js';
import { articleKey, articleStyles, sectionHeading, skeleton, type Piece } from '../ui/index.js';
import { FeedElement } from './feed-element.js';
import { columnStyles } from './section-column.styles.js';

const LAYOUTS = ['list', 'lead', 'grid', 'ranked'] as const;

const SHOWN: Record<(typeof LAYOUTS)[number], readonly Piece[]> = {
  list: ['time'],
  lead: ['image', 'summary', 'time'],
  grid: ['image', 'time'],
  ranked: [],
};

/**
 * A titled column of one section of the news.
 *
 * Its rows stand where the page's own links stood, and a feed that fails leaves those links in place. `lead` gives the
 * first article its picture and summary, `grid` a picture to each, `ranked` numbers them.
 *
 * @tag section-column
 * @slot - links (`<a>`, or a list of them) shown until a feed arrives or where it fails, and a `<template>` for one article
 * @csspart header - the line of heading and more
 * @csspart heading - the heading
 * @csspart more - the link to the whole section
 * @csspart list - the list of articles
 * @csspart item - one article
 * @csspart link - the link of an article
 * @csspart title - the title of an article
 * @csspart summary - the summary of an article
 * @csspart picture - the frame of a picture
 * @csspart image - the picture itself
 * @csspart meta - source, author, time and views
 * @csspart category - the category of an article
 * @csspart source - the source of an article
 * @csspart author - the authors of an article
 * @csspart time - how long ago it was published; its date once that is more than a week
 * @csspart views - the number of times an article was read
 * @csspart status - the quiet line of an empty, failed or stale column
 * @cssproperty --newsrack-text - color of text; default: the page's
 * @cssproperty --newsrack-muted - color of what is said beside: dates, sources, summaries; default: two thirds of the text's
 * @cssproperty --newsrack-line - color of rules and frames; default: a sixth of the text's
 * @cssproperty --newsrack-accent - color of labels, marks and links under the pointer; default: the text's
 * @cssproperty --newsrack-on-accent - color of text on the accent
 * @cssproperty --newsrack-tile - background of a picture that is awaited, or cannot be had
 * @cssproperty --newsrack-focus - color of the frame around what has the focus; default: the text's
 * @cssproperty [--newsrack-gap=0.75em] - space between pieces
 * @cssproperty [--newsrack-radius=2px] - corners of pictures, frames and buttons
 * @cssproperty [--newsrack-section-rule=none] - border above the heading of a section
 * @cssproperty --newsrack-heading-rule - border below the heading of a section; default: 1px solid, in the color of rules
 * @cssproperty [--newsrack-heading-padding=0 0 0.3em] - space between the heading and its borders
 * @cssproperty [--newsrack-heading-bar=0em] - width of a bar in the accent's color before the heading
 * @cssproperty --newsrack-heading-color - color of the heading; default: the text's
 * @cssproperty --newsrack-heading-font - typeface of headings and of a masthead's name; default: the page's
 * @cssproperty [--newsrack-heading-size=1.25em] - size of the heading
 * @cssproperty --newsrack-title-font - typeface of titles; default: the page's
 * @cssproperty --newsrack-line-height - line height of titles, a number; default 1.5, of large ones 1.4
 * @cssproperty [--newsrack-title-lines=3] - most lines of a title
 * @cssproperty --newsrack-title-min-lines - lines that a title has room for at least; default 2 above or below a picture, else 1
 * @cssproperty [--newsrack-summary-lines=2] - most lines of a summary
 * @cssproperty [--newsrack-row-gap=0.4em] - space above and below the text of a row
 * @cssproperty [--newsrack-row-style=solid] - style of the rule between rows, of 1px: solid, dotted, dashed, double
 * @cssproperty --newsrack-row-line - color of the rule between rows; default: of rules; transparent for none
 * @cssproperty [--newsrack-marker=none] - what stands before each title of a list, quoted
 * @cssproperty [--newsrack-image-ratio=16 / 9] - width to height of pictures
 * @cssproperty [--newsrack-column-width=11em] - narrowest cell of a grid
 * @cssState loading - the first answer is awaited
 * @cssState ready - articles are shown
 * @cssState empty - there are none
 * @cssState stale - the last good copy is shown, since a refresh failed
 * @cssState failed - no feed could be had
 * @fires {NewsrackLoadedEvent} newsrack-loaded - the column shows what its feed brought
 * @fires {NewsrackFailedEvent} newsrack-failed - a feed could not be had
 * @fires {NewsrackOpenEvent} newsrack-open - a reader opens an article; cancelable
 */
export class SectionColumn extends FeedElement {
  static override styles = [...FeedElement.styles, articleStyles, columnStyles];

  /** Title of the section. */
  @property() heading = '';

  /** Address of the whole section: adds a "more" link. */
  @property() href = '';

  /** How the articles are laid out. A `ranked` list wants `sort="feed"` where the feed's own order is the ranking. */
  @property() layout: 'list' | 'lead' | 'grid' | 'ranked' = 'list';

  protected readonly defaultLimit: number = 8;

  protected override get defaultShow(): readonly Piece[] {
    return SHOWN[this.#layout];
  }

  get #layout() {
    return oneOf('layout', this.layout, LAYOUTS);
  }

  protected override render(): unknown {
    return html`
      ${sectionHeading(this.heading, webAddress('href', this.href) && this.href, this.locale.messages.more)}
      ${this.renderStates({
        loading: () => skeleton(this.rows, this.#look, (row) => this.#piecesOf(row)),
        ready: () => html`${this.#renderList()} ${this.renderStale()}`,
      })}
    `;
  }

  /** Classes of the list: its layout, and whether there are pictures in it. */
  get #look(): string {
    return `${this.#layout} ${this.pieces.has('image') ? 'pictured' : ''}`;
  }

  #renderList(): TemplateResult {
    return html`<ul class="list ${this.#look}" part="list" role="list">
      ${repeat(this.selection, articleKey, (article, row) => this.#renderItem(article, this.#piecesOf(row)))}
    </ul>`;
  }

  #renderItem(article: Article, pieces: ReadonlySet<Piece>): TemplateResult {
    return html`<li class="item" part="item">${this.renderArticle(article, pieces)}</li>`;
  }

  /** Below a lead the other articles are one line each. */
  #piecesOf(row: number): ReadonlySet<Piece> {
    const { pieces } = this;
    if (this.#layout !== 'lead' || row === 0) return pieces;
    return pieces.has('time') ? MINOR : NONE;
  }
}

const MINOR: ReadonlySet<Piece> = new Set(['time']);
const NONE: ReadonlySet<Piece> = new Set();

declare global {
  interface HTMLElementTagNameMap {
    'section-column': SectionColumn;
  }
}
