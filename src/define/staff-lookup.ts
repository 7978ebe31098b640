import { StaffLookup } from '../elements/staff-lookup.js';
import { defineElement } from './define-element.js';

defineElement('staff-lookup', StaffLookup);

export type { StaffLookup } from '../elements/staff-lookup.js';
