import { fittest } from './fit-width.js';
import type { DraftImage } from './formats/draft.js';
import { toPlainText } from './plain-text.js';
import { resolveAddress } from './resolve-address.js';

/** An `<img>`, also where its attributes hold ">". */
const IMG = /<img\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/gi;
const ATTRIBUTE = /\s([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** Where pages that load their pictures late have the address meanwhile: `src` then has what shows that they wait. */
const LATE = ['data-src', 'data-original', 'data-lazy-src', 'data-actualsrc'];

type Attributes = Record<string, string | undefined>;

/** The pictures of a body in their order, as it describes them. */
export function* imagesInBody(html: string, base: string): Generator<DraftImage> {
  for (const [tag] of html.matchAll(IMG)) {
    const found: Attributes = {};
    for (const [, name = '', ...values] of tag.matchAll(ATTRIBUTE)) found[name.toLowerCase()] ??= values.find((value) => value !== undefined);
    const address = (name: string) => resolveAddress(toPlainText(found[name]), base);
    if (isHidden(found)) continue;
    yield sizeInSet(found, base) ?? { ...found, url: [...LATE, 'src'].map(address).find(Boolean) };
  }
}

/** Counters that say nothing of their size elsewhere. */
function isHidden({ style = '' }: Attributes): boolean {
  return /(?:^|[;\s])(?:width|height)\s*:\s*[01](?:px|;|$)|display\s*:\s*none/i.test(style);
}

/** Pixels. What a page shows smaller is small, however many pixels there are of it. */
const SHOWN_LARGE = 150;

/** The size of a picture in several that fits; undefined where there is but one, or the sizes are densities. */
function sizeInSet({ srcset, alt, ...found }: Attributes, base: string): DraftImage | undefined {
  if (parseInt(found.width ?? '') < SHOWN_LARGE) return undefined;
  const words = toPlainText(srcset ?? found['data-srcset']).split(/\s+/);
  const sizes = words.flatMap((word, index) => {
    const width = /^(\d+)w,?$/.exec(word)?.[1];
    const url = width && resolveAddress(words[index - 1], base);
    return url ? [{ url, alt, width }] : [];
  });
  return sizes.sort((a, b) => fittest(Number(a.width), Number(b.width)))[0];
}
