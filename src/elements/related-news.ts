import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { relatedToPage } from '../controllers/index.js';
import type { Article } from '../feed/index.js';
import { articleKey, articleStyles, sectionHeading, skeleton, type Piece } from '../ui/index.js';
import { FeedElement } from './feed-element.js';
import { columnStyles } from './section-column.styles.js';

/**
 * Articles related to this page.
 *
 * Compares what the page says of itself (title, keywords, description: in meta elements, Open Graph or JSON-LD, or the text that
 * `text-from` names) with its feeds, Chinese as well as English, and shows the closest of their newest 2,000 articles. The page's own
 * article is left out, and so are reprints of it or of another in the list. Where nothing is related, the newest articles stand in,
 * so that the place is never empty.
 *
 * @tag related-news
 * @slot - links (`<a>`, or a list of them) shown until a feed arrives or where it fails, and a `<template>` for one article
 * @csspart header - the line of the heading
 * @csspart heading - the heading
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
 * @csspart status - the quiet line where there is nothing to show, or what is shown is old
 * @cssproperty --newsrack-text - color of text; default: the page's
 * @cssproperty --newsrack-muted - color of what is said beside: dates, sources, summaries; default: two thirds of the text's
 * @cssproperty --newsrack-line - color of rules and frames; default: a sixth of the text's
 * @cssproperty --newsrack-accent - color of labels, marks and links under the pointer; default: the text's
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
 * @cssState loading - the first answer is awaited
 * @cssState ready - articles are shown
 * @cssState empty - there are none
 * @cssState stale - the last good copy is shown, since a refresh failed
 * @cssState failed - no feed could be had
 * @fires {NewsrackLoadedEvent} newsrack-loaded - the list shows what its feed brought
 * @fires {NewsrackFailedEvent} newsrack-failed - a feed could not be had
 * @fires {NewsrackOpenEvent} newsrack-open - a reader opens an article; cancelable
 */
export class RelatedNews extends FeedElement {
  static override styles = [...FeedElement.styles, articleStyles, columnStyles];

  /** Title of the list. Default: "Related news" in the reader's language. */
  @property() heading = '';

  /** Address of the article that the page shows. Default: the page's canonical address, else its own. */
  @property({ attribute: 'article-url' }) articleUrl = '';

  /** What the page is about, separated by commas. Default: the keywords that the page names in its head. */
  @property() keywords = '';

  /** CSS selector of the element with the page's text. Default: the summary of its article, else the page's description. */
  @property({ attribute: 'text-from' }) textFrom = '';

  protected readonly defaultLimit: number = 6;
  protected override readonly needsAll = true;

  protected override get defaultShow(): readonly Piece[] {
    return ['time'];
  }

  protected override get reach(): number {
    return Infinity;
  }

  protected override narrow(articles: readonly Article[]): readonly Article[] {
    const { articleUrl, keywords, textFrom } = this;
    return relatedToPage({ url: articleUrl, keywords, textFrom }, articles);
  }

  get #look(): string {
    return this.pieces.has('image') ? 'pictured' : '';
  }

  protected override render(): unknown {
    return html`
      ${sectionHeading(this.heading || this.locale.messages.related, '', '')}
      ${this.renderStates({
        loading: () => skeleton(this.rows, this.#look, () => this.pieces),
        ready: () => html`
          <ul class="list ${this.#look}" part="list" role="list">
            ${repeat(
              this.selection,
              articleKey,
              (article) => html`<li class="item" part="item">${this.renderArticle(article)}</li>`,
            )}
          </ul>
          ${this.renderStale()}
        `,
      })}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'related-news': RelatedNews;
  }
}
