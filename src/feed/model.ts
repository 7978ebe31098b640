/** A person named by a feed. */
export interface Author {
  /** The name as the feed writes it; plain text, never empty. */
  readonly name: string;
  /** Home page of the person: an absolute http(s) address. */
  readonly url?: string;
}

/** A named role in the making of an article: `{ role: '责任编辑', name: '王小明' }`. */
export interface Credit {
  /** The role as the feed words it, such as 责任编辑 or "Editor". */
  readonly role: string;
  /** The person or desk. */
  readonly name: string;
}

/** Where an article was first published. */
export interface Source {
  /** Name of the publication; plain text. */
  readonly name: string;
  /** Its home page or feed: an absolute http(s) address. */
  readonly url?: string;
}

/** A picture that stands for an article or a feed. */
export interface Image {
  /** Absolute http(s) address. */
  readonly url: string;
  /** What the picture shows, as the feed words it. */
  readonly alt?: string;
  /** Width in pixels, where the feed says so. */
  readonly width?: number;
  /** Height in pixels, where the feed says so. */
  readonly height?: number;
}

/** A file that comes with an article (RSS `enclosure`, Atom `rel="enclosure"`, JSON Feed `attachments`). */
export interface Enclosure {
  /** Absolute http(s) address. */
  readonly url: string;
  /** Media type, such as `audio/mpeg`. */
  readonly type?: string;
  /** Size in bytes. */
  readonly length?: number;
}

/** One article of a feed: RSS `item`, Atom `entry`, JSON Feed item. */
export interface Article {
  /** The feed's own id, else the address, else the title; never empty, unique within its feed. */
  readonly id: string;
  /** Absolute http(s) address of the article; absent where the feed gives none. */
  readonly url?: string;
  /** Headline as plain text: no markup, no entities, white space folded. May be empty. */
  readonly title: string;
  /** Short description as plain text. */
  readonly summary?: string;
  /** Body as the feed wrote it: unsafe HTML until the sanitizer has seen it. */
  readonly contentHtml?: string;
  /** What relative addresses in the body refer to. Default: the article's own address. */
  readonly base?: string;
  /** When it was first published. */
  readonly published?: Date;
  /** When it was last changed. */
  readonly updated?: Date;
  /**
   * True when the feed's dates name no zone ("2022-07-08 15:18:22"): `published` and `updated` were then read as
   * wall-clock time of the zone that the feed was loaded for.
   */
  readonly floating?: boolean;
  /** Who wrote it; may be empty. */
  readonly authors: readonly Author[];
  /** Where it was first published. */
  readonly source?: Source;
  /** Editors and other roles; may be empty. */
  readonly credits: readonly Credit[];
  /** Categories, tags, subjects; plain text, without duplicates; may be empty. */
  readonly categories: readonly string[];
  /** The picture that suits a headline best. */
  readonly image?: Image;
  /** Attached files; may be empty. */
  readonly enclosures: readonly Enclosure[];
  /** Number of times it was read, where the feed says so. */
  readonly views?: number;
  /** Number of readers' comments, where the feed says so. */
  readonly comments?: number;
  /** BCP 47 tag of the article's language. */
  readonly language?: string;
}

/** A feed: RSS `channel`, Atom `feed`, JSON Feed. */
export interface Feed {
  /** The address it was loaded from, after redirects. */
  readonly url: string;
  /** Name of the feed as plain text. May be empty. */
  readonly title: string;
  /** The site or section that the feed belongs to: an absolute http(s) address. */
  readonly homeUrl?: string;
  /** What the feed says of itself, as plain text. */
  readonly description?: string;
  /** BCP 47 tag. */
  readonly language?: string;
  /** Logo or icon. */
  readonly image?: Image;
  /** The articles, in the order of the feed. */
  readonly articles: readonly Article[];
  /** True where its document broke off, or is still on its way: articles may be missing. */
  readonly partial?: boolean;
}
