import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import {
  atLeast,
  chooseArticles,
  displayState,
  FeedController,
  GivenArticles,
  knownTimeZone,
  NewsrackOpenEvent,
  numeric,
  PageClock,
  PageLinks,
  pageSettings,
  ShownArticles,
  someOf,
  splitWords,
  type DisplayState,
} from '../controllers/index.js';
import type { Article, ArticleInit } from '../feed/index.js';
import { articleView, PIECES, quietLine, sayTimesAnew, templateView, type ArticleStyle, type Piece } from '../ui/index.js';
import { PageElement } from './page-element.js';

/**
 * What all feed-driven tags share: the attributes that choose articles, the links inside the tag as fallback, states and
 * events.
 *
 * A tag shows, in this order: its `articles` property; what its feeds bring; the links inside it. A failure never
 * empties it: the last good copy stays, else the links, else one quiet line.
 */
export abstract class FeedElement extends PageElement {
  /** One or more feed addresses, separated by spaces; merged, without duplicates. */
  @property() feed = '';

  /** Address of a relay to fetch through. Default: the page's setting, else feeds are fetched directly. */
  @property() relay = '';

  /** Most articles shown. Default: 10 for a ticker, 8 for a column, 6 for related news, 1 for a card. */
  @property({ converter: numeric }) limit?: number;

  /** Seconds between refreshes; 0 = never; never less than 30. */
  @property({ converter: numeric }) refresh = 300;

  /** Words, separated by commas, of which an article must have one. */
  @property() include = '';

  /** Words, separated by commas, of which an article may have none. */
  @property() exclude = '';

  /** Only articles of this category. */
  @property() category = '';

  /** `newest` first, or the `feed`'s own order. */
  @property() sort: 'newest' | 'feed' = 'newest';

  /** Most articles taken from one feed. Default: all. */
  @property({ converter: numeric, attribute: 'per-feed' }) perFeed?: number;

  /** Leaves out what tags before it on the page show. */
  @property({ type: Boolean }) unique = false;

  /** IANA zone of feed dates that name none, and of display. Default: the page's setting, else the visitor's. */
  @property({ attribute: 'time-zone' }) timeZone = '';

  /** Where links open, as an `<a>`'s `target`. Default: the same tab. */
  @property() target = '';

  /** What to show besides titles: words of `image summary time source author views category credits share`, as far as a tag has them. */
  @property() show?: string;

  /** Articles to show instead of a feed's: nothing is fetched. All but their titles may be missing; see `ArticleInit`. */
  @property({ attribute: false }) articles?: readonly ArticleInit[] | null;

  /** How many articles are shown where `limit` is not set. */
  protected abstract readonly defaultLimit: number;

  /** What is shown besides titles where `show` is not set. */
  protected abstract get defaultShow(): readonly Piece[];

  /** The articles to render now. */
  protected selection: readonly Article[] = [];

  /** How they are shown: the same for all of them, and so found out once an update. */
  protected articleStyle!: ArticleStyle;

  readonly #links = new PageLinks(this);
  readonly #given = new GivenArticles();
  readonly #shown = new ShownArticles(this);
  readonly #feeds = new FeedController(
    this,
    () => ({
      addresses: this.articles ? [] : [...new Set(splitWords(this.feed))],
      relay: this.relay || pageSettings().relay || '',
      refresh: atLeast('refresh', 0, this.refresh, 300),
      timeZone: this.zone,
      whole: this.needsBodies,
    }),
    () => this.selection,
  );
  readonly #clock = new PageClock(this, () => this.#sayTimes());
  /** Whether the links inside the tag stand in for its feeds. */
  #isFallback = false;
  readonly #setState = displayState(this);

  /** Loads the feeds anew now. Settles when that is done, whether or not it went well. */
  async reload(): Promise<void> {
    await this.#feeds.reload();
    // What has never been on a page is not rendered until it is.
    if (this.hasUpdated) await this.updateComplete;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#feeds.follow();
    this.selection = this.#select().slice(0, this.rows);
    const { now } = this.#clock;
    this.articleStyle = { show: this.#choosePieces(), locale: this.locale, now, target: this.target, open: this.#open };
    this.#setState(this.#state);
  }

  protected override updated(_changed: PropertyValues): void {
    this.#shown.report(this.selection);
    this.#sayTimes();
  }

  /** Keeps true what is said of time; while nothing is said that a minute changes, the clock does not wake the tag. */
  #sayTimes(): void {
    this.#clock.isAwaited = sayTimesAnew(this.renderRoot, { locale: this.articleStyle.locale, now: this.#clock.now });
  }

  /** What is at hand, the most wanted first: given articles, those of feeds, the links inside the tag. */
  #select(): readonly Article[] {
    this.#isFallback = false;
    const given = this.#given.complete(this.articles, this.zone);
    if (given) return this.narrow(this.#choose([{ articles: given }]));
    const links = this.links;
    // Links of the author's own stand in the author's order.
    if (!this.feed) return this.#choose([{ articles: links }], 'feed');
    const chosen = this.needsAll && this.#feeds.isIncomplete && links.length ? [] : this.narrow(this.#choose(this.#feeds.feeds));
    this.#isFallback = !chosen.length;
    return chosen.length ? chosen : links;
  }

  #choose(feeds: Parameters<typeof chooseArticles>[0], sort: string = this.sort): Article[] {
    return chooseArticles(feeds, { ...this.#choices, sort, limit: this.reach }, this.#shown.isShownBefore);
  }

  get #choices() {
    const { perFeed, include, exclude, category } = this;
    return { perFeed, include, exclude, category };
  }

  /** The links inside the tag as articles. */
  protected get links(): readonly Article[] {
    return this.#links.articlesIn(this.zone);
  }

  /** Whether a part of its feeds would make it show what all of them do not. */
  protected readonly needsAll: boolean = false;

  /** Whether it shows bodies: the page's own article is then better than a copy without them. */
  protected readonly needsBodies: boolean = false;

  /** What a tag leaves of the articles that the attributes choose, before the limit. */
  protected narrow(articles: readonly Article[]): readonly Article[] {
    return articles;
  }

  /** Most articles that are chosen; more than are shown where a tag leaves some of them out. */
  protected get reach(): number {
    return this.rows;
  }

  /** Most articles that are shown. */
  protected get rows(): number {
    return atLeast('limit', 1, this.limit, this.defaultLimit);
  }

  /** The pieces to show besides titles. */
  protected get pieces(): ReadonlySet<Piece> {
    return this.articleStyle.show;
  }

  #choosePieces(): ReadonlySet<Piece> {
    const pieces = someOf('show', this.show, PIECES, this.defaultShow);
    // Links that have no picture never had one: a tile for each would make the page jump.
    const isBare = this.#isFallback && this.selection.length > 0 && !this.selection.some(({ image }) => image);
    return isBare ? new Set([...pieces].filter((piece) => piece !== 'image')) : pieces;
  }

  protected get template(): HTMLTemplateElement | undefined {
    return this.#links.template;
  }

  /** The tag's content as a table of its states. */
  protected renderStates(states: { loading: () => unknown; ready: () => unknown }): unknown {
    const { messages } = this.locale;
    if (this.selection.length) return states.ready();
    const state = this.#state;
    if (state === 'loading') return states.loading();
    if (state === 'failed') return quietLine(messages.failed);
    return state === 'empty' ? quietLine(messages.empty) : nothing;
  }

  /** One article, in the page author's markup where there is one. */
  protected renderArticle(article: Article, show = this.pieces): unknown {
    const style = { ...this.articleStyle, show };
    return this.template ? templateView(this.template, article, style) : articleView(article, style);
  }

  /** When the articles came that a failed refresh keeps in use. */
  protected renderStale(): TemplateResult | typeof nothing {
    const { staleSince } = this.#feeds;
    const { messages, shortDate } = this.locale;
    if (!staleSince) return nothing;
    return html`<p class="status stale" part="status">${messages.stale.replace('{time}', shortDate(staleSince))}</p>`;
  }

  protected override get zone(): string {
    return knownTimeZone(this.timeZone || super.zone);
  }

  get #state(): DisplayState {
    const { feeds, errors, isLoading, staleSince } = this.#feeds;
    const hasFeed = this.articles || feeds.length;
    if (!hasFeed && isLoading) return 'loading';
    if (!hasFeed && errors.length) return 'failed';
    if (staleSince) return 'stale';
    return this.selection.length ? 'ready' : 'empty';
  }

  readonly #open = (article: Article, event: Event): void => {
    if (!this.dispatchEvent(new NewsrackOpenEvent(article))) event.preventDefault();
  };
}
