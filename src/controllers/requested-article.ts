import { hasAddress, type Article } from '../feed/index.js';
import { absoluteAddress, canonicalAddress } from './page-address.js';

/*
 * Which article a page is about: the one that its author names; the one that `?article=` of its address names, which lets one page
 * serve for all; the one whose address the page has.
 */

/** Name of the parameter, in a page's address, with an article's id or address. */
const PARAMETER = 'article';

/** Finds the article that is asked for among others; undefined where it is not there. */
export function requestedArticle(named: string, articles: readonly Article[], page = pageAddress()): Article | undefined {
  const wanted = named || new URL(page).searchParams.get(PARAMETER);
  if (!wanted) return articles.find(hasAddress(page));
  return articles.find(({ id }) => id === wanted) ?? articles.find(hasAddress(absoluteAddress(wanted) ?? wanted));
}

/** Finds the article of a page time and again: one that has been found stays when it rolls out of its feed. */
export class ArticleChoice {
  #question = '';
  #found?: Article;

  /** @param feed - where the articles come from; empty where the page hands them over, and means what it leaves out */
  find(named: string, articles: readonly Article[], feed: string): Article | undefined {
    const question = [named, feed, location.href].join(' ');
    if (question !== this.#question || !feed) this.#found = undefined;
    this.#question = question;
    return (this.#found = requestedArticle(named, articles) ?? this.#found);
  }
}

/** Where the rest of an article is; undefined on its own page. */
export function restAddress(article: Article, page = location.href): string | undefined {
  return hasAddress(page.replace(/#.*/, ''))(article) ? undefined : article.url;
}

/** Where an article is read: on this very page, if it chooses by its address, else where the article is. */
export function readingAddress({ id, url }: Article, page = location.href): string | undefined {
  const here = new URL(page);
  if (!here.searchParams.has(PARAMETER)) return url;
  here.searchParams.set(PARAMETER, id);
  here.hash = '';
  return here.href;
}

function pageAddress(): string {
  const isOneForAll = new URL(location.href).searchParams.has(PARAMETER);
  return isOneForAll ? location.href.replace(/#.*/, '') : canonicalAddress();
}
