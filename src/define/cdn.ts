/** Entry of the script-tag build as a module; the build lets each tag read the script tag's settings first. */
import './all.js';

export * from '../index.js';
