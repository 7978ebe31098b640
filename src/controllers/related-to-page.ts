import { articleKeys, relateArticles, type Article, type Topic } from '../feed/index.js';
import { splitCommas } from './attribute-values.js';
import { absoluteAddress } from './page-address.js';

/** What an author's attributes say of the page. */
export interface TopicHints {
  /** Address of the article that the page shows. */
  url: string;
  /** Its keywords, separated by commas. */
  keywords: string;
  /** CSS selector of the element with its text. */
  textFrom: string;
}

/** The articles related to the page, the closest first; where none is, all but the page's own, so that its place is not empty. */
export function relatedToPage(hints: TopicHints, articles: readonly Article[]): Article[] {
  const topic = pageTopic(hints);
  const related = relateArticles(topic, articles);
  const own = articleKeys({ id: '', url: topic.url, title: '' });
  return related.length ? related : articles.filter((article) => !articleKeys(article).some((key) => own.includes(key)));
}

/** What the page is about: what its author's attributes say, else what the page says of itself. */
function pageTopic({ url, keywords, textFrom }: TopicHints): Topic {
  return {
    title: metaContent('og:title') || document.querySelector('h1')?.textContent || document.title,
    keywords: splitCommas(keywords || (metaContent('keywords') ?? '')),
    text: (textFrom ? textOf(textFrom) : undefined) ?? metaContent('description') ?? '',
    url: absoluteAddress(url || document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href || location.href),
  };
}

function metaContent(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"], meta[property="${name}"]`)?.content;
}

function textOf(selector: string): string | undefined {
  try {
    return document.querySelector(selector)?.textContent ?? undefined;
  } catch {
    return undefined;
  }
}
