import type { Vector } from './hostile-vectors.js';

/*
 * Feeds of every dialect with a vector in every field of every item, written as attackers may write it. Titles begin with
 * the vector's number, so that each is a row. Addresses are vectors too, or good ones, for titles to become links.
 */

/** A feed's file: its name has the type for the server. */
export interface HostileFeed {
  readonly name: string;
  readonly text: string;
}

type Write = (text: string) => string;

/** The same vectors in each dialect and each way of writing HTML into it. */
export function writeFeeds(vectors: readonly Vector[]): HostileFeed[] {
  return [
    { name: 'cdata.rss', text: rss(vectors, cdata, ({ text }) => text) },
    { name: 'escaped.rss', text: rss(vectors, escape, goodAddress) },
    { name: 'xhtml.atom', text: atom(vectors, xhtmlContent, goodAddress) },
    { name: 'escaped.atom', text: atom(vectors, htmlContent, ({ text }) => text) },
    { name: 'feed.json', text: json(vectors) },
  ];
}

function goodAddress({ number }: Vector): string {
  return `https://news.example/${number}`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

const NAMESPACES = [
  ['content', 'http://purl.org/rss/1.0/modules/content/'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['media', 'http://search.yahoo.com/mrss/'],
  ['itunes', 'http://www.itunes.com/dtds/podcast-1.0.dtd'],
  ['atom', 'http://www.w3.org/2005/Atom'],
].map(([prefix, name]) => `xmlns:${prefix}="${name}"`).join(' ');

function rss(vectors: readonly Vector[], write: Write, addressOf: (vector: Vector) => string): string {
  const items = vectors.map((vector, index) => {
    const text = write(vector.text);
    const address = addressOf(vector);
    return `<item>
      <title>${write(`${vector.number} ${vector.text}`)}</title><link>${write(address)}</link><guid>${write(address)}</guid>
      <description>${text}</description><content:encoded>${write(vector.html)}</content:encoded>
      ${index % 2 ? `<dc:creator>${text}</dc:creator>` : `<atom:author><atom:name>${text}</atom:name><atom:uri>${write(address)}</atom:uri></atom:author>`}
      <category>${text}</category><source url="${escape(address)}">${text}</source><dc:language>${text}</dc:language>
      <media:credit role="${escape(vector.text)}">${text}</media:credit>
      <media:thumbnail url="${escape(vector.text)}" width="${escape(vector.text)}"/><itunes:image href="${escape(vector.text)}"/>
      <enclosure url="${escape(vector.text)}" type="image/${escape(vector.text)}" length="${escape(vector.text)}"/>
      <pubDate>${text}</pubDate><comments>${text}</comments>
    </item>`;
  });
  const head = write(vectors[0]!.text);
  return `<rss version="2.0" ${NAMESPACES}><channel><title>${head}</title><link>${head}</link><description>${head}</description>
    <image><url>${head}</url><title>${head}</title><link>${head}</link></image>${items.join('')}</channel></rss>`;
}

function atom(vectors: readonly Vector[], content: Write, addressOf: (vector: Vector) => string): string {
  const entries = vectors.map((vector) => {
    const text = escape(vector.text);
    const address = escape(addressOf(vector));
    return `<entry>
      <title type="html">${escape(escape(`${vector.number} `) + vector.text)}</title><id>${address}</id>
      <link href="${address}"/><link rel="enclosure" type="image/png" href="${text}"/><link rel="${text}" href="${address}" hreflang="${text}"/>
      <summary type="html">${text}</summary>${content(vector.html)}
      <author><name>${text}</name><uri>${address}</uri><email>${text}</email></author>
      <category term="${text}" label="${text}" scheme="${text}"/><source><title>${text}</title><link href="${address}"/></source>
      <media:credit role="${text}">${text}</media:credit><media:content url="${text}" medium="image"><media:title>${text}</media:title></media:content>
      <published>${text}</published><updated>${text}</updated><rights>${text}</rights>
    </entry>`;
  });
  const head = escape(vectors[0]!.text);
  return `<feed xmlns="http://www.w3.org/2005/Atom" ${NAMESPACES}><title>${head}</title><id>${head}</id><link href="${head}"/><icon>${head}</icon>
    <logo>${head}</logo><subtitle>${head}</subtitle>${entries.join('')}</feed>`;
}

function htmlContent(html: string): string {
  return `<content type="html">${escape(html)}</content>`;
}

/** As it is where it is well-formed, else as an HTML parser understands it; what no XML can say, or no repair keeps, stays escaped. */
function xhtmlContent(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const understood = [...body.childNodes].map((node) => new XMLSerializer().serializeToString(node)).join('');
  const content = [/<(?:\?|\/?[^\0-\x7f])/.test(html) ? understood : html, understood].map((inside) => `<div xmlns="http://www.w3.org/1999/xhtml">${inside}</div>`).find(isWellFormed);
  return content ? `<content type="xhtml">${content}</content>` : htmlContent(html);
}

function isWellFormed(xml: string): boolean {
  return !xml.includes('\ufffd') && !new DOMParser().parseFromString(xml, 'text/xml').querySelector('parsererror');
}

function json(vectors: readonly Vector[]): string {
  const items = vectors.map(({ number, text, html }) => ({
    id: text, url: text, external_url: text, title: `${number} ${text}`, summary: text, content_html: html, image: text, banner_image: text,
    date_published: text, date_modified: text, authors: [{ name: text, url: text, avatar: text }], tags: [text], language: text,
    attachments: [{ url: text, mime_type: text, title: text, size_in_bytes: text }],
    _newsrack: { source: { name: text, url: text }, credits: [{ role: text, name: text }], views: text, base: text, image: { url: text, alt: text } },
  }));
  const { text } = vectors[0]!;
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: text, home_page_url: text, icon: text, favicon: text, language: text, items });
}
