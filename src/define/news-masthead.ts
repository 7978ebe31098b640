import { NewsMasthead } from '../elements/news-masthead.js';
import { defineElement } from './define-element.js';

defineElement('news-masthead', NewsMasthead);

export type { NewsMasthead } from '../elements/news-masthead.js';
