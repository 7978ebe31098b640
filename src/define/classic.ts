/** Entry of the script-tag build as a classic script: the script tag's settings first, since they decide the tags' names. */
import './classic-settings.js';
import './all.js';

export * from '../index.js';
