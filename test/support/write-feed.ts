import type { Article, Feed } from '../../src/feed/index.js';

/*
 * A Feed in each dialect, as a careful publisher writes it: what comes back must be the same. Attributes and texts are escaped,
 * bodies are CDATA or escaped in turns.
 */

/** What every dialect has a place for, and `views`, for which only JSON Feed has one. */
export type Writable = Pick<
  Article,
  | 'id' | 'url' | 'title' | 'summary' | 'contentHtml' | 'published' | 'updated' | 'authors' | 'source' | 'credits' | 'categories'
  | 'enclosures' | 'image' | 'views' | 'comments' | 'language'
>;

/** A feed of such articles. */
export type WritableFeed = Pick<Feed, 'title' | 'homeUrl' | 'description' | 'language'> & { readonly articles: readonly Writable[] };

export const writers: Readonly<Record<'RSS' | 'Atom' | 'JSON Feed', (feed: WritableFeed) => string>> = {
  RSS: writeRss,
  Atom: writeAtom,
  'JSON Feed': writeJson,
};

const escape = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
const html = (text: string) => escape(escape(text));
const element = (name: string, content: string | undefined, attributes = '') =>
  content === undefined ? '' : `<${name}${attributes}>${content}</${name}>`;
const attribute = (name: string, value: string | number | undefined) => (value === undefined ? '' : ` ${name}="${escape(String(value))}"`);
/** Media RSS and Slash, which serve RSS and Atom alike. */
const extensions = ({ credits, comments }: Writable) => [
  ...credits.map(({ role, name }) => element('media:credit', html(name), attribute('role', escape(role)))),
  element('slash:comments', comments === undefined ? undefined : String(comments)),
];
const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

function writeRss({ title, homeUrl, description, language, articles }: WritableFeed): string {
  const items = articles.map((article) =>
    [
      '<item>',
      element('guid', escape(article.id), ' isPermaLink="false"'),
      element('link', article.url && escape(article.url)),
      element('title', html(article.title)),
      element('description', article.summary && html(article.summary)),
      element('content:encoded', article.contentHtml && cdata(article.contentHtml)),
      element('pubDate', article.published?.toUTCString()),
      element('atom:updated', article.updated?.toISOString()),
      ...article.authors.map(({ name }) => element('dc:creator', html(name))),
      ...article.categories.map((category) => element('category', html(category))),
      ...article.enclosures.map(({ url, type, length }) => `<enclosure${attribute('url', url)}${attribute('type', type)}${attribute('length', length)}/>`),
      article.image ? `<media:content medium="image"${attribute('url', article.image.url)}${attribute('width', article.image.width)}${attribute('height', article.image.height)}/>` : '',
      article.source ? element('source', html(article.source.name), attribute('url', article.source.url)) : '',
      ...extensions(article),
      element('dc:language', article.language),
      '</item>',
    ].join(''),
  );
  const channel = [element('title', html(title)), element('link', homeUrl && escape(homeUrl)), element('description', description && html(description)), element('language', language), ...items];
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel>${channel.join('')}</channel></rss>`;
}

function writeAtom({ title, homeUrl, description, language, articles }: WritableFeed): string {
  const entries = articles.map((article) =>
    [
      `<entry${attribute('xml:lang', article.language)}>`,
      element('id', escape(article.id)),
      article.url ? `<link${attribute('href', article.url)}/>` : '',
      element('title', escape(article.title)),
      element('summary', article.summary && escape(article.summary)),
      element('content', article.contentHtml && escape(article.contentHtml), ' type="html"'),
      element('published', article.published?.toISOString()),
      element('updated', article.updated?.toISOString()),
      ...article.authors.map(({ name, url }) => `<author>${element('name', escape(name))}${element('uri', url && escape(url))}</author>`),
      ...article.categories.map((category) => `<category${attribute('term', category)}/>`),
      ...article.enclosures.map(({ url, type, length }) => `<link rel="enclosure"${attribute('href', url)}${attribute('type', type)}${attribute('length', length)}/>`),
      article.image ? `<media:thumbnail${attribute('url', article.image.url)}${attribute('width', article.image.width)}${attribute('height', article.image.height)}/>` : '',
      article.source ? element('source', element('title', escape(article.source.name)) + (article.source.url ? `<link${attribute('href', article.source.url)}/>` : '')) : '',
      ...extensions(article),
      '</entry>',
    ].join(''),
  );
  const head = [element('title', escape(title)), homeUrl ? `<link${attribute('href', homeUrl)}/>` : '', element('subtitle', description && escape(description))];
  return `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"${attribute('xml:lang', language)}>${head.join('')}${entries.join('')}</feed>`;
}

function writeJson({ title, homeUrl, description, language, articles }: WritableFeed): string {
  const items = articles.map((article) => ({
    id: article.id,
    url: article.url,
    title: escape(article.title),
    summary: article.summary && escape(article.summary),
    content_html: article.contentHtml,
    date_published: article.published,
    date_modified: article.updated,
    authors: article.authors.map(({ name, url }) => ({ name: escape(name), url })),
    tags: article.categories.map(escape),
    attachments: article.enclosures.map(({ url, type, length }) => ({ url, mime_type: type, size_in_bytes: length })),
    image: article.image?.url,
    language: article.language,
    _newsrack: {
      image: article.image,
      source: article.source && { name: escape(article.source.name), url: article.source.url },
      credits: article.credits.map(({ role, name }) => ({ role: escape(role), name: escape(name) })),
      views: article.views,
      comments: article.comments,
    },
  }));
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: escape(title), home_page_url: homeUrl, description: description && escape(description), language, items });
}
