import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ArticleBody, ArticleChoice, readingAddress, restAddress, ShareController, StructuredData, TextSize } from '../controllers/index.js';
import type { Article, SafeHtml } from '../feed/index.js';
import { articleMessages, directionOf, type ArticleMessages } from '../locales/index.js';
import { articleLink, articleMeta, iconButton, iconButtonStyles, safeHtml, shareLinks, shareStyles, templateView, type Piece } from '../ui/index.js';
import { FeedElement } from './feed-element.js';
import { newsArticleStyles } from './news-article.styles.js';

/**
 * A whole article: title, meta line, picture, body, editors' credits, and the articles before and after it.
 *
 * Shows the article that `article` names, else the one that `?article=` of the page's address names, else the one whose
 * address the page has. What stands inside the tag is shown until it arrives, and where it cannot be had. A body passes the
 * sanitizer, a long one in turns: its beginning is shown while the rest is on its way. Where a feed has a summary only, or a body is
 * too long for any page, a link leads on to the article.
 *
 * @tag news-article
 * @slot - the article as the page itself has it, shown until the feed arrives or where it fails, and a `<template>` for it
 * @slot views - the number of times it was read, such as a `<view-count>`, in place of the feed's
 * @csspart article - all of it
 * @csspart category - the label of its section
 * @csspart title - the title
 * @csspart meta - the line of source, authors, date, views and sharing
 * @csspart source - the source
 * @csspart author - the authors
 * @csspart time - the date
 * @csspart views - the number of times it was read
 * @csspart jump - the button in the meta line that leads to the ways to share
 * @csspart control - the buttons for the size of the text
 * @csspart figure - the picture with its caption
 * @csspart image - the picture
 * @csspart caption - the caption
 * @csspart body - the text
 * @csspart link - the links to other articles, and to the rest of this one
 * @csspart read-on - the link to the whole article, where the tag does not show all of it
 * @csspart credits - the line of credits
 * @csspart credit - one of them
 * @csspart share - the ways to share it
 * @csspart others - the links to the articles before and after
 * @csspart status - the quiet line where there is nothing to show, or what is shown is old
 * @cssproperty --newsrack-text - color of text; default: the page's
 * @cssproperty --newsrack-muted - color of what is said beside: dates, sources, summaries; default: two thirds of the text's
 * @cssproperty --newsrack-line - color of rules and frames; default: a sixth of the text's
 * @cssproperty --newsrack-accent - color of labels, marks and links under the pointer; default: the text's
 * @cssproperty --newsrack-focus - color of the frame around what has the focus; default: the text's
 * @cssproperty [--newsrack-gap=0.75em] - space between pieces
 * @cssproperty [--newsrack-radius=2px] - corners of pictures, frames and buttons
 * @cssproperty --newsrack-title-font - typeface of titles; default: the page's
 * @cssproperty --newsrack-body-font - typeface of an article's text; default: the page's
 * @cssproperty [--newsrack-measure=40em] - longest line of text
 * @cssState loading - the first answer is awaited
 * @cssState ready - the article is shown
 * @cssState empty - it is not in the feed
 * @cssState stale - the last good copy is shown, since a refresh failed
 * @cssState failed - no feed could be had
 * @fires {NewsrackLoadedEvent} newsrack-loaded - the tag shows what its feed brought
 * @fires {NewsrackFailedEvent} newsrack-failed - a feed could not be had
 * @fires {NewsrackShareEvent} newsrack-share - a reader shares the article; cancelable
 * @fires {NewsrackOpenEvent} newsrack-open - a reader opens the article before or after, or the rest of this one; cancelable
 */
export class NewsArticle extends FeedElement {
  static override styles = [...FeedElement.styles, shareStyles, iconButtonStyles, newsArticleStyles];

  /** Id or address of the article. Default: `?article=` of the page's address, else the address itself. */
  @property() article = '';

  /** Describes the article to search engines, as JSON-LD in the page's head. */
  @property({ type: Boolean, attribute: 'json-ld' }) jsonLd = false;

  protected readonly defaultLimit: number = 1;

  protected override readonly needsBodies = true;

  /** All that may be chosen from, in its order: the neighbors of the article are the articles before and after. */
  #choice: readonly Article[] = [];

  readonly #article = new ArticleChoice();
  readonly #body = new ArticleBody(this);
  readonly #textSize = new TextSize(this);
  readonly #structuredData = new StructuredData(this);
  readonly #sharing = new ShareController(this, () => ({
    language: this.locale.translation,
    href: this.selection[0]?.url,
    text: this.selection[0]?.title,
  }));

  protected override get defaultShow(): readonly Piece[] {
    return ['category', 'image', 'source', 'author', 'time', 'views', 'credits', 'share'];
  }

  /** Links inside the tag belong to its text. */
  protected override get links(): readonly Article[] {
    return [];
  }

  protected override get reach(): number {
    return Infinity;
  }

  protected override narrow(articles: readonly Article[]): readonly Article[] {
    this.#choice = articles;
    return [this.#article.find(this.article, articles, this.articles ? '' : this.feed)].filter((article) => article !== undefined);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#structuredData.describe(this.jsonLd ? this.selection[0] : undefined);
  }

  get #messages(): ArticleMessages {
    return articleMessages[this.locale.translation];
  }

  protected override render(): unknown {
    const [article] = this.selection;
    const isReady = article && this.#isReady(article);
    if (!isReady && this.querySelector(':scope > :not(template, [slot])')) return html`<slot></slot>`;
    return this.renderStates({ loading: () => SKELETON, ready: () => (isReady ? this.#renderArticle(article) : SKELETON) });
  }

  /** An article without its body would be shown twice, and what stands below it would jump. */
  #isReady(article: Article): boolean {
    return Boolean(this.template || !article.contentHtml || this.#body.of(article) || this.#body.isFailed);
  }

  #renderArticle(article: Article): unknown {
    // The date of an article is told exactly.
    const style = { ...this.articleStyle, now: undefined };
    if (this.template) return html`<article class="article" part="article">${templateView(this.template, article, style)}</article>`;
    const body = this.#body.of(article);
    return html`<article class="article" part="article">
      ${this.#renderHead(article)} ${this.#renderPicture(article, body)}
      <div class="body ${this.#textSize.name}" part="body" lang=${article.language ?? nothing} dir=${directionOf(article.language, body?.text)}>${this.#renderBody(article, body)}</div>
      ${this.#renderCredits(article, body)}
      ${this.pieces.has('share') ? html`<div class="sharing" part="share">${shareLinks(this.#sharing)}</div>` : nothing}
      ${this.#renderOthers(article)} ${this.renderStale()}
    </article>`;
  }

  #renderHead(article: Article): TemplateResult {
    const { categories: [category], language = nothing, title } = article;
    return html`<header>
      ${this.pieces.has('category') && category ? html`<p class="category" part="category" lang=${language}>${category}</p>` : nothing}
      ${title ? html`<h1 part="title" lang=${language}>${title}</h1>` : nothing}
      <div class="line">
        <div class="meta" part="meta">${this.#renderMeta(article)}</div>
        <div class="sizes" role="group" aria-label=${this.#messages.textSize}>
          ${this.#renderSize(-1, this.#messages.smaller)} ${this.#renderSize(1, this.#messages.larger)}
        </div>
      </div>
    </header>`;
  }

  #renderMeta(article: Article): TemplateResult[] {
    return articleMeta(article, this.articleStyle, this.#messages, {
      hasViews: Boolean(this.querySelector(':scope > [slot=views]')),
      shareWord: this.#sharing.messages.heading,
      share: () => this.renderRoot.querySelector<HTMLElement>('.sharing :is(a, button)')?.focus(),
    });
  }

  #renderSize(by: 1 | -1, label: string): TemplateResult {
    return iconButton(by > 0 ? 'larger' : 'smaller', label, () => this.#textSize.change(by), !this.#textSize.can(by));
  }

  /** The picture of the feed's, unless the body shows it too. */
  #renderPicture({ image, language, contentHtml }: Article, body?: SafeHtml): TemplateResult | typeof nothing {
    if (!image || !this.pieces.has('image') || (body?.pictures.length && isShownIn(contentHtml, body, image.url))) return nothing;
    const { url, alt, width, height } = image;
    return html`<figure part="figure" role=${alt ? nothing : 'none'}>
      <img part="image" src=${url} alt="" width=${width ?? nothing} height=${height ?? nothing} decoding="async" referrerpolicy="no-referrer" />
      ${alt ? html`<figcaption part="caption" lang=${language ?? nothing}>${alt}</figcaption>` : nothing}
    </figure>`;
  }

  #renderBody(article: Article, body?: SafeHtml): unknown {
    const { summary = '' } = article;
    const says = body && (body.text || body.pictures.length);
    const isWhole = says && !body.isPartial && (body.text !== summary || summary.length > LONGEST_TEASER);
    return html`${says ? safeHtml(body) : html`<p>${summary}</p>`}
      ${restAddress(article) && !isWhole ? html`<p part="read-on">${articleLink({ ...article, title: this.#messages.readOn, language: this.locale.language }, this.articleStyle, article.url, 'link')}</p>` : nothing}`;
  }

  #renderCredits({ credits, language }: Article, body?: SafeHtml): TemplateResult | typeof nothing {
    const all = credits.length ? credits : (body?.credits ?? []);
    if (!all.length || !this.pieces.has('credits')) return nothing;
    const colon = this.locale.translation.startsWith('zh') ? '：' : ': ';
    return html`<footer class="credits" part="credits" lang=${language ?? nothing}>
      ${all.map(({ role, name }) => html`<span part="credit">${role}${colon}${name}</span>`)}
    </footer>`;
  }

  #renderOthers(article: Article): TemplateResult | typeof nothing {
    const index = this.#choice.indexOf(article);
    if (index < 0) return nothing;
    const { previous, next, others } = this.#messages;
    const links = [this.#renderOther(previous, this.#choice[index - 1]), this.#renderOther(next, this.#choice[index + 1])];
    return links.every((link) => link === nothing) ? nothing : html`<nav class="others" part="others" aria-label=${others}>${links}</nav>`;
  }

  #renderOther(label: string, article: Article | undefined): TemplateResult | typeof nothing {
    if (!article?.url) return nothing;
    return html`<p><span class="which">${label}</span> ${articleLink(article, this.articleStyle, readingAddress(article), 'link')}</p>`;
  }
}

/** Grey lines in the room of a title, its meta line and the beginning of a text. */
const SKELETON = html`<div class="article skeleton" aria-hidden="true">
  <h1>&nbsp;</h1>
  <div class="line">&nbsp;</div>
  <div class="body"></div>
</div>`;

/** A body that says no more than its summary, in so many characters, is one: RSS has one element for either. */
const LONGEST_TEASER = 300;

/** A picture that comes in several sizes is shown in one of them, and the others are named beside it. */
function isShownIn(html = '', { pictures }: SafeHtml, address: string): boolean {
  return html.includes(new URL(address).pathname) || pictures.some((picture) => nameOf(picture) === nameOf(address));
}

/** The query of a file says to what size it is cut. */
function nameOf(address: string): string {
  return address.replace(/^https?:/, '').replace(/(\.(?:jpe?g|png|gif|webp|avif))\?.*/i, '$1');
}

declare global {
  interface HTMLElementTagNameMap {
    'news-article': NewsArticle;
  }
}
