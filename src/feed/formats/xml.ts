import { resolveAddress } from '../resolve-address.js';
import { decodeEntities, escapeText } from '../plain-text.js';
import { parsers, type XmlElement } from '../parse-markup.js';

/*
 * Elements by what they mean, not by how they are spelled: prefixes differ from feed to feed, namespaces have several
 * spellings, and some publishers capitalize names as they like.
 */

/** The children of an element that have one of the names; `dc:creator` where the namespace is not the parent's own. */
export type Children = (names: readonly string[]) => XmlElement[];

const EXTENSION = /\b(dc|content|slash|atom|itunes|media|mrss)\b/i;

/** Namespaces of RSS itself, in which the children of RDF's root are. */
const RSS = /\/rss\/1\.0\/$|rss2|netscape/i;

/** Of a namespace: each element is known by it. */
const LONGEST_ADDRESS = 200;

/** Sorts the children of one or more elements by name, in one pass. */
export function childrenOf(...parents: readonly XmlElement[]): Children {
  const table = new Map<string, XmlElement[]>();
  for (const parent of parents) {
    for (const child of parent.children) {
      const name = nameOf(child, parent);
      const same = table.get(name);
      if (same) same.push(child);
      else table.set(name, [child]);
    }
  }
  return (names) => names.flatMap((name) => table.get(name) ?? []);
}

function nameOf({ namespaceURI: address, nodeName, localName }: XmlElement, parent: XmlElement): string {
  const name = localName.toLowerCase();
  const namespaceURI = address?.slice(0, LONGEST_ADDRESS);
  if (!namespaceURI || address === parent.namespaceURI || RSS.test(namespaceURI)) return name;
  // Where the address is none that anyone knows, the prefix says what was meant.
  const [found = 'other'] = EXTENSION.exec(namespaceURI) ?? EXTENSION.exec(nodeName.slice(0, -localName.length)) ?? [];
  const prefix = found.toLowerCase();
  return `${prefix === 'mrss' ? 'media' : prefix}:${name}`;
}

/** An attribute, or the text of a child: RSS's image has `<url>` where Media RSS has `url=""`. */
export function valueOf(element: XmlElement, ...names: readonly string[]): string | undefined {
  const children = element.firstElementChild && childrenOf(element);
  for (const name of names) {
    const value = element.getAttribute(name)?.trim() || children?.([name])[0]?.textContent?.trim();
    if (value) return value;
  }
  return undefined;
}

/** The text of an element that has no children. */
export function ownText(element: XmlElement): string | undefined {
  return element.firstElementChild ? undefined : element.textContent?.trim();
}

/** The address that an element holds in one of many ways. */
export function addressOf(element: XmlElement, base: string): string | undefined {
  const address = valueOf(element, 'href', 'url', 'rdf:resource', 'rdf:about') ?? ownText(element);
  return resolveAddress(address, baseOf(element, base));
}

/** The address that relative ones inside an element refer to (XML Base §4). */
export function baseOf(element: XmlElement | undefined, base: string): string {
  const chain: string[] = [];
  for (let node = element ?? null; node; node = node.parentElement) {
    const own = node.getAttribute('xml:base');
    if (own) chain.unshift(own);
  }
  return chain.reduce((outer, inner) => resolveAddress(inner, outer) ?? outer, base);
}

/** What an element holds, as HTML: Atom says by `type` what that is, RSS leaves it to the reader. */
export function htmlOf(element: XmlElement): string {
  const type = element.getAttribute('type') ?? '';
  if (element.firstElementChild) {
    // A single <div> is Atom's wrapping (RFC 4287 §4.1.3.3); HTML knows no prefixes.
    const [first, second] = element.children;
    return parsers.writeHtml(first?.localName === 'div' && !second ? first : element).replace(/(<\/?)[\w-]+:/g, '$1').trim();
  }
  const text = element.textContent?.trim() ?? '';
  return /atom/i.test(element.namespaceURI ?? '') && !/html/i.test(type) ? escapeText(text) : unwrap(text);
}

/** A body that was escaped twice shows its tags, and a CDATA section inside escaped text is none. */
function unwrap(html: string): string {
  const body = html.replace(/^<!\[CDATA\[|\]\]>$/g, '').trim();
  const isEscaped = /^&lt;\w[^]*&lt;\/\w+&gt;/.test(body) && !body.includes('<');
  return isEscaped ? decodeEntities(body, /&(?:lt|gt|quot|amp|#39);/g) : body;
}
