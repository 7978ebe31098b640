/*
 * The one door to parsers: the browser's, or those that a server brings, which has none. What they make is inert: no
 * script runs, nothing is fetched. Pages that enforce Trusted Types let it through by the policy `newsrack`.
 */

/** As much of the DOM's `Element` as reading a feed needs, spelled out for programs on servers, whose types know no DOM. */
export interface XmlElement {
  readonly nodeName: string;
  readonly localName: string;
  readonly namespaceURI: string | null;
  readonly textContent: string;
  getAttribute(name: string): string | null;
  readonly children: Iterable<XmlElement>;
  readonly firstElementChild: XmlElement | null;
  readonly parentElement: XmlElement | null;
}

/** What is asked of parsers. */
export interface Parsers {
  /** The root of a document; throws a SyntaxError where the text is not well-formed (Namespaces in XML included). */
  parseXml(text: string): XmlElement;
  /** What an element holds, written as an HTML document writes it: `<iframe></iframe>`, not `<iframe/>`, which would swallow what follows. */
  writeHtml(element: XmlElement): string;
  /** A text in which named references such as `&eacute;` are the characters that they stand for; what is none stays as it is. */
  decodeNames(text: string): string;
}

interface TypesFactory {
  createPolicy(name: string, rules: { createHTML(text: string): string }): { createHTML(text: string): string };
}

/** Where an error is told: under the root or in its place (Chromium, WebKit), or as the root (Firefox). */
const ERROR = 'parsererror:root, :root > parsererror, html > body > parsererror';

let policy: { createHTML(text: string): string } | undefined;
let inert: Document | undefined;

/** Those in use. */
export let parsers: Parsers = {
  parseXml(text) {
    const parsed = parseMarkup(text, 'text/xml');
    const error = parsed.querySelector(ERROR);
    if (error) throw new SyntaxError(error.textContent ?? '');
    return parsed.documentElement;
  },
  writeHtml(element) {
    inert ??= document.implementation.createHTMLDocument('');
    return inert.importNode(element as Element, true).innerHTML;
  },
  decodeNames: (text) => parseMarkup(text, 'text/html').documentElement.textContent ?? '',
};

/** Has every feed read by these from now on. */
export function bringParsers(own: Parsers): void {
  parsers = own;
}

/**
 * A script that holds JSON-LD. Parsed, since on pages that enforce Trusted Types none may be filled, though this one never runs.
 * Nothing that it says can end it.
 */
export function parseJsonLd(json: string): XmlElement {
  return parseMarkup(`<script type="application/ld+json">${json.replaceAll('<', '\\u003c')}</script>`, 'text/html').scripts[0]!;
}

/** The body of an HTML document. Not asked of the document itself, whose properties a picture in it may be named like. */
export function parseHtml(html: string): XmlElement {
  return Document.prototype.querySelector.call(parseMarkup(html, 'text/html'), 'body, frameset')!;
}

function parseMarkup(text: string, type: 'text/xml' | 'text/html'): Document {
  policy ??= createPolicy((globalThis as { trustedTypes?: TypesFactory }).trustedTypes);
  return new DOMParser().parseFromString(policy.createHTML(text), type);
}

function createPolicy(types?: TypesFactory): { createHTML(text: string): string } {
  const asItIs = { createHTML: (text: string) => text };
  try {
    return types?.createPolicy('newsrack', asItIs) ?? asItIs;
  } catch {
    // The page has not named this policy among its own: its parsers will say so.
    return asItIs;
  }
}
