/*
 * No browser lets a page make itself the home page or a bookmark any more: what a page can do is to say where the visitor's
 * browser has these. That is told by the User-Agent header's words, since no feature tells a menu; where they lie, a
 * visitor reads of another browser's menu, and no more than that.
 */

/** Where a browser has its home page: one of those on desks, or the home screen of a telephone. */
export type HomePageAdvice = 'chrome' | 'edge' | 'firefox' | 'safari' | 'desktop' | Portable;

/** How a browser makes a bookmark. */
export type BookmarkAdvice = 'keys' | Portable;

/** A telephone or tablet, or an app that shows pages without being a browser. */
type Portable = 'ios' | 'android' | 'app';

/** What to tell a visitor. */
export interface BrowserAdvice {
  homePage: HomePageAdvice;
  bookmark: BookmarkAdvice;
  /** The keys that make a bookmark. */
  keys: string;
}

const APP = /MicroMessenger|\bQQ\/|Weibo|DingTalk|AlipayClient|aweme|FBA[NV]|Instagram|\bLine\//i;

/** Browsers on Chrome's engine with settings of their own. */
const OTHER = /OPR\/|QQBrowser|MetaSr|360[ES]E|Quark|UBrowser|LBBROWSER|YaBrowser|Vivaldi/i;

/** What to tell the visitor of a browser. */
export function browserAdvice({ userAgent, maxTouchPoints }: Pick<Navigator, 'userAgent' | 'maxTouchPoints'> = navigator): BrowserAdvice {
  const isMac = userAgent.includes('Macintosh');
  const keys = isMac ? '⌘D' : 'Ctrl+D';
  const portable = portableOf(userAgent, isMac && maxTouchPoints > 1);
  return { homePage: portable ?? desktopOf(userAgent), bookmark: portable ?? 'keys', keys };
}

/** @param isTouched - an iPad says that it is a Mac, yet no Mac has a screen to touch */
function portableOf(userAgent: string, isTouched: boolean): Portable | undefined {
  if (APP.test(userAgent)) return 'app';
  if (isTouched || /iPhone|iPad|iPod/.test(userAgent)) return 'ios';
  return /Android|Harmony/.test(userAgent) ? 'android' : undefined;
}

function desktopOf(userAgent: string): HomePageAdvice {
  if (OTHER.test(userAgent)) return 'desktop';
  if (userAgent.includes('Edg/')) return 'edge';
  if (userAgent.includes('Firefox/')) return 'firefox';
  if (userAgent.includes('Chrome/')) return 'chrome';
  return /Macintosh.*Safari\//.test(userAgent) ? 'safari' : 'desktop';
}
