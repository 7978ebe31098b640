import type { Vocabulary } from './vocabulary.js';

/**
 * Where other vocabularies say the same, best first: Atom inside RSS, Dublin Core, RSS 1.0 `content`, Media RSS,
 * iTunes, Slash. They count where a feed's own element is missing.
 */
export const extensions: Vocabulary = {
  item: [],
  id: ['atom:id'],
  link: ['atom:link'],
  title: ['atom:title', 'dc:title', 'media:title', 'itunes:title'],
  summary: ['atom:summary', 'dc:description', 'itunes:summary', 'media:description', 'itunes:subtitle'],
  content: ['content:encoded', 'atom:content'],
  published: ['atom:published', 'dc:date', 'dc:issued', 'dc:created'],
  updated: ['atom:updated', 'dc:modified', 'dc:date'],
  authors: ['dc:creator', 'dc:author', 'atom:author', 'itunes:author'],
  source: ['atom:source', 'dc:source', 'dc:publisher'],
  categories: ['itunes:keywords', 'media:keywords', 'dc:subject', 'atom:category', 'media:category', 'slash:section'],
  images: ['itunes:image', 'atom:logo', 'atom:icon'],
  language: ['dc:language'],
};
