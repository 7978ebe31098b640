import { decodeText } from '../../feed/server.js';

/** The dialect of a feed that was read, in words: `RSS 2.0`, `Atom 1.0`, `JSON Feed 1.1`. */
export function nameDialect(bytes: Uint8Array, contentType?: string): string {
  const text = decodeText(bytes, contentType);
  const version = /^\s*\{/.test(text) && /"https?:\/\/jsonfeed\.org\/version\/([\d.]+)/.exec(text)?.[1];
  if (/^\s*[[{]/.test(text)) return version ? `JSON Feed ${version}` : 'JSON Feed';
  const [, root = '', attributes = ''] = /<(?:[\w-]+:)?(rss|rdf|feed)\b([^>]*)>/i.exec(text) ?? [];
  const declared = /\bversion\s*=\s*["']([\d.]+)["']/.exec(attributes)?.[1];
  const names: Readonly<Record<string, string>> = {
    rss: `RSS ${declared ?? ''}`,
    rdf: `RSS ${text.includes('http://purl.org/rss/1.0/') ? '1.0' : '0.9'} (RDF)`,
    feed: `Atom ${declared ?? '1.0'}`,
  };
  return (names[root.toLowerCase()] ?? 'XML').trim();
}
