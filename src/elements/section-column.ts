import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { oneOf } from '../controllers/index.js';
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
 * @csspart time - the date of an article
 * @csspart views - the number of times an article was read
 * @csspart status - the quiet line of an empty, failed or stale column
 * @cssproperty --newsrack-accent - color of markers, numbers and links under the pointer
 * @cssproperty --newsrack-text - color of text; default: the page's
 * @cssproperty --newsrack-muted - color of dates and summaries
 * @cssproperty --newsrack-line - color of rules
 * @cssproperty --newsrack-gap - space between pieces
 * @cssproperty --newsrack-radius - corners of pictures
 * @cssproperty --newsrack-image-ratio - width to height of pictures; default 16 / 9
 * @cssproperty --newsrack-title-lines - most lines of a title; default 3
 * @cssproperty --newsrack-summary-lines - most lines of a summary; default 2
 * @cssproperty --newsrack-column-width - narrowest cell of a grid; default 11em
 * @cssproperty --newsrack-heading-font - typeface of the heading; default: the page's
 * @cssproperty --newsrack-title-font - typeface of titles; default: the page's
 * @cssproperty --newsrack-line-height - of titles; default 1.5
 * @cssproperty --newsrack-focus - color of the frame around what has the focus; default: the text's
 * @cssproperty --newsrack-on-accent - color of numbers on the accent
 * @cssproperty --newsrack-heading-size - size of the heading; default 1.25em
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

  /** How the articles are laid out. */
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
      ${sectionHeading(this.heading, this.href, this.locale.messages.more)}
      ${this.renderStates({
        loading: () => this.#renderSkeleton(),
        ready: () => html`${this.#renderList()} ${this.renderStale()}`,
      })}
    `;
  }

  /** Classes of the list: its layout, and whether there are pictures in it. */
  get #look(): string {
    return `${this.#layout} ${this.pieces.has('image') ? 'pictured' : ''}`;
  }

  #renderSkeleton(): TemplateResult {
    const most = this.#layout === 'lead' ? 1 : Infinity;
    return skeleton(this.rows, this.#look, this.pieces.has('image') ? most : 0);
  }

  #renderList(): TemplateResult {
    const layout = this.#layout;
    return html`<ul class="list ${this.#look}" part="list">
      ${repeat(this.selection, articleKey, (article, index) => this.#renderItem(article, layout === 'lead' && index > 0))}
    </ul>`;
  }

  #renderItem(article: Article, isMinor: boolean): TemplateResult {
    return html`<li class="item" part="item">${this.renderArticle(article, isMinor ? MINOR : this.pieces)}</li>`;
  }
}

/** Below a lead the other articles are one line each. */
const MINOR: ReadonlySet<Piece> = new Set(['time']);

declare global {
  interface HTMLElementTagNameMap {
    'section-column': SectionColumn;
  }
}
