import type { Draft, DraftImage } from './formats/draft.js';
import { imagesInBody } from './images-in-body.js';
import type { Image } from './model.js';
import { toPlainText } from './plain-text.js';

/** Pictures that are none: pixels that count readers, spacers, smileys. By whole names, so that "pixel-9.jpg" is one. */
const TRACKER =
  /[/.](?:pixel|stats?(?!\.gov)|tracker|blank|spacer|transparent|feedsportal|feedburner|doubleclick|scorecardresearch|google-analytics|hm\.baidu)(?=[/.?]|$)|\/1x1(?!\d)|\/(?:tw)?(?:emojis?|smil(?:e|ey|ies|eys))\//i;

/** What stands in bodies but shows nothing of the article. */
const FURNITURE = /[/._-](?:favicon|logo|avatar|sprite|placeholder|qr-?code|erweima)(?=[/._?-]|$)|\/(?:icons?[/._-]|loading\.)|\.ico$|\bgravatar\.com\//i;

/** Pixels: a picture that the feed names counts nobody; one of the body is no icon. */
const SMALLEST = 3;
const SMALLEST_IN_BODY = 32;

/** Pixels: smaller ones are blurred in any place for a picture, and stand in where there is no other. */
const LARGE = 150;

/** Width to height of what is no picture but a banner or a rule. */
const LONGEST = 4;

/** How many pictures of a body are looked at. */
const MOST_LOOKED_AT = 20;

/**
 * The picture that suits best: the first that the feed names for the purpose, else the first of the body; a small one only
 * where there is no other.
 */
export function pickImage({ images, content, summary, base }: Draft): Image | undefined {
  const named = images.map((image) => toImage(image, SMALLEST)).find(Boolean);
  if (named && isLarge(named)) return named;
  const others = [content, summary].flatMap((html) => picturesOf(html, base));
  return others.find(isLarge) ?? named ?? others[0];
}

function toImage(image: DraftImage, smallest: number): Image | undefined {
  const { url, alt } = image;
  const width = toPixels(image.width);
  const height = toPixels(image.height);
  const isSmall = Math.min(width ?? smallest, height ?? smallest) < smallest;
  return url && !isSmall && !TRACKER.test(url) ? { url, alt: toPlainText(alt) || undefined, width, height } : undefined;
}

function picturesOf(html = '', base: string): Image[] {
  const pictures: Image[] = [];
  let looked = 0;
  for (const candidate of imagesInBody(html, base)) {
    const image = toImage(candidate, SMALLEST_IN_BODY);
    const isOfArticle = image && !FURNITURE.test(image.url) && !isBanner(image);
    if (isOfArticle) pictures.push(image);
    if (++looked === MOST_LOOKED_AT || (isOfArticle && isLarge(image))) break;
  }
  return pictures;
}

function isLarge({ width, height }: Image): boolean {
  return Math.max(width ?? height ?? LARGE, height ?? 0) >= LARGE;
}

function isBanner({ width, height }: Image): boolean {
  return Boolean(width && height && Math.max(width / height, height / width) > LONGEST);
}

function toPixels(size?: string | number): number | undefined {
  return /^\d+(?:px)?$/.test(`${size}`) ? parseInt(`${size}`) : undefined;
}
