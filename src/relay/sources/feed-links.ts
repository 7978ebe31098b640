import { decodeHTMLAttribute } from 'entities/decode';
import { resolveAddress } from '../../feed/server.js';
import { withoutRawText } from './raw-text.js';

/*
 * The feeds that a page names (HTML §4.6.7.2, "alternate"). By patterns and not by an HTML parser: any stranger's page comes
 * here, parsers take quadratic time on those that are written for it, and nothing but two kinds of tags is looked for. Each
 * pattern takes linear time on any input.
 */

/** A quoted value ends before the next tag at the latest, since a quotation mark may be missing. */
const TAG = /<(base|link)(?=[\s/])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/gi;
const ATTRIBUTE = /\s([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

const FEED_TYPE = /^(?:application|text)\/(?:(?:rss|atom|rdf|feed)\+(?:xml|json)|rss|xml)$/;

/** JSON Feed 1.0 went by the type that WordPress gives to its programming interface. */
const JSON_FEED = /^(?!.*(?:wp-json|oembed)).*feed/i;

/** How many characters of a page, scripts aside, are looked at: heads end before. */
const HEAD = 500_000;

const COMMENTS = /comment|reply|replies|评论|評論|回复|回覆|コメント|kommentar|comentario|commentaire/i;

type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * Addresses of the feeds that a page names, best first: in the order of the page, those of readers' comments last.
 *
 * @param html - the page
 * @param url - its address, after redirects
 */
export function feedLinks(html: string, url: string): string[] {
  const tags = [...withoutRawText(html).slice(0, HEAD).matchAll(TAG)].map(([, name = '', text = '']) => ({ name: name.toLowerCase(), attributes: readAttributes(text) }));
  const named = (wanted: string) => tags.filter(({ name }) => name === wanted).map(({ attributes }) => attributes);
  const base = resolveAddress(named('base').find(({ href }) => href)?.href, url) ?? url;
  const links = named('link').filter(isFeedLink);
  const sorted = [...links.filter((link) => !isOfComments(link)), ...links.filter(isOfComments)];
  return [...new Set(sorted.flatMap(({ href }) => resolveAddress(href, base) ?? []))];
}

function readAttributes(text: string): Attributes {
  const pairs = [...text.matchAll(ATTRIBUTE)].map(([, name = '', ...values]) => [name.toLowerCase(), values.find((value) => value !== undefined) ?? ''] as const);
  // Of an attribute that stands twice the first counts.
  return Object.fromEntries(pairs.reverse().map(([name, value]) => [name, decodeHTMLAttribute(value)]));
}

function isFeedLink({ rel = '', type = '', href = '' }: Attributes): boolean {
  const words = rel.toLowerCase().split(/\s+/);
  const essence = type.replace(/;.*/s, '').trim().toLowerCase();
  if (!words.includes('alternate') && !words.includes('feed')) return false;
  if (essence === 'application/json') return JSON_FEED.test(href);
  return essence ? FEED_TYPE.test(essence) : words.includes('feed') || /\b(?:rss|atom|feed)\b/i.test(href);
}

function isOfComments({ href, title }: Attributes): boolean {
  return COMMENTS.test(`${title} ${href}`);
}
