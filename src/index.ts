/** The public names. Importing them registers nothing: that is what `newsrack/define` is for. */
export * from './elements/index.js';
export {
  configure,
  NewsrackFailedEvent,
  NewsrackLoadedEvent,
  NewsrackOpenEvent,
  NewsrackShareEvent,
  type PageSettings,
} from './controllers/index.js';
export type { ShareTarget } from './locales/index.js';
export * from './feed/index.js';
