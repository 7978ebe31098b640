import { RelatedNews } from '../elements/related-news.js';
import { defineElement } from './define-element.js';

defineElement('related-news', RelatedNews);

export type { RelatedNews } from '../elements/related-news.js';
