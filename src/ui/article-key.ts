import type { Article } from '../feed/index.js';

/** By what an article's nodes are found again after a refresh. */
export function articleKey({ url, id, title }: Article): string {
  return url ?? `${id} ${title}`;
}
