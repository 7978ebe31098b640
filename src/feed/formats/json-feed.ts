import { escapeText } from '../plain-text.js';
import { resolveAddress } from '../resolve-address.js';
import { listOf, objectsOf, textOf } from '../unknown-values.js';
import type { Draft } from './draft.js';

/*
 * JSON Feed 1.0 and 1.1, with the extension `_newsrack: { source, credits, views }` of an item. Any value may be of
 * any type: what is of another than it should be is not there.
 */

/** An object of unknown content. */
export type Json = Readonly<Record<string, unknown>>;

/** Reads an item, or a feed: what one calls `url`, the other calls `home_page_url`. */
export function readJson(json: Json, base: string): Draft {
  const address = (value: unknown) => resolveAddress(textOf(value), base);
  const person = (author: Json) => ({ name: textOf(author.name), url: address(author.url) });
  const extension = objectOf(json._newsrack);
  const source = objectOf(extension.source);
  const text = textOf(json.content_text);
  return {
    id: textOf(json.id),
    url: address(json.url ?? json.home_page_url) ?? address(json.external_url) ?? resolveAddress(textOf(json.id)),
    title: textOf(json.title),
    summary: textOf(json.summary ?? json.description),
    content: textOf(json.content_html) ?? (text && escapeText(text)),
    base,
    published: textOf(json.date_published),
    updated: textOf(json.date_modified),
    authors: objectsOf<Json>(json.authors ?? [json.author]).map(person),
    source: { name: textOf(source.name ?? extension.source), url: address(source.url) },
    credits: objectsOf<Json>(extension.credits).map(({ role, name }) => ({ role: textOf(role), name: textOf(name) })),
    categories: listOf(json.tags).map(textOf),
    images: [json.image, json.banner_image, json.icon, json.favicon].map((url) => ({ url: address(url) })),
    enclosures: objectsOf<Json>(json.attachments).map(({ url, mime_type, size_in_bytes }) => ({
      url: address(url),
      type: textOf(mime_type),
      length: textOf(size_in_bytes),
    })),
    views: textOf(extension.views),
    language: textOf(json.language),
  };
}

/** The items of a feed; undefined where it is none. */
export function itemsOf(json: unknown): Json[] | undefined {
  const { items } = objectOf(json);
  return Array.isArray(items) ? objectsOf<Json>(items) : undefined;
}

function objectOf(value: unknown): Json {
  return Object(value) as Json;
}
