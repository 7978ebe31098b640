import type { Vocabulary } from './vocabulary.js';

/** RSS 2.0 and 0.91–0.94 (one vocabulary that grew), and RDF Site Summary 1.0 and 0.90. */
export const rss: Vocabulary = {
  item: ['item'],
  id: ['guid'],
  link: ['link'],
  title: ['title'],
  summary: ['description'],
  content: [],
  published: ['pubdate'],
  updated: [],
  authors: ['author'],
  source: ['source'],
  categories: ['category'],
  images: ['image'],
  language: ['language'],
};
