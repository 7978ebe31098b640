import { relateArticles, reprintsOf, type Article, type Topic } from '../feed/index.js';
import { splitCommas } from './attribute-values.js';
import { pageTopic, textOfPage } from './page-topic.js';
import { requestedArticle } from './requested-article.js';

/** What an author's attributes say of the page. */
export interface TopicHints {
  /** Address of the article that the page shows. */
  url: string;
  /** Its keywords, separated by commas. */
  keywords: string;
  /** CSS selector of the element with its text. */
  textFrom: string;
}

/**
 * The articles related to the page, the closest first; where none is, all but the page's own, so that its place is not empty. Of a
 * page whose own article is among them, that article says most: a page that serves for all says nothing of the one that it shows.
 */
export function relatedToPage(hints: TopicHints, articles: readonly Article[]): Article[] {
  const own = requestedArticle(hints.url, articles);
  const others = articles.filter((article) => article !== own);
  const topic = topicOf(hints, own);
  const related = relateArticles(topic, others);
  if (related.length) return related;
  const isReprint = reprintsOf({ title: topic.title ?? '', summary: topic.text });
  return others.filter((article) => !isReprint(article));
}

function topicOf({ keywords, textFrom }: TopicHints, own?: Article): Topic {
  const page = pageTopic();
  return {
    title: own?.title || page.title,
    keywords: keywords ? splitCommas(keywords) : page.keywords,
    text: (textFrom && textOfPage(textFrom)) || own?.summary || page.text,
  };
}
