import { pickImage, type Draft } from '../../feed/server.js';
import type { CheckedDocument } from './checked-document.js';
import { when, worse, type Finding } from './finding.js';

/** Pixels: smaller pictures are blurred in any place for one. */
const SMALL = 150;

/** Where the pictures of a feed come from. */
export interface PictureSources {
  readonly count: number;
  /** By Media RSS, iTunes, an element or a member for it. */
  readonly named: number;
  /** Files that come with the articles. */
  readonly enclosed: number;
  readonly inBody: number;
}

/** Says what of the pictures could be better. */
export function inspectPictures({ items }: CheckedDocument, origin: string): Finding[] {
  const picked = items.flatMap((item) => pickImage(item) ?? []);
  const insecure = origin.startsWith('https:') ? picked.filter(({ url }) => url.startsWith('http:')) : [];
  const small = picked.filter(({ width, height }) => Math.max(width ?? height ?? SMALL, height ?? 0) < SMALL);
  const unusable = items.filter((item) => hasPicture(item) && !pickImage(item)).length;
  return [
    ...when(insecure.length, worse('pictures-insecure', { count: insecure.length, value: insecure[0]?.url ?? '' })),
    ...when(small.length, worse('pictures-small', { count: small.length, value: small[0]?.url ?? '', least: SMALL })),
    ...when(unusable, worse('pictures-unusable', { count: unusable })),
  ];
}

/** Counts the pictures that stand for articles. */
export function countPictures(items: readonly Draft[]): PictureSources {
  const sources = items.flatMap((item) => sourceOf(item) ?? []);
  const count = (source: string) => sources.filter((one) => one === source).length;
  return { count: sources.length, named: count('named'), enclosed: count('enclosed'), inBody: count('inBody') };
}

function sourceOf(item: Draft): 'named' | 'enclosed' | 'inBody' | undefined {
  const url = pickImage(item)?.url;
  const has = (files: readonly { url?: string }[]) => files.some((file) => file.url === url);
  if (!url) return undefined;
  if (has(item.enclosures)) return 'enclosed';
  return has(item.images) ? 'named' : 'inBody';
}

function hasPicture({ images, content, summary }: Draft): boolean {
  return images.some(({ url }) => url) || /<img\s/i.test(`${content} ${summary}`);
}
