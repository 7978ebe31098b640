import { ShareBar } from '../elements/share-bar.js';
import { defineElement } from './define-element.js';

defineElement('share-bar', ShareBar);

export type { ShareBar } from '../elements/share-bar.js';
