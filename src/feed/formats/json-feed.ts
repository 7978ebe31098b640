import { escapeText } from '../plain-text.js';
import { resolveAddress } from '../resolve-address.js';
import { listOf, objectsOf, textOf } from '../unknown-values.js';
import { MOST_OF_A_KIND, type Draft } from './draft.js';

/*
 * JSON Feed 1.0 and 1.1, with the extension `_newsrack: { source, credits, views, comments, base, image }` of an item, and
 * `{ partial }` of a feed. Where the extension has a field of JSON Feed as well, such as a title or a date, it is what the feed itself wrote, which
 * JSON Feed cannot say. Any value may be of any type: what is of another than it should be is not there.
 */

/** An object of unknown content. */
export type Json = Readonly<Record<string, unknown>>;

/** Reads an item, or a feed: what one calls `url`, the other calls `home_page_url`. */
export function readJson(item: Json, base: string): Draft {
  const address = (value: unknown) => resolveAddress(textOf(value), base);
  const person = (author: unknown) => ({ name: textOf(author) ?? textOf(objectOf(author).name), url: address(objectOf(author).url) });
  const picture = (image: unknown) => {
    const { url = image, alt, width, height } = objectOf(image);
    return { url: address(url), alt: textOf(alt), width: textOf(width), height: textOf(height) };
  };
  const extension = objectOf(item._newsrack);
  const read = (name: string) => (Object.hasOwn(extension, name) ? extension[name] : item[name]);
  const list = (name: string) => listOf(read(name)).slice(0, MOST_OF_A_KIND);
  const source = objectOf(extension.source);
  const text = textOf(read('content_text'));
  const files = objectsOf<Json>(list('attachments'));
  return {
    id: textOf(read('id')),
    url: address(read('url') ?? read('home_page_url')) ?? address(read('external_url')) ?? (extension.url === null ? undefined : resolveAddress(textOf(read('id')))),
    title: textOf(read('title')),
    summary: textOf(read('summary') ?? read('description')),
    content: textOf(read('content_html')) || (text && escapeText(text)),
    base: address(extension.base) ?? base,
    published: textOf(read('date_published')),
    updated: textOf(read('date_modified')),
    authors: (read('authors') ? list('authors') : [read('author')]).map(person),
    source: { name: textOf(source.name ?? extension.source), url: address(source.url) },
    credits: objectsOf<Json>(list('credits')).map(({ role, name }) => ({ role: textOf(role), name: textOf(name) })),
    categories: list('tags').map(textOf),
    images: [read('image'), read('banner_image'), ...files.filter(isPicture).map(({ url }) => url), read('icon'), read('favicon')].map(picture),
    enclosures: files.map(({ url, mime_type, size_in_bytes }) => ({
      url: address(url),
      type: textOf(mime_type) || undefined,
      length: textOf(size_in_bytes),
    })),
    views: textOf(extension.views),
    comments: textOf(extension.comments),
    language: textOf(read('language')),
  };
}

/** Whether a relay read it from a feed that broke off. */
export function isPartial(json: unknown): boolean {
  return objectOf(objectOf(json)._newsrack).partial === true;
}

function isPicture({ mime_type }: Json): boolean {
  return /^image\//.test(textOf(mime_type) ?? '');
}

function objectOf(value: unknown): Json {
  return Object(value) as Json;
}
