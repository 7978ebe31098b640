import { readScriptSettings } from './script-settings.js';

/*
 * A module has no document.currentScript. Its script tag is the one that has settings and whose address is in the folder
 * that this file, whichever chunk it became part of, was loaded from.
 */
const folder = new URL(/* @vite-ignore */ '.', import.meta.url).href;

readScriptSettings(
  [...document.querySelectorAll<HTMLScriptElement>('script[type=module][src]')].find(
    ({ src, dataset }) => new URL('.', src).href === folder && ['relay', 'prefix', 'lang', 'timeZone', 'persist'].some((name) => name in dataset),
  ),
);
