import { escapeText } from '../plain-text.js';
import { resolveAddress } from '../resolve-address.js';
import { listOf, objectsOf, textOf } from '../unknown-values.js';
import type { Draft } from './draft.js';

/*
 * JSON Feed 1.0 and 1.1, with the extension `_newsrack: { source, credits, views, comments, base, image }` of an item.
 * Where the extension has a field of JSON Feed as well, such as a title or a date, it is what the feed itself wrote, which
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
  const json = { ...item, ...extension };
  const source = objectOf(extension.source);
  const text = textOf(json.content_text);
  const files = objectsOf<Json>(json.attachments);
  return {
    id: textOf(json.id),
    url: address(json.url ?? json.home_page_url) ?? address(json.external_url) ?? (extension.url === null ? undefined : resolveAddress(textOf(json.id))),
    title: textOf(json.title),
    summary: textOf(json.summary ?? json.description),
    content: textOf(json.content_html) || (text && escapeText(text)),
    base: address(extension.base) ?? base,
    published: textOf(json.date_published),
    updated: textOf(json.date_modified),
    authors: listOf(json.authors ?? [json.author]).map(person),
    source: { name: textOf(source.name ?? extension.source), url: address(source.url) },
    credits: objectsOf<Json>(extension.credits).map(({ role, name }) => ({ role: textOf(role), name: textOf(name) })),
    categories: listOf(json.tags).map(textOf),
    images: [json.image, json.banner_image, ...files.filter(isPicture).map(({ url }) => url), json.icon, json.favicon].map(picture),
    enclosures: files.map(({ url, mime_type, size_in_bytes }) => ({
      url: address(url),
      type: textOf(mime_type) || undefined,
      length: textOf(size_in_bytes),
    })),
    views: textOf(extension.views),
    comments: textOf(extension.comments),
    language: textOf(json.language),
  };
}

/** The items of a feed; undefined where it is none. */
export function itemsOf(json: unknown): Json[] | undefined {
  const { items } = objectOf(json);
  return Array.isArray(items) ? objectsOf<Json>(items) : undefined;
}

function isPicture({ mime_type }: Json): boolean {
  return /^image\//.test(textOf(mime_type) ?? '');
}

function objectOf(value: unknown): Json {
  return Object(value) as Json;
}
