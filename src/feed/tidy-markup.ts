import { resolveAddress } from './resolve-address.js';

/*
 * What is done to a body once it is safe, so that it reads as a text of the page's: its links and pictures have absolute
 * addresses, its headings follow the article's own, and what makes room between paragraphs is left to the page.
 */

/** Pixels; a picture smaller than this counts readers. */
const SMALLEST_PICTURE = 3;

/**
 * Makes what tidies a body, piece by piece in their order.
 *
 * @param base - what relative addresses in it refer to
 * @param highest - level of its highest headings, 1 to 6
 */
export function createTidier(base: string, highest: number): (content: DocumentFragment) => void {
  let level = 1;

  /** Headings follow the article's own, the first level of a page: they begin at the second, and none skips one. */
  function levelHeading(heading: Element): void {
    level = Math.min(Number(heading.localName[1]) - highest + 2, level + 1, 6);
    const leveled = document.createElement(`h${level}`);
    leveled.append(...heading.childNodes);
    heading.replaceWith(leveled);
  }

  return (content) => {
    for (const link of content.querySelectorAll('a')) finishLink(link, base);
    for (const picture of content.querySelectorAll('img')) finishPicture(picture, base);
    for (const paragraph of content.querySelectorAll('p')) tidyParagraph(paragraph);
    content.querySelectorAll('h1, h2, h3, h4, h5, h6').forEach(levelHeading);
  };
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
function tidyParagraph(paragraph: Element): void {
  if (isBlank(paragraph)) paragraph.remove();
  else unindent(paragraph);
}

export function isBlank(paragraph: Element): boolean {
  return !paragraph.textContent?.trim() && !paragraph.querySelector('img, hr');
}

export function unindent(paragraph: Element): void {
  const first = document.createNodeIterator(paragraph, NodeFilter.SHOW_TEXT).nextNode();
  if (first instanceof Text) first.data = first.data.trimStart();
}
