import { parsers, type XmlElement } from './parse-markup.js';
import { decodeEntities, decodeEntity, escapeText } from './plain-text.js';
import { ATTRIBUTES, OPAQUE } from './xml-tags.js';

/*
 * Text to a document, in two tries: as it is, and repaired. An item that neither helps is read by those of its fields that
 * are whole.
 *
 * Everything before the root goes first: junk, the XML declaration (the text is decoded already), and the document
 * type with its entities, so that none can multiply or be fetched.
 */

/** The root's start tag, in the first group; comments may name what they like. */
const ROOT = /<!--[^]*?(?:-->|$)|<(?:[\w.-]{1,50}:)?(rss|rdf|feed|channel|html)[\s/>]/gi;

/** Characters that XML 1.0 §2.2 leaves out. */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** CDATA sections, and what is left out: comments, instructions, and what only begins like one, up to its ">", as in HTML. */
const NO_ELEMENT = new RegExp(`${OPAQUE}|<\\?[^<>]*>`, 'gi');

/** A CDATA section, else the end of one that did not begin, else "&" with its name, else a "<" that opens no tag. */
const ODDITY = /<!\[CDATA\[[^]*?(?:\]\]>|$)|\]\]>|&(?:#?\w{1,31};)?|<(?![a-z_/!])/gi;

/** Of "&" and stray "<", and of tags, in what is parsed at once: so many take 20 ms. */
const MOST_ODDITIES = 16_384;
const MOST_TAGS = 16_384;

/** Each is looked for in the whole text. */
const MOST_PREFIXES = 50;

/** The root of a feed's text as a name, and where it starts; undefined where the text is no feed. */
export function findRoot(text: string): { name: string; index: number } | undefined {
  for (const { 1: name, index } of text.matchAll(ROOT)) {
    if (name) return { name: name.toLowerCase(), index };
  }
  return undefined;
}

/**
 * Parses a document, or a slice of one.
 *
 * @throws {SyntaxError} with what the parser says of it, where it is beyond repair
 * @throws {RangeError} where parsing or repairing it would take too long
 */
export function parseXml(text: string): XmlElement {
  const quick = withoutComments(text);
  if (countTags(quick) > MOST_TAGS) throw new RangeError(`There are more than ${MOST_TAGS} tags`);
  try {
    return parsers.parseXml(quick);
  } catch (error) {
    const root = tryParse(repair(quick));
    if (!root) throw error;
    return root;
  }
}

/** WebKit's parser takes quadratic time for a comment that holds "--", and for instructions in a row. */
function withoutComments(text: string): string {
  return text.replace(NO_ELEMENT, (part) => (part[2] === '[' ? part : ''));
}

function countTags(text: string): number {
  return text.replace(NO_ELEMENT, '').split('<').length;
}

function tryParse(text: string): XmlElement | undefined {
  try {
    return parsers.parseXml(text);
  } catch {
    return undefined;
  }
}

function repair(text: string): string {
  const name = rootName(text);
  const end = text.lastIndexOf(`</${name}`);
  let oddities = 0;
  const replaceOddity = (odd: string) => {
    if (++oddities > MOST_ODDITIES) throw new RangeError(`There are more than ${MOST_ODDITIES} characters to repair`);
    // "]]>" must not come of it.
    return odd[1] === '!' ? odd : escapeText(odd === ']]>' ? odd : decodeEntity(odd)).replace('>', '&gt;');
  };
  const closed = declarePrefixes(end < 0 ? text : `${text.slice(0, end)}</${name}>`);
  return decodeEntities(closed, ODDITY, replaceOddity).replace(FORBIDDEN, '');
}

function rootName(text: string): string {
  return /^<([^\s/>]*)/.exec(text)?.[1] ?? '';
}

/** Declares each prefix that is used and not declared, by its own name. */
function declarePrefixes(text: string): string {
  const used = text.match(/[<\s][\w-]{1,50}(?=:[\w-]{1,50}[\s=/>])/g) ?? [];
  const missing = [...new Set(used.map((match) => match.slice(1)))]
    .slice(0, MOST_PREFIXES)
    .filter((prefix) => !/^xml/i.test(prefix) && !text.includes(`xmlns:${prefix}=`));
  return text.replace(/[\s/>]/, (next) => missing.map((prefix) => ` xmlns:${prefix}="${prefix}"`).join('') + next);
}

/** What a headline needs. Names of RSS, Dublin Core and Atom. */
const FIELD = new RegExp(
  `<((?:(?:dc|content):)?(?:title|link|guid|id|pubdate|published|updated|date|description|summary|encoded|content|creator|author|category))(?=[\\s/>])${ATTRIBUTES}>`,
  'gi',
);

const FIRST_TAG = new RegExp(`^<([^\\s/>]+)(?=[\\s/>])${ATTRIBUTES}>`);

/** An attribute, with quotation marks or without. */
const ATTRIBUTE = /(?<![\w:.-])([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)'|([^\s"'<>]+))/g;

/**
 * A broken item, with those of its fields alone that have an end, as text: HTML that somebody forgot to escape is HTML again,
 * and a title is not lost for it. Nothing where there is none.
 */
export function recoverItem(text: string): string | undefined {
  const item = withoutComments(text);
  // Some write <Title> and </title>.
  const lower = item.toLowerCase();
  const [open = '', itemName = ''] = FIRST_TAG.exec(item) ?? [];
  const missing = new Set<string>();
  let fields = '';
  let at = open.length;
  for (const { 0: tag, 1: field = '', index } of item.matchAll(FIELD)) {
    const name = field.toLowerCase();
    if (index < at || missing.has(name)) continue;
    const start = index + tag.length;
    const end = tag.endsWith('/>') ? start : lower.indexOf(`</${name}`, start);
    if (end < 0) missing.add(name);
    else fields += `${mendTag(tag, field)}${asText(item.slice(start, end))}</${field}>`;
    at = Math.max(at, end);
  }
  return fields && `${mendTag(open, itemName)}${fields}</${itemName}>`;
}

/** A start tag with each attribute once, or of these those that are wanted, and each between quotation marks. */
export function mendTag(tag: string, name: string, isWanted: (attribute: string, value: string) => boolean = () => true): string {
  const attributes = new Map<string, string>();
  for (const [, attribute = '', ...values] of tag.matchAll(ATTRIBUTE)) {
    const value = values.find((one) => one !== undefined) ?? '';
    if (!attributes.has(attribute) && isWanted(attribute, value)) attributes.set(attribute, value);
  }
  return `<${name}${Array.from(attributes, ([attribute, value]) => ` ${attribute}="${value.replace(/"/g, '&quot;')}"`).join('')}>`;
}

/** Markup as a CDATA section. */
function asText(text: string): string {
  return text.includes('<') ? `<![CDATA[${text.replace(/<!\[CDATA\[|\]\]>/gi, '')}]]>` : text;
}
