/** What holds for every tag of a page, unless a tag says otherwise. */
export interface PageSettings {
  /** Address of a relay to fetch feeds through. Default: none, feeds are fetched directly. */
  relay?: string;
  /**
   * BCP 47 tag of the language of texts and dates. Default: the nearest `lang` of each tag; on a page that says none, Chinese where
   * its encoding is GBK or Big5, else the visitor's.
   */
  lang?: string;
  /** IANA name of the zone of feed dates that name none, and of display, such as `Asia/Shanghai`. Default: the visitor's. */
  timeZone?: string;
  /**
   * Put before every tag name that is registered from now on: `x-` makes `<x-news-ticker>`; the names in newsrack.css and in your own
   * CSS want it too. Default: none.
   */
  prefix?: string;
  /**
   * Whether anything is kept in the visitor's browser: last headlines, what was viewed today, the size of text; `false` also removes
   * what was kept before. Default: true.
   */
  persist?: boolean;
}

let settings: PageSettings = {};
const listeners = new Set<() => void>();

/** Changes settings of the page; tags that are on it follow. What is not named stays as it was. */
export function configure(changes: PageSettings): void {
  settings = { ...settings, ...changes };
  for (const listener of listeners) listener();
}

/** The settings as they are now. */
export function pageSettings(): Readonly<PageSettings> {
  return settings;
}

/** Calls back after every change; returns a function that ends it. */
export function onSettingsChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
