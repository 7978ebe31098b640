export { localeFor, type Locale } from './locale.js';
export type { Messages } from './messages.js';
