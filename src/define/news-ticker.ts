import { NewsTicker } from '../elements/news-ticker.js';
import { defineElement } from './define-element.js';

defineElement('news-ticker', NewsTicker);

export type { NewsTicker } from '../elements/news-ticker.js';
