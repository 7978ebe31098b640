import type { XmlNode } from './xml-node.js';

/*
 * Elements as an HTML document writes them (HTML §13.3): end tags for all that may have content, none for what may not.
 */

const HTML = 'http://www.w3.org/1999/xhtml';

const VOID = /^(?:area|base|basefont|bgsound|br|col|embed|frame|hr|img|input|keygen|link|meta|param|source|track|wbr)$/;

/** What such elements hold is no markup. */
const RAW_TEXT = /^(?:style|script|xmp|iframe|noembed|noframes|plaintext)$/;

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '\u00a0': '&nbsp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What an element holds, as HTML. */
export function writeHtml(element: XmlNode): string {
  const isRaw = element.namespaceURI === HTML && RAW_TEXT.test(element.localName);
  return element.content.map((part) => (typeof part !== 'string' ? writeElement(part) : isRaw ? part : escape(part, /[&\u00a0<>]/g))).join('');
}

function writeElement(element: XmlNode): string {
  const isHtml = element.namespaceURI === HTML;
  const name = isHtml ? element.localName : element.nodeName;
  const attributes = Object.entries(element.attributes).map(([name, { value }]) => ` ${name}="${escape(value, /[&\u00a0"<>]/g)}"`);
  const start = `<${name}${attributes.join('')}>`;
  return isHtml && VOID.test(name) ? start : `${start}${writeHtml(element)}</${name}>`;
}

function escape(text: string, characters: RegExp): string {
  return text.replace(characters, (character) => NAMES[character] ?? character);
}
