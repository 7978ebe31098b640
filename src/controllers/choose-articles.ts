import { selectArticles, type Article } from '../feed/index.js';
import { atLeast, oneOf, splitCommas } from './attribute-values.js';

/** The attributes that choose among articles, as their author wrote them. */
export interface ChoiceAttributes {
  readonly sort: string;
  readonly perFeed?: number;
  readonly include: string;
  readonly exclude: string;
  readonly category: string;
  /** Most articles that the tag makes use of. */
  readonly limit?: number;
}

const ORDERS = ['newest', 'feed'] as const;

/** Merges feeds into one list as the attributes wish. */
export function chooseArticles(
  feeds: readonly { readonly articles: readonly Article[] }[],
  { sort, perFeed, include, exclude, category, limit }: ChoiceAttributes,
  omit?: (article: Article) => boolean,
): Article[] {
  return selectArticles(feeds, {
    sort: oneOf('sort', sort, ORDERS),
    perFeed: atLeast('per-feed', 1, perFeed, Infinity),
    include: splitCommas(include),
    exclude: splitCommas(exclude),
    category: category?.trim(),
    omit,
    limit,
  });
}
