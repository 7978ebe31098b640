import { MOST_OF_A_KIND, type Draft, type DraftAuthor, type DraftImage } from './draft.js';
import { addressOf, baseOf, childrenOf, htmlOf, ownText, valueOf, type Children } from './xml.js';
import { fittest } from '../fit-width.js';
import type { XmlElement } from '../parse-markup.js';
import { resolveAddress } from '../resolve-address.js';
import { extensions } from './extensions.js';
import type { Vocabulary } from './vocabulary.js';

/** The elements of a document: those that describe the feed, and the items. */
export function splitDocument(root: XmlElement, { item }: Vocabulary): { head: XmlElement[]; items: XmlElement[] } {
  // RDF has the items and the picture beside the channel, RSS inside it.
  const channels = childrenOf(root)(['channel']);
  return { head: [root, ...channels.slice(0, 1)], items: childrenOf(root, ...channels)(item) };
}

/**
 * Reads an item or entry, or a channel.
 *
 * @param elements - the item; for a channel, the root and the channel
 * @param base - what relative addresses refer to where no xml:base says so
 */
export function readElement(elements: readonly XmlElement[], vocabulary: Vocabulary, base: string): Draft {
  const children = childrenOf(...elements);
  const all: Children = (names) => children(names).slice(0, MOST_OF_A_KIND);
  const find = (field: keyof Vocabulary) => all([...vocabulary[field], ...extensions[field]]);
  const first = (field: keyof Vocabulary) => find(field).map(htmlOf).find(Boolean);
  const textIn = (field: keyof Vocabulary) => find(field).map(({ textContent }) => textContent.trim()).find(Boolean);
  const attribute = (name: string) => elements.map((element) => element.getAttribute(name)).find(Boolean) ?? undefined;
  const id = find('id')[0];
  const guid = id?.textContent?.trim() || attribute('rdf:about');
  const links = find('link');
  const permaLink = /false/i.test(id?.getAttribute('isPermaLink') ?? '') ? undefined : resolveAddress(guid);
  const enclosures = [...all(['enclosure']), ...links.filter((link) => link.getAttribute('rel') === 'enclosure')];
  const source = find('source')[0];
  const body = find('content').find(isReadable);
  return {
    id: guid,
    url: readLink(links, base) ?? permaLink,
    title: first('title'),
    // YouTube has it nowhere else.
    summary: first('summary') ?? childrenOf(...all(['media:group']))(['description']).map(htmlOf).find(Boolean),
    content: body && htmlOf(body),
    base: baseOf(body ?? find('summary')[0] ?? elements[0], base),
    published: textIn('published'),
    updated: textIn('updated'),
    authors: readAuthors(find('authors'), base, source),
    source: source && { name: valueOf(source, 'title') ?? ownText(source), url: readSourceAddress(source, base) },
    credits: all(['media:credit']).map((credit) => ({ role: credit.getAttribute('role') ?? '', name: htmlOf(credit) })),
    categories: find('categories').flatMap(readCategory),
    images: readImages(all, find('images'), enclosures, base),
    enclosures: enclosures.map((file) => ({
      url: addressOf(file, base),
      type: valueOf(file, 'type'),
      length: valueOf(file, 'length'),
    })),
    comments: all(['slash:comments'])[0]?.textContent ?? undefined,
    language: first('language') ?? attribute('xml:lang'),
  };
}

/** The page: Atom's `rel="alternate"`, which may be an IRI (RFC 4287 §4.2.7.2) and is also what no `rel` means; HTML before other types. */
function readLink(links: readonly XmlElement[], base: string): string | undefined {
  const pages = links.filter((link) => /^(.*\/)?(alternate)?$/i.test(link.getAttribute('rel') ?? ''));
  const best = pages.filter((link) => /html/.test(link.getAttribute('type') ?? 'html'));
  return [...best, ...pages].map((link) => addressOf(link, base)).find(Boolean);
}

function readAuthors(elements: readonly XmlElement[], base: string, source?: XmlElement): DraftAuthor[] {
  const named = elements.filter(({ textContent }) => isMoreThanMail(textContent.trim()));
  // The same people under several vocabularies are not several people.
  const own = named.filter(({ nodeName }) => nodeName === named[0]?.nodeName);
  return own.length || !source ? own.map((author) => readAuthor(author, base)) : readAuthors(childrenOf(source)(['author']), base);
}

/** RSS's own `<author>` is often empty, or a mail address, with the name in `dc:creator`. */
function isMoreThanMail(text: string): boolean {
  return Boolean(text) && (!/.@./.test(text) || /[\s(<（]/.test(text));
}

function readAuthor(author: XmlElement, base: string): DraftAuthor {
  const children = childrenOf(author);
  const url = children(['uri', 'url', 'homepage'])[0];
  const isPerson = url ?? children(['name', 'email'])[0];
  return { name: isPerson ? valueOf(author, 'name') : htmlOf(author), url: url && addressOf(url, base) };
}

function readSourceAddress(source: XmlElement, base: string): string | undefined {
  const url = source.getAttribute('url') ? addressOf(source, base) : undefined;
  return url ?? readLink(childrenOf(source)(['link']), base);
}

function readCategory(category: XmlElement): string[] {
  const text = valueOf(category, 'label', 'term', 'text') ?? htmlOf(category);
  return category.localName === 'keywords' ? text.split(',', MOST_OF_A_KIND) : [text];
}

/** Other media types are data, mostly in base64 (RFC 4287 §4.1.3). */
function isReadable(content: XmlElement): boolean {
  return !/^(?!text|application\/xhtml)\w+\//.test(content.getAttribute('type') ?? '');
}

const IS_IMAGE = /^image\b|\.(?:jpe?g|png|gif|webp|avif)\b/i;

/** What a picture that does not say how wide it is counts for: a file is mostly the original, a thumbnail small. */
const UNKNOWN_WIDTH = { thumbnail: 1, file: 5000 };

/** Media RSS and picture files, the fittest first, then the feed's own and iTunes'. */
function readImages(all: Children, others: XmlElement[], enclosures: XmlElement[], base: string): DraftImage[] {
  const groups = all(['media:group', 'media:content']).map((group) => childrenOf(group)(['content', 'thumbnail']));
  const media = [...all(['media:content', 'media:thumbnail']), ...groups.flat()];
  const isImage = (file: XmlElement) =>
    file.localName === 'thumbnail' || IS_IMAGE.test(valueOf(file, 'medium', 'type', 'url', 'href') ?? '');
  const widthOf = (file: XmlElement) =>
    Number(file.getAttribute('width')) || UNKNOWN_WIDTH[file.localName === 'thumbnail' ? 'thumbnail' : 'file'];
  const pictures = [...media, ...enclosures].filter(isImage).sort((a, b) => fittest(widthOf(a), widthOf(b)));
  return [...pictures, ...others].map((image) => ({
    url: addressOf(image, base),
    alt: valueOf(image, 'title', 'description'),
    width: valueOf(image, 'width'),
    height: valueOf(image, 'height'),
  }));
}
