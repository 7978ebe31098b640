import { completeArticle, type Article, type ArticleInit } from '../feed/index.js';
import { note } from './console-notes.js';

/** Makes the articles of a tag's property whole, once for each list that it is given. */
export class GivenArticles {
  #given?: unknown;
  #timeZone = '';
  #articles: readonly Article[] = [];

  /** The articles; undefined where the property holds none, and feeds are to be fetched. */
  complete(given: readonly ArticleInit[] | null | undefined, timeZone: string): readonly Article[] | undefined {
    if (!given) return undefined;
    if (given !== this.#given || timeZone !== this.#timeZone) {
      this.#given = given;
      this.#timeZone = timeZone;
      this.#articles = toList(given).map((init) => completeArticle(init, document.baseURI, timeZone || undefined));
    }
    return this.#articles;
  }
}

function toList(given: unknown): ArticleInit[] {
  if (Array.isArray(given)) return given.filter((one) => one instanceof Object && 'title' in one) as ArticleInit[];
  note('the property "articles" is not an array; nothing is shown.');
  return [];
}
