import { NewsArticle } from '../elements/news-article.js';
import { defineElement } from './define-element.js';

defineElement('news-article', NewsArticle);

export type { NewsArticle } from '../elements/news-article.js';
