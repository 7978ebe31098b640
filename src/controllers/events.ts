import type { Article, FeedError } from '../feed/index.js';

const OUTWARD: EventInit = { bubbles: true, composed: true };

/** A tag shows what its feed brought, now for the first time or after a refresh. */
export class NewsrackLoadedEvent extends Event {
  static readonly type = 'newsrack-loaded';
  /** The articles that the tag shows. */
  readonly articles: readonly Article[];

  constructor(articles: readonly Article[]) {
    super(NewsrackLoadedEvent.type, OUTWARD);
    this.articles = articles;
  }
}

/** One of a tag's feeds could not be had; it fires for each of them and each time. */
export class NewsrackFailedEvent extends Event {
  static readonly type = 'newsrack-failed';
  /** Why: its `kind`, `url` and `cause`. */
  readonly error: FeedError;

  constructor(error: FeedError) {
    super(NewsrackFailedEvent.type, OUTWARD);
    this.error = error;
  }
}

/** A reader opens an article. `preventDefault()` keeps the link from being followed. */
export class NewsrackOpenEvent extends Event {
  static readonly type = 'newsrack-open';
  /** The article whose link was activated. */
  readonly article: Article;

  constructor(article: Article) {
    super(NewsrackOpenEvent.type, { ...OUTWARD, cancelable: true });
    this.article = article;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'newsrack-loaded': NewsrackLoadedEvent;
    'newsrack-failed': NewsrackFailedEvent;
    'newsrack-open': NewsrackOpenEvent;
  }
}
