import type { DOMPurify } from 'dompurify';
import { boundHtml } from './bound-html.js';
import { breathe } from './breathe.js';
import type { Credit } from './model.js';
import { parseHtml } from './parse-markup.js';
import { sliceMarkup, type Slice } from './slice-markup.js';
import { takeCredits } from './take-credits.js';
import { createTidier } from './tidy-markup.js';

/*
 * The only maker of SafeHtml. One policy for every body, whoever wrote it: text, its structure, links and http(s) pictures.
 *
 * What is left out besides scripts: style and class (a body takes the page's looks), id and name (DOM clobbering), frames,
 * forms, media and SVG (requests, or another parser's rules). The sanitizer is loaded when the first body is shown.
 *
 * A body is parsed once, inertly, and the outcome is a tree, not a string: what was checked is what is shown, and no second parse
 * can read it differently (mutation XSS). The sanitizer takes 6 µs a node, and to lay out what it lets through takes as long:
 * it gets the tree in slices, so that the page is not held up by long ones.
 */

/** A body that has passed the sanitizer, as far as it has; nothing else can make one. */
export class SafeHtml {
  /** Editors' credits that stood at the end of the body. */
  readonly credits: readonly Credit[];
  /** Whether what the feed wrote has frames, films or sounds, which are left out, or is cut since it is too long. */
  readonly isPartial: boolean;
  readonly #rest: Iterator<Slice>;
  readonly #pace: Pace;
  readonly #slices: Slice[] = [];
  readonly #pictures: string[] = [];
  #text = '';
  #isWhole = false;

  /** @internal */
  constructor(rest: Iterator<Slice>, { credits, isPartial }: Pick<SafeHtml, 'credits' | 'isPartial'>, pace: Pace) {
    this.#rest = rest;
    this.credits = credits;
    this.isPartial = isPartial;
    this.#pace = pace;
    this.advance(pace.first);
  }

  /** Whether all of it has passed the sanitizer. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** How many slices have passed. */
  get length(): number {
    return this.#slices.length;
  }

  /** Addresses of the pictures in it. */
  get pictures(): readonly string[] {
    return this.#pictures;
  }

  /** What it says, white space folded. */
  get text(): string {
    return this.#text.trim();
  }

  /** Has more of it pass the sanitizer: so many nodes, or a few more. */
  advance(most = this.#pace.each): void {
    for (let size = 0; size < most && !this.#isWhole; ) {
      const { value: slice, done } = this.#rest.next() as IteratorResult<Slice, undefined>;
      if (slice) this.#add(slice);
      size += slice?.size ?? 0;
      this.#isWhole = Boolean(done);
    }
  }

  #add(slice: Slice): void {
    const { content } = slice;
    const text = (content.textContent ?? '').replace(/\s+/g, ' ');
    this.#text += this.#text.endsWith(' ') ? text.trimStart() : text;
    this.#pictures.push(...Array.from(content.querySelectorAll('img'), ({ src }) => src));
    this.#slices.push(slice);
  }

  /** The nodes that there are so far, fresh for each that shows them. */
  toFragment(): DocumentFragment {
    const fragment = document.createDocumentFragment();
    this.appendTo(fragment, null, 0);
    return fragment;
  }

  /**
   * Adds slices to what shows those before them, and changes nothing of that.
   *
   * @param end - what follows them in the parent
   * @param shown - how many are shown
   */
  appendTo(parent: ParentNode & Node, end: CharacterData | null, shown: number): void {
    for (const { content, depth } of this.#slices.slice(shown)) {
      const nodes = document.importNode(content, true);
      const opened = depth && openedWithin(end ? end.previousElementSibling : parent.lastElementChild, depth);
      if (opened) opened.append(nodes);
      else parent.insertBefore(nodes, end);
    }
  }
}

/** Of elements that each are the last one of another, the one so deep. */
function openedWithin(last: Element | null, depth: number): Element | null {
  for (let level = 1; level < depth; level += 1) last = last?.lastElementChild ?? null;
  return last;
}

/** Nodes that pass the sanitizer at a time. */
export interface Pace {
  /** At first: more than articles have, for them to be shown at once. */
  readonly first: number;
  /** After that, each time. */
  readonly each: number;
}

/** 500 nodes take 3 ms on a computer, and ten times as long on an old phone. */
const PACE: Pace = { first: 2000, each: 500 };

const TAGS =
  'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub sup table tbody td tfoot th thead time tr u ul var wbr';

const ATTRIBUTES = 'alt cite colspan datetime dir headers height href lang reversed rowspan scope span src start title width';

const POLICY = {
  ALLOWED_TAGS: TAGS.split(' '),
  ALLOWED_ATTR: ATTRIBUTES.split(' '),
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
} as const;

/** What has a reader follow the link to the article. */
const MEDIA = /<(iframe|video|audio|embed|object)\b/i;

/** Where pages that load pictures late keep the address. */
const LATE_SOURCES = ['data-src', 'data-original', 'data-lazy-src', 'data-actualsrc'];

/** What the sanitizer leaves out together with what it holds. */
const LEFT_OUT = 'audio, iframe, math, noembed, noframes, noscript, plaintext, script, selectedcontent, style, svg, template, title, video, xmp';

/** More attributes than an element has that somebody wrote: to check them takes time with the square of their number. */
const MOST_ATTRIBUTES = 100;

let purifier: Promise<DOMPurify> | undefined;

/**
 * Makes a body of a feed's fit to be shown; the page breathes meanwhile.
 *
 * @param html - what the feed wrote
 * @param base - what relative addresses in it refer to
 */
export async function sanitizeHtml(html: string, base: string, pace = PACE): Promise<SafeHtml> {
  const body = await beginHtml(html, base, pace);
  while (!body.isWhole) {
    await breathe();
    body.advance();
  }
  return body;
}

/** The same, for those who show the beginning at once, and have the rest pass as the page has time for it. */
export async function beginHtml(html: string, base: string, pace = PACE): Promise<SafeHtml> {
  const purify = await (purifier ??= loadPurifier().catch(forgetPurifier));
  const text = boundHtml(html);
  const body = parseHtml(text) as Element;
  prune(body);
  const tidy = createTidier(base, [1, 2, 3, 4, 5, 6].find((level) => body.querySelector(`h${level}`)) ?? 1);
  const credits = takeCredits(body);
  const slices = sliceMarkup(body, pace.each, (run) => {
    // Not a fragment of the page's: pictures in it would be loaded, and their handlers run.
    const piece = body.ownerDocument.createDocumentFragment();
    piece.append(...run);
    const content = purify.sanitize(piece, POLICY);
    tidy(content);
    return content;
  });
  return new SafeHtml(slices, { credits, isPartial: text.length < html.length || MEDIA.test(html) }, pace);
}

/** Leaves what will be shown, as far as its headings and credits tell, and no name that could stand for a property of a form's. */
function prune(body: Element): void {
  for (const element of body.querySelectorAll(LEFT_OUT)) element.remove();
  for (const element of body.querySelectorAll(':not(form):is([id], [name])')) {
    element.removeAttribute('id');
    element.removeAttribute('name');
  }
  // Beside one, the sanitizer takes a text such as "a &lt; b" for markup.
  const comments = document.createNodeIterator(body, NodeFilter.SHOW_COMMENT);
  for (let comment = comments.nextNode(); comment; comment = comments.nextNode()) (comment as Comment).remove();
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
  if (element.attributes.length > MOST_ATTRIBUTES) element.remove();
  if (element.localName !== 'img') return;
  const late = LATE_SOURCES.map((name) => element.getAttribute(name)).find(Boolean);
  if (late) element.setAttribute('src', late);
}
