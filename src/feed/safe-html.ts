import type { DOMPurify } from 'dompurify';
import type { Credit } from './model.js';
import { resolveAddress } from './resolve-address.js';
import { takeCredits } from './take-credits.js';

/*
 * The only maker of SafeHtml. One policy for every body, whoever wrote it: text, its structure, links and http(s) pictures.
 *
 * What is left out besides scripts: style and class (a body takes the page's looks), id and name (DOM clobbering), frames,
 * forms, media and SVG (requests, or another parser's rules). The sanitizer is loaded when the first body is shown.
 *
 * The outcome is a tree, not a string: what was checked is what is shown, and no second parse can read it differently
 * (mutation XSS).
 */

/** A body that has passed the sanitizer; nothing else can make one. */
export class SafeHtml {
  /** Editors' credits that stood at the end of the body. */
  readonly credits: readonly Credit[];
  /** Addresses of the pictures in it. */
  readonly pictures: readonly string[];
  /** What it says, white space folded. */
  readonly text: string;
  /** Whether what the feed wrote has frames, films or sounds, which are left out. */
  readonly isPartial: boolean;
  readonly #content: DocumentFragment;

  /** @internal */
  constructor(content: DocumentFragment, isPartial: boolean) {
    this.isPartial = isPartial;
    this.credits = takeCredits(content);
    this.pictures = Array.from(content.querySelectorAll('img'), ({ src }) => src);
    this.text = (content.textContent ?? '').replace(/\s+/g, ' ').trim();
    this.#content = content;
  }

  /** The nodes, fresh for each that shows them. */
  toFragment(): DocumentFragment {
    return document.importNode(this.#content, true);
  }
}

const TAGS =
  'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub sup table tbody td tfoot th thead time tr u ul var wbr';

const ATTRIBUTES = 'alt cite colspan datetime dir headers height href lang reversed rowspan scope span src start title width';

/** What has a reader follow the link to the article. */
const MEDIA = /<(iframe|video|audio|embed|object)\b/i;

/** Where pages that load pictures late keep the address. */
const LATE_SOURCES = ['data-src', 'data-original', 'data-lazy-src', 'data-actualsrc'];

/** Pixels; a picture smaller than this counts readers. */
const SMALLEST_PICTURE = 3;

let purifier: Promise<DOMPurify> | undefined;

/**
 * Makes a body of a feed's fit to be shown.
 *
 * @param html - what the feed wrote
 * @param base - what relative addresses in it refer to
 */
export async function sanitizeHtml(html: string, base: string): Promise<SafeHtml> {
  const purify = await (purifier ??= loadPurifier().catch(forgetPurifier));
  const content = purify.sanitize(html, {
    ALLOWED_TAGS: TAGS.split(' '),
    ALLOWED_ATTR: ATTRIBUTES.split(' '),
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  for (const link of content.querySelectorAll('a')) finishLink(link, base);
  for (const picture of content.querySelectorAll('img')) finishPicture(picture, base);
  for (const paragraph of content.querySelectorAll('p')) tidyParagraph(paragraph);
  levelHeadings([...content.querySelectorAll('h1, h2, h3, h4, h5, h6')]);
  return new SafeHtml(content, MEDIA.test(html));
}

/** What cannot be had now may be had later. */
function forgetPurifier(error: unknown): never {
  purifier = undefined;
  throw error;
}

async function loadPurifier(): Promise<DOMPurify> {
  const { default: createPurifier } = await import('dompurify');
  const purify = createPurifier(window);
  purify.addHook('uponSanitizeElement', (node) => {
    if (node instanceof Element) prepare(node);
  });
  return purify;
}

/** Before attributes are checked: the address of a picture that its page would have loaded late. */
function prepare(element: Element): void {
  if (element.localName !== 'img') return;
  const late = LATE_SOURCES.map((name) => element.getAttribute(name)).find(Boolean);
  if (late) element.setAttribute('src', late);
}

/** A link that leads nowhere on the web is text. */
function finishLink(link: HTMLAnchorElement, base: string): void {
  const address = resolveAddress(link.getAttribute('href') ?? undefined, base);
  if (!address) return link.replaceWith(...link.childNodes);
  link.href = address;
  link.rel = 'noopener';
}

function finishPicture(picture: HTMLImageElement, base: string): void {
  const address = resolveAddress(picture.getAttribute('src') ?? undefined, base);
  if (!address || isTracker(picture)) return picture.remove();
  picture.loading = 'lazy';
  picture.decoding = 'async';
  picture.referrerPolicy = 'no-referrer';
  picture.alt ||= '';
  picture.src = address;
}

/** A side that is no plain number, such as "" and "50%", says nothing. */
function isTracker(picture: HTMLImageElement): boolean {
  return ['width', 'height'].some((name) => {
    const side = picture.getAttribute(name) ?? '';
    return /^\d+$/.test(side) && Number(side) < SMALLEST_PICTURE;
  });
}

/** Paragraphs are parted and indented by the page, not by empty ones and blanks. */
function tidyParagraph(paragraph: HTMLParagraphElement): void {
  if (!paragraph.textContent?.trim() && !paragraph.querySelector('img, hr')) return paragraph.remove();
  const first = document.createNodeIterator(paragraph, NodeFilter.SHOW_TEXT).nextNode();
  if (first instanceof Text) first.data = first.data.trimStart();
}

/** Headings follow the article's own, the first level of a page: they begin at the second, and none skips one. */
function levelHeadings(headings: readonly Element[]): void {
  const levels = headings.map(({ localName }) => Number(localName[1]));
  const highest = Math.min(...levels);
  let before = 1;
  headings.forEach((heading, index) => {
    before = Math.min(levels[index]! - highest + 2, before + 1, 6);
    const level = document.createElement(`h${before}`);
    level.append(...heading.childNodes);
    heading.replaceWith(level);
  });
}
