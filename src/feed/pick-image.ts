import type { Draft, DraftImage } from './formats/draft.js';
import type { Image } from './model.js';
import { toPlainText } from './plain-text.js';
import { resolveAddress } from './resolve-address.js';

/** An `<img>`, also where its attributes hold ">". */
const IMG = /<img\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/gi;
const ATTRIBUTE = /\s([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** Pictures that are none: pixels that count readers, spacers, smileys. */
const TRACKER = /[/.](?:pixel|stats?(?!\.gov)|1x1|blank|spacer|feedsportal|feedburner|doubleclick)\b|\/(?:emoji|smile)/i;

/** Pixels: a picture that the feed names counts nobody; one of the body is no icon. */
const SMALLEST = 3;
const SMALLEST_IN_BODY = 32;

/** How many pictures of a body are looked at. */
const MOST_LOOKED_AT = 20;

/** The picture that suits best: the first that the feed names for the purpose, else the first of the body. */
export function pickImage({ images, content, summary, base }: Draft): Image | undefined {
  return images.map((image) => toImage(image, SMALLEST)).find(Boolean) ?? findInBody(content, base) ?? findInBody(summary, base);
}

function toImage(image: DraftImage, smallest: number): Image | undefined {
  const { url, alt } = image;
  const width = toPixels(image.width);
  const height = toPixels(image.height);
  const isSmall = Math.min(width ?? smallest, height ?? smallest) < smallest;
  return url && !isSmall && !TRACKER.test(url) ? { url, alt: toPlainText(alt) || undefined, width, height } : undefined;
}

function findInBody(html = '', base: string): Image | undefined {
  let looked = 0;
  for (const [tag] of html.matchAll(IMG)) {
    const found: Record<string, string | undefined> = {};
    for (const [, name = '', ...values] of tag.matchAll(ATTRIBUTE)) found[name.toLowerCase()] = values.find((value) => value !== undefined);
    const image = toImage({ ...found, url: resolveAddress(toPlainText(found['data-src'] ?? found.src), base) }, SMALLEST_IN_BODY);
    if (image || ++looked === MOST_LOOKED_AT) return image;
  }
  return undefined;
}

function toPixels(size?: string | number): number | undefined {
  return /^\d+(?:px)?$/.test(`${size}`) ? parseInt(`${size}`) : undefined;
}
