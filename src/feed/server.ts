/**
 * The door for servers, which have bytes and no DOM. It is not the package's: what `newsrack/feed` promises to page
 * authors stays small, and the parsers of every feed are nobody's to change but the relay's.
 */
export { decodeText } from './decode-text.js';
export { bringParsers, type Parsers, type XmlElement } from './parse-markup.js';
export { escapeText, toPlainText } from './plain-text.js';
