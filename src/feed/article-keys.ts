import { foldLetters } from './fold-letters.js';
import type { Article } from './model.js';

/*
 * By what an article is known again, in its own feed and in another. Each key is one that a different article does not have by
 * chance: one article shown twice is a blemish, one lost for another is a fault.
 */

/** What an article is known by. */
type Known = Pick<Article, 'id' | 'url' | 'title' | 'published' | 'updated'>;

/**
 * The keys of an article; two that share one are the same.
 *
 * - Its address, whether http or https, without what counts visitors; the front page of a site is no article's.
 * - Its id, if it is made to be the only one in the world: others, such as "1", are unique in their own feed only.
 * - Its title, if it is long enough to be one, and its day: "Weather today" is another article tomorrow.
 *
 * @param feed - in which alone its title and day count, and its own id where it has nothing else. Default: all are one
 */
export function articleKeys(article: Known, feed: number | '' = ''): string[] {
  const { id, url, title } = article;
  const keys = [];
  if (isArticleAddress(url)) keys.push(addressKey(url));
  if (id !== url && isGlobalId(id) && isArticleAddress(id)) keys.push(addressKey(id));
  const words = titleKey(title);
  if (words || !keys.length) keys.push(`${feed} ${words || `${id} ${title}`} ${dayOf(article)}`);
  return keys;
}

/** Addresses of every scheme, names that are registered to be unique (RFC 8141, RFC 4151), and UUIDs (RFC 9562). */
const GLOBAL = /^(?:[a-z][a-z\d+.-]*:\/\/|urn:|tag:|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$)/i;

/** Whether an id is the same article's in every feed. */
export function isGlobalId(id: string): boolean {
  return GLOBAL.test(id);
}

const FRONT_PAGE = /^https?:\/\/[^/?#]*\/?(?:(?:index|default)\.\w+)?$/i;

/** Whether an address can be that of one article: many feeds give the front page where they have none. */
export function isArticleAddress(address?: string): address is string {
  return address ? !FRONT_PAGE.test(address) : false;
}

/** The day by UTC, since it has to be the same on every page and on a relay, whatever their zones; nothing where there is no date. */
export function dayOf({ published, updated }: Pick<Article, 'published' | 'updated'>): number | '' {
  return Math.floor(+(published ?? updated ?? NaN) / 86_400_000) || '';
}

/** What services add to an address that is passed on: mailings, advertisements, WeChat's `isappinstalled=0`. */
const TRACKING =
  /^(?:(?:utm|mtm|pk|at)_(?:source|medium|campaign|content|term|keyword|kwd|id|name)\w*|xtor|spm|isappinstalled|nsukey|share_(?:token|source|medium)|(?:fb|tw|[dgy])clid|msclkid|igshid|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|_ga|ref_src|cmpid|smid)(?:=|$)/i;

/**
 * Names that may be an article's own (`ref=A/1234`, `from=2026`), with the values that count visitors: where in WeChat a page
 * was opened, who passed it on, the campaigns of the Guardian, and those of the BBC and MSN.
 */
const TRACKING_VALUE =
  /^(?:(?:from|ref)=(?:timeline|(?:single|group)message|rss|feed|share|weibo|weixin|wechat|qq|qzone|twitter|facebook)|ref=[\w.-]+\.[a-z]{2,}|scene=\d{1,3}|cmp=(?:rss|share|ema|emb|edit|fb|oth|soc|twt)(?:[-_].*)?|ocid=(?:rss|socialflow|ms[efn]|bing|entnews|hpms|spartan|winp)\w*)$/i;

const isTracking = (parameter: string) => TRACKING.test(parameter) || TRACKING_VALUE.test(parameter);

/** An address without what counts visitors. By its text: as a URL, an address whose tracking is taken out would be spelled differently from one that never had any. */
export function addressKey(address: string): string {
  const [, page = '', query = '', hash = ''] = /^([^?#]*)\??([^#]*)#?([^]*)$/.exec(address) ?? [];
  const kept = query.split('&').filter((parameter) => parameter && !isTracking(parameter));
  return `${page.replace(/^https?:/i, '').replace(/\/$/, '')}?${kept.join('&')}#${isTracking(hash) ? '' : hash}`;
}

/** Letters, digits and symbols; shorter titles are many an article's. */
const SHORTEST_TITLE = 8;

/**
 * A title as it is compared: its letters, digits and symbols, of either width and case; empty where it is too short. So quotes,
 * 【】, spaces and full stops make no difference, but every word does: 【图片】 before a title makes it another.
 */
export function titleKey(title: string): string {
  const words = withoutPunctuation(title);
  return words.length < SHORTEST_TITLE ? '' : words;
}

/** Between digits it tells 1.5 from 15, and 1-11 from 11-1. */
function withoutPunctuation(title: string): string {
  return foldLetters(title).replace(/(?<!\p{N})[^\p{L}\p{M}\p{N}\p{S}%#&@]+|[^\p{L}\p{M}\p{N}\p{S}%#&@]+(?!\p{N})/gu, '');
}
