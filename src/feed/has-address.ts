import { addressKey } from './article-keys.js';
import type { Article } from './model.js';

/** Knows the article that is at an address, whatever counts its visitors. */
export function hasAddress(address: string): (article: Article) => boolean {
  const key = addressKey(address);
  return ({ url }) => url !== undefined && addressKey(url) === key;
}
