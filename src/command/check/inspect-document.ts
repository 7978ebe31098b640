import type { Feed } from '../../feed/index.js';
import { resolveAddress } from '../../feed/server.js';
import type { CheckedDocument } from './checked-document.js';
import { findFault, placeAt } from './find-fault.js';
import { fine, when, worse, type Finding } from './finding.js';
import { showBytes } from './show-values.js';

/* The document before its articles: encoding, form, language, and what it says of itself. */

/** Characters in which declarations are looked for. */
const HEAD = 1024;

/** What a page has to download for a few headlines. */
const LARGE = 500_000;
const MANY = 200;

/** Says what of the document could be better. */
export function inspectDocument(document: CheckedDocument): Finding[] {
  const { bytes, items } = document;
  const isLarge = bytes.length > LARGE || items.length > MANY;
  return [
    ...inspectCharset(document),
    ...inspectForm(document),
    ...inspectLanguage(document),
    ...inspectAddresses(document),
    ...when(isLarge, worse('large', { count: items.length, size: showBytes(bytes.length) })),
  ];
}

function inspectCharset({ bytes, text, charset, contentType, kind }: CheckedDocument): Finding[] {
  const broken = /.{0,10}\ufffd.{0,10}/u.exec(text)?.[0];
  const head = text.slice(0, HEAD);
  const header = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1];
  const declared = /<\?xml\b[^>]*?encoding\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1];
  // What is all ASCII reads the same by any of them.
  const isTold = bytes.every((byte) => byte < 0x80);
  const differs = (label?: string) => label !== undefined && !isTold && canonical(label) !== canonical(charset);
  const wrong = [
    ...when(differs(header), worse('charset-header', { declared: header ?? '', found: charset })),
    ...when(differs(declared), worse('charset-declared', { declared: declared ?? '', found: charset })),
    ...when(!header && !declared && !isTold && kind !== 'json' && !/^utf/.test(charset), worse('charset-missing', { found: charset })),
  ];
  const lost = broken === undefined ? [] : [worse('broken-characters', { count: text.split('\ufffd').length - 1, text: broken })];
  return [...(wrong.length ? wrong : [fine('charset', { charset })]), ...lost];
}

/** GB2312 and GBK are read as GB18030, and every UTF-16 has one letter more than its label says. */
function canonical(label: string): string {
  try {
    return new TextDecoder(label).encoding.replace('gbk', 'gb18030').replace(/^utf-16..$/, 'utf-16');
  } catch {
    return label;
  }
}

function inspectForm({ text, feed, items, kind }: CheckedDocument): Finding[] {
  if (kind === 'json') return [inspectJson(text, feed)];
  const fault = findFault(text);
  const lost = Math.max(0, countItems(text) - items.length);
  const isCut = feed.partial && fault?.kind === 'end';
  const place = { fault: fault?.kind ?? 'other', line: fault?.line ?? 1, column: fault?.column ?? 1 };
  const form = fault ? worse(isCut ? 'cut' : 'repaired', place) : fine('well-formed');
  // What a cut goes through is the last, and said already.
  return [form, ...when(lost > Number(isCut ?? false), worse('items-lost', { count: lost }))];
}

function inspectJson(text: string, { partial }: Feed): Finding {
  try {
    JSON.parse(text.trim());
    return fine('well-formed');
  } catch (error) {
    return partial ? worse('cut', placeAt(text, text.length)) : worse('repaired-json', { reason: (error as Error).message });
  }
}

function countItems(text: string): number {
  const visible = text.replace(/<!\[CDATA\[[^]*?(?:\]\]>|$)|<!--[^]*?(?:-->|$)/g, '');
  return visible.match(/<(?:[\w.-]{1,50}:)?(?:item|entry)(?=[\s/>])/gi)?.length ?? 0;
}

function inspectLanguage({ feed, kind }: CheckedDocument): Finding[] {
  const titles = [feed, ...feed.articles].map(({ title }) => title).join('');
  // Japanese has kana beside its Han characters.
  const isChinese = /\p{sc=Han}{2}/u.test(titles) && !/[\p{sc=Hira}\p{sc=Kana}]/u.test(titles);
  const tag = isChinese ? 'zh-CN' : 'en';
  const element = { rss: `<language>${tag}</language>`, atom: `xml:lang="${tag}"`, json: `"language": "${tag}"` }[kind];
  const { language } = feed;
  if (!language) return [worse('no-language', { element })];
  const isOther = isChinese && !/^(?:zh|yue|wuu|lzh|ja|ko|mul|und)\b/i.test(language);
  return when(isOther, worse('language-differs', { language, element }));
}

/** An address in an element or attribute of either dialect of XML, or in a member of JSON. */
const ADDRESS = /<link\b[^<>]*?\bhref\s*=\s*["']([^"'<>]*)|<link>\s*(?:<!\[CDATA\[)?\s*([^<\]\s]+)|"url"\s*:\s*"([^"]*)"/gi;
const SELF = /<(?:[\w-]{1,50}:)?link\b(?=[^<>]*\brel\s*=\s*["']self["'])[^<>]*?\bhref\s*=\s*["']([^"']*)|"feed_url"\s*:\s*"([^"]*)"/i;

function inspectAddresses({ text, url, feed, kind }: CheckedDocument): Finding[] {
  const addresses = [...text.matchAll(ADDRESS)].flatMap(([, ...values]) => values.find(Boolean) ?? []);
  const relative = addresses.find((address) => !/^[a-z][a-z\d+.-]*:/i.test(address));
  const base = (kind === 'rss' && feed.homeUrl) || url;
  const self = SELF.exec(text)?.slice(1).find(Boolean);
  const address = resolveAddress(self?.replaceAll('&amp;', '&'), url);
  return [
    ...when(relative, worse('relative', { value: relative ?? '', base })),
    ...when(address && address !== url, worse('self-differs', { address: address ?? '' })),
  ];
}
