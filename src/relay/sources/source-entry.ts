import { readAddress } from '../guard/check-address.js';

/** What every entry of a sources file may say. */
export interface SourceSettings {
  /** Names the files that `newsrack bake` writes: ASCII letters, digits, `.`, `-` and `_`; unique. */
  readonly name?: string;
  /** Title of the feed. Default: the feed's own, or that of the page. */
  readonly title?: string;
  /** BCP 47 tag. Default: what the feed or the page says. */
  readonly language?: string;
  /** IANA name of the zone of dates that name none, such as `Asia/Shanghai`. Default: the reader's. */
  readonly timeZone?: string;
  /** Most articles. Default: all that there are. */
  readonly limit?: number;
}

/** One or several feeds, or sites that name theirs, merged. */
export interface FeedSource extends SourceSettings {
  /** As in the file, where one address needs no list. */
  readonly url: readonly string[];
}

/** A page that has a list of articles and no feed. */
export interface PageSource extends SourceSettings {
  /** Address of the page. */
  readonly page: string;
  readonly select: ItemSelectors;
  /** Encoding of the page, such as `gbk`. Default: what the page's bytes tell. */
  readonly charset?: string;
}

/** One entry of a sources file. */
export type SourceEntry = FeedSource | PageSource;

/**
 * Where on a page the articles and their parts are. Each is a CSS selector; all but `item` are looked for within the item, and
 * the first element that matches counts. `:scope` is the item itself. `selector@attribute` reads an attribute, `@attribute`
 * one of the item, instead of the text.
 */
export interface ItemSelectors {
  /** One element for each article, such as `ul.list > li`. */
  readonly item: string;
  /** Headline. Default: the text of the link, or its `title` where the text is cut or missing. */
  readonly title?: string;
  /** Address. Default: the `href` of the title's link, else that of the link with the longest text. */
  readonly url?: string;
  /** Date, with or without words and brackets around it. Default: the first `<time datetime>`. */
  readonly published?: string;
  /** A few sentences. Default: none. */
  readonly summary?: string;
  /** Picture: an `<img>`, or an attribute that holds an address. Default: none. */
  readonly image?: string;
  /** Name of the author. Default: none. */
  readonly author?: string;
  /** Category. Default: none. */
  readonly category?: string;
}

/** The entry that describes the page at an address, which may be spelled as callers spell it. */
export function findPageSource(sources: readonly SourceEntry[], address: string): PageSource | undefined {
  const pages = sources.filter((source) => 'page' in source);
  if (!pages.length) return undefined;
  const { href } = readAddress(address);
  return pages.find(({ page }) => page === href);
}

/** Parts `selector@attribute`; an `@` within brackets belongs to the selector. */
export function splitSelector(selector: string): { path: string; attribute?: string } {
  const [, path = '', attribute] = /^(.*?)(?:@([\w:.-]+)\s*)?$/s.exec(selector.trim()) ?? [];
  return { path: path.trim(), attribute };
}
