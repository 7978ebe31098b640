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
 * Compares what the page says of itself (title, keywords, description, or the text that `text-from` names) with its feeds,
 * Chinese as well as English, and shows the closest articles; the page's own article is left out. Where nothing is
 * related, the newest articles stand in, so that the place is never empty.
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
 * @csspart time - the date of an article
 * @csspart views - the number of times an article was read
 * @csspart status - the quiet line where there is nothing to show
 * @cssproperty --newsrack-accent - color of links under the pointer
 * @cssproperty --newsrack-text - color of text; default: the page's
 * @cssproperty --newsrack-muted - color of dates and summaries
 * @cssproperty --newsrack-line - color of rules
 * @cssproperty --newsrack-gap - space between pieces
 * @cssproperty --newsrack-title-lines - most lines of a title; default 3
 * @cssproperty --newsrack-summary-lines - most lines of a summary; default 2
 * @cssproperty --newsrack-radius - corners of pictures
 * @cssproperty --newsrack-image-ratio - width to height of pictures; default 16 / 9
 * @cssproperty --newsrack-heading-font - typeface of the heading; default: the page's
 * @cssproperty --newsrack-title-font - typeface of titles; default: the page's
 * @cssproperty --newsrack-line-height - of titles; default 1.5
 * @cssproperty --newsrack-focus - color of the frame around what has the focus; default: the text's
 * @cssproperty --newsrack-heading-size - size of the heading; default 1.25em
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

  /** What the page is about, separated by commas. Default: the page's `<meta name="keywords">`. */
  @property() keywords = '';

  /** CSS selector of the element with the page's text. Default: the page's description. */
  @property({ attribute: 'text-from' }) textFrom = '';

  protected readonly defaultLimit: number = 6;

  protected override get defaultShow(): readonly Piece[] {
    return ['time'];
  }

  protected override narrow(articles: readonly Article[]): readonly Article[] {
    const { articleUrl, keywords, textFrom } = this;
    return relatedToPage({ url: articleUrl, keywords, textFrom }, articles);
  }

  protected override render(): unknown {
    return html`
      ${sectionHeading(this.heading || this.locale.messages.related, '', '')}
      ${this.renderStates({
        loading: () => skeleton(this.rows),
        ready: () => html`
          <ul class="list ${this.pieces.has('image') ? 'pictured' : ''}" part="list">
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
