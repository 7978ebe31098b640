import type { Vocabulary } from './vocabulary.js';

/** Atom 1.0 (RFC 4287), and 0.3, which had `tagline`, `issued`, `created` and `modified`. */
export const atom: Vocabulary = {
  item: ['entry'],
  id: ['id'],
  link: ['link'],
  title: ['title'],
  summary: ['summary', 'subtitle', 'tagline'],
  content: ['content'],
  published: ['published', 'issued', 'created'],
  updated: ['updated', 'modified'],
  authors: ['author'],
  source: ['source'],
  categories: ['category'],
  images: ['logo', 'icon'],
  language: [],
};
