import { ViewCount } from '../elements/view-count.js';
import { defineElement } from './define-element.js';

defineElement('view-count', ViewCount);

export type { ViewCount } from '../elements/view-count.js';
