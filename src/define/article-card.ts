import { ArticleCard } from '../elements/article-card.js';
import { defineElement } from './define-element.js';

defineElement('article-card', ArticleCard);

export type { ArticleCard } from '../elements/article-card.js';
