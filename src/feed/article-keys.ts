import { foldLetters } from './fold-letters.js';
import type { Article } from './model.js';

/*
 * By what an article is known again in another feed. Each key is one that a different article does not have by chance:
 * one article shown twice is a blemish, one lost for another is a fault.
 */

/**
 * The keys of an article; two that share one are the same.
 *
 * - Its id, if that is an address or a URN: others, such as "1", are unique in their own feed only.
 * - Its address, whether http or https, without what counts visitors; the front page of a site is no article's.
 * - Its title, if it is long enough to be one: its letters, digits and symbols, of either width and case. So quotes, 【】,
 *   spaces and full stops make no difference, but every word does: 【图片】 before a title makes it another.
 */
export function articleKeys({ id, url, title }: Pick<Article, 'id' | 'url' | 'title'>): string[] {
  const keys = [];
  if (url && !FRONT_PAGE.test(url)) keys.push(addressKey(url));
  if (ABSOLUTE.test(id) && id !== url && !FRONT_PAGE.test(id)) keys.push(addressKey(id));
  const words = withoutPunctuation(title);
  if (words.length > 7) keys.push(words);
  return keys.length ? keys : [id];
}

const ABSOLUTE = /^[a-z][a-z\d+.-]*:/i;

const FRONT_PAGE = /^https?:\/\/[^/?#]*\/?$/i;

/** What services add to an address that is passed on: mailings, advertisements, WeChat's `from=timeline&isappinstalled=0`. */
const TRACKING =
  /^(?:(?:utm|mtm|pk|at)_(?:source|medium|campaign|content|term|keyword|kwd|id|name)\w*|xtor|spm|from|scene|isappinstalled|nsukey|share_(?:token|source|medium)|(?:fb|tw|[dgy])clid|msclkid|igshid|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|_ga|ref|ref_src|cmp(?:id)?|ocid|smid)(?:=|$)/i;

/** An address without what counts visitors. By its text: as a URL, an address whose tracking is taken out would be spelled differently from one that never had any. */
export function addressKey(address: string): string {
  const [, page = '', query = '', hash = ''] = /^([^?#]*)\??([^#]*)#?([^]*)$/.exec(address) ?? [];
  const kept = query.split('&').filter((parameter) => parameter && !TRACKING.test(parameter));
  return `${page.replace(/^https?:/i, '').replace(/\/$/, '')}?${kept.join('&')}#${TRACKING.test(hash) ? '' : hash}`;
}

/** Between digits it tells 1.5 from 15, and 1-11 from 11-1. */
function withoutPunctuation(title: string): string {
  return foldLetters(title).replace(/(?<!\p{N})[^\p{L}\p{M}\p{N}\p{S}%#&@]+|[^\p{L}\p{M}\p{N}\p{S}%#&@]+(?!\p{N})/gu, '');
}
