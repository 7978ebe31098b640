import { render } from 'lit';
import { drawTag, type Attributes } from './draw-tag.js';

/** Draws a tag as for a reader who asks for less motion, which no page can do on the reader's behalf. */
export function drawWithLessMotion(args: Attributes, context: { component?: string }): Element {
  const { matchMedia } = window;
  const place = document.createElement('div');
  // A media query that always holds stands in for the one on motion, and only while the element is made.
  window.matchMedia = (query) => matchMedia.call(window, query.includes('prefers-reduced-motion') ? 'all' : query);
  try {
    render(drawTag()(args, context), place);
  } finally {
    window.matchMedia = matchMedia;
  }
  return place.firstElementChild!;
}
