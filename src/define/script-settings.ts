import { configure } from '../controllers/index.js';

/** Takes the page's settings from the script tag that brought Newsrack: `data-relay`, `-prefix`, `-lang`, `-time-zone`, `-persist`. */
export function readScriptSettings(script: HTMLOrSVGScriptElement | null | undefined): void {
  if (!script) return;
  const { relay, prefix, lang, timeZone, persist } = script.dataset;
  const named = Object.entries({ relay, prefix, lang, timeZone, persist: persist && persist !== 'false' }).filter(([, value]) => value !== undefined);
  configure(Object.fromEntries(named));
}
