/*
 * Bytes to text. The evidence, strongest first:
 *
 * 1. a byte order mark, or the zero bytes that UTF-16 has beside every ASCII character (XML 1.0 appendix F);
 * 2. the bytes themselves: several multi-byte characters of valid UTF-8 are no accident, whatever is declared;
 * 3. the charset of the Content-Type header (RFC 7303 §3), then the XML declaration or HTML's <meta>;
 * 4. UTF-8, which is also what JSON is always in (RFC 8259 §8.1);
 * 5. the common characters of Chinese, which no other text in bytes looks like.
 *
 * A label that is unknown, or that does not fit the bytes, gives way to the next evidence. One of an encoding that fits
 * any bytes, such as ISO-8859-1, is weak: many servers send it with every file. A few broken characters are no misfit:
 * publishers cut texts by bytes. GB2312 and GBK need no rule of their own, since
 * the Encoding Standard (§10.1) reads both as GB18030.
 */

/** How far into a document a declaration of its charset is looked for. */
const HEAD = 1024;

/** Bytes of a document that are evidence; more would tell the same, and take longer. */
export const LONGEST_EVIDENCE = 2 ** 18;

/** Bytes with which a document opens; 0x3C is "<", 0x7B is "{". */
const OPENINGS: readonly [label: string, ...bytes: number[]][] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
  ['utf-16le', 0x3c, 0],
  ['utf-16be', 0, 0x3c],
  ['utf-16le', 0x7b, 0],
  ['utf-16be', 0, 0x7b],
];

/** What servers send with every file, and what fits any bytes. */
const WEAK = /8859-?1$|latin-?1|windows-1252|ascii/i;

/** Encodings in which a few characters may happen to be valid UTF-8 as well. */
const MULTI_BYTE = /gb|big|jis|euc|ksc/i;
const ACCIDENTS = 8;

/** Decodes a feed, whatever it says or keeps silent about its encoding. */
export function decodeText(bytes: Uint8Array, contentType?: string): string {
  return decodeBytes(bytes, detectCharset(bytes, contentType));
}

/**
 * Names the encoding of a document, as a label for `TextDecoder`.
 *
 * @param document - all of it, or as much of its beginning as there is
 */
export function detectCharset(document: Uint8Array, contentType = ''): string {
  const bytes = document.subarray(0, LONGEST_EVIDENCE);
  const opening = OPENINGS.find(([, ...start]) => start.every((byte, index) => bytes[index] === byte));
  if (opening) return opening[0];
  const head = decodeBytes(bytes.subarray(0, HEAD), 'latin1');
  const declared = [
    /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1],
    /<(?:\?xml|meta)\b[^>]*?(?:encoding|charset)\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1],
  ];
  // A label that the bytes would have shown by their zeros is wrong.
  const labels = declared.filter((label) => label && !/^(utf-?16|ucs)/i.test(label)) as string[];
  labels.sort((one, other) => Number(WEAK.test(one)) - Number(WEAK.test(other)));
  const multiByte = labels.filter((label) => MULTI_BYTE.test(label));
  if (!measureMisfit(bytes, 'utf-8', multiByte.length ? ACCIDENTS : 1)) return 'utf-8';
  const silent = ['utf-8', ...(looksChinese(bytes) ? ['gb18030'] : [])];
  return [...multiByte, ...labels, ...silent].find((label) => measureMisfit(bytes, label) < 0.1) ?? 'windows-1252';
}

/** Whether nine of ten pairs of bytes beyond ASCII are GB2312's punctuation or its commoner half (rows 1 to 55). */
function looksChinese(bytes: Uint8Array): boolean {
  const beyond = decodeBytes(bytes, 'latin1').match(/[\x80-\xff].?/g) ?? [];
  const common = beyond.filter((pair) => /[\xa1-\xa3\xb0-\xd7][\xa1-\xfe]/.test(pair));
  return common.length > beyond.length * 0.9;
}

/**
 * The share of characters beyond ASCII that are broken: 0 fits, 1 does not, and neither does an unknown label.
 *
 * @param least - with fewer characters beyond ASCII than this, nothing is proved
 */
function measureMisfit(bytes: Uint8Array, label: string, least = 0): number {
  try {
    const beyond = decodeBytes(bytes, label).replace(/[\0-\x7f]+/g, '');
    return beyond.length < least ? 1 : (beyond.split('\ufffd').length - 1) / (beyond.length || 1);
  } catch {
    return 1;
  }
}

/**
 * As a stream, for two reasons: half a character at the end breaks nothing, and of a whole Node 20 reads Windows-1252
 * as Latin-1 (github.com/nodejs/node/issues/60888).
 */
export function decodeBytes(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label).decode(bytes, { stream: true });
}
