import type { Article } from '../feed/index.js';
import type { Locale } from '../locales/index.js';

/** What can be shown of an article besides its title. */
export const PIECES = ['image', 'summary', 'time', 'source', 'author', 'views', 'category', 'credits', 'share'] as const;

/** One of {@link PIECES}. */
export type Piece = (typeof PIECES)[number];

/** How articles are shown: the same for every one in a tag. */
export interface ArticleStyle {
  /** The pieces besides the title. */
  readonly show: ReadonlySet<Piece>;
  readonly locale: Locale;
  /** The moment from which dates are told: "2 hours ago". Without it they are told as dates. */
  readonly now?: Date;
  /** Value of the links' `target`; empty for the same tab. */
  readonly target: string;
  /** Called when a reader activates a link. */
  readonly open: (article: Article, event: Event) => void;
}
