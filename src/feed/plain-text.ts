import { decodeBytes } from './decode-text.js';
import { parsers } from './parse-markup.js';

/*
 * HTML to text, for titles and summaries. By patterns, not by the HTML parser: that is ten times quicker, and the
 * result is only ever shown as text. Each pattern takes linear time on any input.
 *
 * Publishers escape twice, or put text where HTML belongs, so there are two rounds, and a tag counts as one only if it
 * could not be text: it has an end tag, attributes, commonly stands alone, or is one that a cut leaves open. "Vec<T>" and "a <3 b" stay.
 *
 * A tag's name ends where it must: could it end earlier, a long one without ">" would take quadratic time.
 */

const MARKUP = /<!--[^]*?(?:-->|$)|<!\[CDATA\[|\]\]>|<[!?][a-z][^<>]*>|<(script|style)\b[^]*?(?:<\/\1|$)[^<>]*>?|<\/?([a-z][\w-]*)(?![\w-])(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/gi;

/** Tags that need no end tag; "n<p and q>r" is none of them. */
const STANDS_ALONE = /^(?:br|hr|img|wbr|p|li|d[dt]|t[dhr]|input|embed|source|div|span|strong|em|font|center|section|blockquote|[uo]l|table)$/i;

/** Tags between which there is no space; any other separates words. */
const INLINE = /^<\/?(?:a|abbr|b|big|bdi|bdo|cite|code|del|em|font|i|ins|mark|q|s|small|span|strong|su[bp]|u|wbr)\b/i;

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,30});/gi;

/**
 * What no headline needs: controls, zero-width spaces, places for objects, halves of characters. Joiners and marks of
 * direction stay: Persian, Indic scripts, Hebrew, flags and emoji need them.
 */
const INVISIBLE = /[\0-\x08\x0e-\x1f\x7f\u200b\ufeff\ufff9-\ufffc\ud800-\udfff]/gu;

/**
 * What turns the direction of the text after it. A pair around some words is how Hebrew and Arabic newsrooms write C++;
 * what is not closed would turn more than the headline, and an override (U+202D, U+202E) serves to deceive (UAX #9 §2.2, UTR #36 §2.5).
 */
const DIRECTION = /([\u202a\u202b][^\u202a-\u202e\u2066-\u2069]+\u202c|[\u2066-\u2068][^\u202a-\u202e\u2066-\u2069]+\u2069)|[\u202a-\u202e\u2066-\u2069]/g;

/** A text of which something can be seen. */
const VISIBLE = /[^\p{Cc}\p{Cf}\p{Z}]/u;

const LONGEST_SUMMARY = 500;

/** No title or summary needs more of a text than this. */
const LONGEST_HTML = 20_000;

/** Plain text of a piece of HTML: no markup, no entities, white space folded. */
export function toPlainText(html = ''): string {
  const head = html.length > LONGEST_HTML ? cutHtml(html) : html;
  return foldText(/[<&]/.test(head) ? stripMarkup(stripMarkup(head)) : head);
}

/** A text without what no headline needs, white space folded. */
export function foldText(text: string): string {
  const visible = VISIBLE.test(text) ? text.replace(INVISIBLE, '').replace(DIRECTION, '$1') : '';
  return mendCharacters(visible)
    .replace(/[^\S\u3000]+/g, ' ')
    .trim();
}

/** Windows-1252 by way of Latin-1, as numeric references of old editors name it. */
export function mendCharacters(text: string): string {
  return text.replace(/[\x80-\x9f]+/g, (run) => decodeBytes(Uint8Array.from(run, (character) => character.charCodeAt(0)), 'windows-1252'));
}

/** The beginning of a long body, without pictures that are written out in it, up to a tag that the cut would halve. */
function cutHtml(html: string): string {
  return html.replace(/\bdata:[^\s"'<>]+/gi, '').slice(0, LONGEST_HTML).replace(/<[^<>]*$/, '');
}

/** The first 500 characters of a body, cut between words or sentences where there are any. */
export function toSummary(html = ''): string {
  const text = toPlainText(html);
  const cut = new RegExp(`^[^]{${LONGEST_SUMMARY - 50},${LONGEST_SUMMARY - 1}}(?=[\\s\\p{P}])|^[^]{${LONGEST_SUMMARY - 1}}`, 'u');
  return text.length > LONGEST_SUMMARY ? `${foldText(cut.exec(text)?.[0] ?? text)}…` : text;
}

/** HTML that shows a text as it is. */
export function escapeText(text: string): string {
  return text.replace(/[&<"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function stripMarkup(html: string): string {
  const closed = new Set(html.match(/<\/[a-z][\w-]*/gi)?.map((tag) => tag.slice(2).toLowerCase()));
  const text = html.replace(MARKUP, (tag: string, raw?: string, name: string | undefined = raw) => {
    const isMarkup = !name || closed.has(name.toLowerCase()) || tag.includes('=') || (STANDS_ALONE.test(name) && !/\s[a-z]/i.test(tag));
    if (!isMarkup) return tag;
    return INLINE.test(tag) ? '' : ' ';
  });
  return decodeEntities(text, ENTITY);
}

const characters = new Map<string, string>();

/** More names than HTML has. */
const MOST_NAMES = 3000;

/** Of one text: a body of so many is none. */
const MOST_LEARNED = 16_384;

/** Between two references: a character that no name stands for, and that ends none. */
const BETWEEN = '\ue000';

/**
 * A text with its references, `&eacute;` and `&#233;`, as the characters that they stand for; what is none stays as it is.
 *
 * @param pattern - of the references that are meant; what else it finds is for `write`
 */
export function decodeEntities(text: string, pattern: RegExp, write = decodeEntity): string {
  learnNames(text);
  return text.replace(pattern, write);
}

/** All names of a text at once: the parser takes 30 µs for each by itself, and not much longer for 3,000 together. */
function learnNames(text: string): void {
  // A feed that makes up its own cannot fill the memory, nor keep others from being known.
  if (characters.size > MOST_NAMES) characters.clear();
  const found = new Set(text.match(/&[a-z]\w{0,30};/gi)?.slice(0, MOST_LEARNED));
  const names = [...found].filter((name) => !characters.has(name));
  if (!names.length) return;
  const decoded = parsers.decodeNames(BETWEEN + names.join(BETWEEN)).split(BETWEEN);
  names.forEach((name, index) => characters.set(name, decoded[index + 1] ?? name));
}

/** The character of one reference, in what {@link decodeEntities} is writing. */
export function decodeEntity(entity: string): string {
  if (entity[1] === '#') {
    const code = Number(`0${entity.slice(2, -1)}`);
    return code < 0x110000 ? String.fromCodePoint(code) : '';
  }
  return characters.get(entity) ?? entity;
}
