/** Lets Node import the sources: import this first, then `await import('../../src/relay/….js')`. */
import { register } from 'node:module';

register('./typescript-hooks.js', import.meta.url);
