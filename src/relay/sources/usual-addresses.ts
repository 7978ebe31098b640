/*
 * Where feeds are that no page names. The lists are what WordPress, Ghost, Hugo, Jekyll, Hexo, Drupal and their like write;
 * DedeCMS, PHPCMS and EmpireCMS have a feed for each section, whose number is part of the page's address.
 */

/** In the folder of a page that is not the site's first. */
const IN_FOLDER = ['feed', 'rss.xml', 'index.xml'];

const AT_ROOT = ['feed', 'rss.xml', 'feed.xml', 'atom.xml', 'index.xml', 'rss', '?feed=rss2', 'feed.json'];

/** The number of a section in the address of its page, and the feed of that section. */
const BY_SECTION: readonly (readonly [page: RegExp, feed: string])[] = [
  // DedeCMS: /plus/list.php?tid=12, /list_12_1.html
  [/\/plus\/list\.php\?(?:.*&)?tid=(\d+)|\/list_(\d+)(?:_\d+)?\.html?$/, '/data/rss/N.xml'],
  // PHPCMS 9: /index.php?m=content&c=index&a=lists&catid=12
  [/\/index\.php\?m=content&c=index&a=lists&catid=(\d+)/, '/index.php?m=content&c=rss&rssid=N'],
  // EmpireCMS: /e/action/ListInfo/?classid=12
  [/\/e\/action\/ListInfo(?:\/|\.php|\/index\.php)\?(?:.*&)?classid=(\d+)/, '/e/web/?type=rss2&classid=N'],
];

/**
 * Addresses at which a site may have the feed of a page, likeliest first: those of the page's section before those of the
 * whole site.
 *
 * @param url - the page's address
 */
export function usualAddresses(url: string): string[] {
  const { pathname, search } = new URL(url);
  const ofSection = BY_SECTION.flatMap(([page, feed]) => {
    const number = page.exec(pathname + search)?.slice(1).find(Boolean);
    return number ? [feed.replace('N', number)] : [];
  });
  const folder = pathname.replace(/[^/]*$/, '');
  const inFolder = folder === '/' ? [] : IN_FOLDER.map((path) => folder + path);
  const all = [...ofSection, ...inFolder, ...AT_ROOT.map((path) => `/${path}`)].map((path) => new URL(path, url).href);
  return [...new Set(all)];
}
