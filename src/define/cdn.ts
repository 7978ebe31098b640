/** Entry of the script-tag build as a module: the script tag's settings first, since they decide the tags' names. */
import './module-settings.js';
import './all.js';

export * from '../index.js';
