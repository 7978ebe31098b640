import { RelayError } from '../relay-error.js';

/*
 * The key that a view is counted under. What a tag sends is a name of the author's choosing or, without one, the address
 * of its page. An address that was followed from an advertisement or a newsletter carries parameters that say so, and some
 * of them are a new one for each click: they would make many keys of one page, use the store up, and keep what tells a
 * reader from others. So they are left out. Of the rest of an address nothing is: which parameters choose the article
 * only its site knows, and a fragment is there only where the author put it (`#/articles/5`).
 */

/** UTF-16 code units; no more than 1,536 bytes of UTF-8, which every store takes as a key. */
const LONGEST_KEY = 512;

/**
 * Control characters and line separators; and what stands for bytes that are not UTF-8, as where a page in GBK wrote the
 * address by hand: all words of a length would be one key.
 */
const FORBIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\uFFFD]/u;

/**
 * Parameters that tell where a click came from: click ids on the list that Firefox strips ("query parameter stripping"),
 * those of Baidu and Tencent, and what WeChat adds to links that are passed on.
 */
const TRACKING = new Set([
  'gclid', 'gclsrc', 'gbraid', 'wbraid', 'dclid', 'fbclid', 'msclkid', 'yclid', 'ttclid', 'twclid', 'wickedid', 'igshid',
  'mc_cid', 'mc_eid', '_openstat', '_hsenc', '__hsfp', '__hssc', '__hstc', 'vero_conv', 'vero_id', 'oly_anon_id', 'oly_enc_id',
  'bd_vid', 'gdt_vid', 'qz_gdt', 'nsukey', 'isappinstalled',
]);

/** WeChat's ways to pass a link on, in a parameter whose name others use as well. */
const PASSED_ON = /^from=(?:timeline|singlemessage|groupmessage)$/;

/**
 * Reads a key as it was sent.
 *
 * @returns the key without space around it, in Unicode's composed form (NFC); an http(s) address in the spelling of URLs
 *   and without tracking parameters
 * @throws {RelayError} of kind `bad-parameter`
 */
export function readViewKey(sent: string): string {
  const text = sent.trim().normalize('NFC');
  if (FORBIDDEN.test(text)) throw new RelayError('bad-parameter', 'A key has control characters, or is not sent in UTF-8.');
  const key = isWebAddress(text) ? withoutTracking(new URL(text)) : text;
  if (key === '') throw new RelayError('bad-parameter', 'A key is empty.');
  if (key.length > LONGEST_KEY) throw new RelayError('bad-parameter', `A key is longer than ${LONGEST_KEY} characters.`);
  return key;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

/** Leaves other parameters as they are written, since some pages write theirs in GBK. */
function withoutTracking(url: URL): string {
  const parameters = url.search.slice(1).split('&');
  url.search = parameters.filter((parameter) => !isTracking(parameter)).join('&');
  url.username = '';
  url.password = '';
  return url.href;
}

function isTracking(parameter: string): boolean {
  const [name = ''] = parameter.toLowerCase().split('=');
  return name.startsWith('utm_') || TRACKING.has(name) || PASSED_ON.test(parameter);
}
