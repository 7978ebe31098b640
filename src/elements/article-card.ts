import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { oneOf } from '../controllers/index.js';
import type { Article } from '../feed/index.js';
import { articleStyles, skeletonPieces, type Piece } from '../ui/index.js';
import { cardStyles } from './article-card.styles.js';
import { FeedElement } from './feed-element.js';

const LAYOUTS = ['vertical', 'horizontal', 'compact'] as const;

/**
 * One article as a card.
 *
 * Shows the article that `article` names, or the newest one. The whole card opens it, with a single link for those who
 * use the keyboard or a screen reader. A picture that cannot be had becomes a tile with the title's first character.
 *
 * @tag article-card
 * @slot - a link (`<a>`) shown until a feed arrives or where it fails, and a `<template>` for the article
 * @csspart item - the card
 * @csspart link - the link of the article
 * @csspart title - the title
 * @csspart summary - the summary
 * @csspart picture - the frame of the picture
 * @csspart image - the picture itself
 * @csspart meta - source, author, time and views
 * @csspart category - the category
 * @csspart source - the source
 * @csspart author - the authors
 * @csspart time - how long ago it was published; its date once that is more than a week
 * @csspart views - the number of times it was read
 * @csspart status - the quiet line of an empty, failed or stale card
 * @cssproperty --newsrack-text - color of text; default: the page's
 * @cssproperty --newsrack-muted - color of what is said beside: dates, sources, summaries; default: two thirds of the text's
 * @cssproperty --newsrack-line - color of rules and frames; default: a sixth of the text's
 * @cssproperty --newsrack-accent - color of labels, marks and links under the pointer; default: the text's
 * @cssproperty --newsrack-surface - background of cards, fields and what opens; default: none
 * @cssproperty --newsrack-tile - background of a picture that is awaited, or cannot be had
 * @cssproperty --newsrack-focus - color of the frame around what has the focus; default: the text's
 * @cssproperty [--newsrack-gap=0.75em] - space between pieces
 * @cssproperty [--newsrack-padding=0] - space inside a card, and at both ends of a masthead's rows
 * @cssproperty [--newsrack-radius=2px] - corners of pictures, frames and buttons
 * @cssproperty --newsrack-title-font - typeface of titles; default: the page's
 * @cssproperty --newsrack-line-height - line height of titles, a number; default 1.5, of large ones 1.4
 * @cssproperty [--newsrack-title-lines=3] - most lines of a title
 * @cssproperty --newsrack-title-min-lines - lines that a title has room for at least; default 2 above or below a picture, else 1
 * @cssproperty [--newsrack-summary-lines=2] - most lines of a summary
 * @cssproperty [--newsrack-image-ratio=16 / 9] - width to height of pictures
 * @cssState loading - the first answer is awaited
 * @cssState ready - the article is shown
 * @cssState empty - there is none
 * @cssState stale - the last good copy is shown, since a refresh failed
 * @cssState failed - no feed could be had
 * @fires {NewsrackLoadedEvent} newsrack-loaded - the card shows what its feed brought
 * @fires {NewsrackFailedEvent} newsrack-failed - a feed could not be had
 * @fires {NewsrackOpenEvent} newsrack-open - a reader opens the article; cancelable
 */
export class ArticleCard extends FeedElement {
  static override styles = [...FeedElement.styles, articleStyles, cardStyles];

  /** Id or address of the article. Default: the newest one. */
  @property() article = '';

  /** How the card is laid out. */
  @property() layout: 'vertical' | 'horizontal' | 'compact' = 'vertical';

  protected readonly defaultLimit: number = 1;

  protected override get defaultShow(): readonly Piece[] {
    return this.#layout === 'compact' ? ['source', 'time'] : ['image', 'summary', 'source', 'time'];
  }

  get #layout() {
    return oneOf('layout', this.layout, LAYOUTS);
  }

  protected override narrow(articles: readonly Article[]): readonly Article[] {
    return this.article ? articles.filter(({ id, url }) => this.article === id || this.#address === url) : articles;
  }

  protected override get reach(): number {
    return this.article ? Infinity : this.rows;
  }

  protected override get rows(): number {
    return 1;
  }

  get #address(): string {
    try {
      return new URL(this.article, this.baseURI).href;
    } catch {
      return this.article;
    }
  }

  protected override render(): unknown {
    return this.renderStates({
      loading: () => this.#renderSkeleton(),
      ready: () => html`${this.selection.map((article) => this.#renderCard(article))} ${this.renderStale()}`,
    });
  }

  #renderSkeleton(): TemplateResult {
    return html`<div class="item skeleton ${this.#layout}" part="item" aria-hidden="true">${skeletonPieces(this.pieces)}</div>`;
  }

  #renderCard(article: Article): TemplateResult {
    return html`<article class="item ${this.#layout}" part="item">${this.renderArticle(article)}</article>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'article-card': ArticleCard;
  }
}
