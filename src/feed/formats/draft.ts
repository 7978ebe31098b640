/*
 * What the formats hand to normalization: a feed's words in our terms, as they were written. Addresses are resolved,
 * since only the document knows its xml:base. A channel and an item are described alike.
 */

/** Of a feed, the first of its items. */
export const MOST_ITEMS = 20_000;

/** Authors, categories, pictures, files: so many of an article are read. */
export const MOST_OF_A_KIND = 100;

/** A candidate for the picture. */
export interface DraftImage {
  url?: string;
  alt?: string;
  width?: string | number;
  height?: string | number;
}

/** A person, possibly as "mail (Name)". */
export interface DraftAuthor {
  name?: string;
  url?: string;
}

/** A channel or an item. */
export interface Draft {
  id?: string;
  url?: string;
  /** HTML, as are the summary, the content, the categories, and the names of authors and source. */
  title?: string;
  summary?: string;
  content?: string;
  /** What addresses in the content refer to. */
  base: string;
  published?: string;
  updated?: string;
  authors: DraftAuthor[];
  source?: { name?: string; url?: string };
  credits: { role?: string; name?: string }[];
  categories: (string | undefined)[];
  /** Best first. */
  images: DraftImage[];
  enclosures: { url?: string; type?: string; length?: string | number }[];
  views?: string | number;
  comments?: string | number;
  language?: string;
}
