import { onSettingsChange, pageSettings } from './page-settings.js';

/** What Newsrack keeps in a visitor's browser, it keeps under names that begin so. */
const PREFIX = 'newsrack-';

/** The visitor's storage. It throws where the browser does not allow it, or the page by its setting. */
export function pageStorage(): Storage {
  if (pageSettings().persist === false) throw new Error('The page lets nothing be kept');
  return localStorage;
}

/** A page that lets nothing be kept does not keep what was there before either. */
function forget(): void {
  if (pageSettings().persist !== false) return;
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name);
  } catch {
    // The browser does not allow it: there is nothing.
  }
}

// In files for script tags, the tag's settings come before this file.
forget();
onSettingsChange(forget);
