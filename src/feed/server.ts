/**
 * The door for servers, which have bytes and no DOM. It is not the package's: what `newsrack/feed` promises to page
 * authors stays small, and the parsers of every feed are nobody's to change but the relay's.
 */
export { isGlobalId } from './article-keys.js';
export { decodeBytes, decodeText, detectCharset } from './decode-text.js';
export { FeedReader } from './feed-reader.js';
export type { Draft } from './formats/draft.js';
export { joinBytes } from './join-bytes.js';
export type { Feed } from './model.js';
export { parseDate, type ParsedDate } from './parse-date.js';
export { asFeedError } from './feed-error.js';
export { bringParsers, type Parsers, type XmlElement } from './parse-markup.js';
export { pickImage } from './pick-image.js';
export { escapeText, foldText, toPlainText } from './plain-text.js';
export { JsonReader } from './read-json.js';
export { XmlReader } from './read-xml.js';
export { resolveAddress } from './resolve-address.js';
