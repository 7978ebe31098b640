export { ArticleCard } from './article-card.js';
export { FeedElement } from './feed-element.js';
export { NewsTicker } from './news-ticker.js';
export { PageElement } from './page-element.js';
export { RelatedNews } from './related-news.js';
export { SectionColumn } from './section-column.js';
