import { SectionColumn } from '../elements/section-column.js';
import { defineElement } from './define-element.js';

defineElement('section-column', SectionColumn);

export type { SectionColumn } from '../elements/section-column.js';
