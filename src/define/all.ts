import './article-card.js';
import './news-ticker.js';
import './related-news.js';
import './section-column.js';
