import { detectCharset, decodeBytes, JsonReader, XmlReader, type Draft, type Feed } from '../../feed/server.js';
import { nameDialect } from '../../relay/formats/name-dialect.js';
import { useServerParsers } from '../../relay/formats/server-parsers.js';
import type { ReadDocument } from '../../relay/sources/read-document.js';

/** A feed that was read, with what it was read from. */
export interface CheckedDocument {
  /** Its address, after redirects. */
  readonly url: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** Encoding that it was read by. */
  readonly charset: string;
  readonly text: string;
  readonly kind: 'rss' | 'atom' | 'json';
  /** In words: `RSS 2.0`. */
  readonly dialect: string;
  /** The items as they are written, those included that no page shows. */
  readonly items: readonly Draft[];
  readonly feed: Feed;
}

/** Opens what was read once more, to see what reading it made good. */
export function openDocument({ answer, feed }: ReadDocument): CheckedDocument {
  const { bytes, contentType, url } = answer;
  const charset = detectCharset(bytes, contentType);
  const text = decodeBytes(bytes, charset);
  const dialect = nameDialect(bytes, contentType);
  const kind = dialect.startsWith('JSON') ? 'json' : dialect.startsWith('Atom') ? 'atom' : 'rss';
  return { url, contentType, bytes, charset, text, kind, dialect, items: readItems(text, url), feed: feed! };
}

function readItems(text: string, url: string): Draft[] {
  useServerParsers();
  const reader = /^\s*[[{]/.test(text) ? new JsonReader(url) : new XmlReader(url);
  reader.push(text);
  reader.end();
  const items: Draft[] = [];
  for (let slice = reader.readSlice(); slice; slice = reader.readSlice()) items.push(...slice);
  return items;
}
