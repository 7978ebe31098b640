export type { Language, Translations } from './language.js';
export { localeFor, type Locale } from './locale.js';
export type { Messages } from './messages.js';
