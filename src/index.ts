/** The public names. Importing them registers nothing: that is what `newsrack/define` is for. */
export * from './elements/index.js';
export {
  configure,
  NewsrackFailedEvent,
  NewsrackLoadedEvent,
  NewsrackOpenEvent,
  type PageSettings,
} from './controllers/index.js';
export * from './feed/index.js';
