import { html, nothing, type TemplateResult } from 'lit';
import type { Piece } from './article-style.js';

/** A section's heading with the link to all of it; nothing where it has neither. */
export function sectionHeading(heading: string, href: string, more: string): TemplateResult | typeof nothing {
  if (!heading && !href) return nothing;
  return html`<div class="heading" part="header">
    ${heading ? html`<h2 part="heading">${heading}</h2>` : nothing}
    ${href
      ? html`<a part="more" href=${href} aria-label=${heading ? `${more}: ${heading}` : nothing}>${more}</a>`
      : nothing}
  </div>`;
}

/** More than fill a screen are no use, and a page may wish for a million. */
const MOST_ROWS = 20;

/** What stands on the line below an article. */
const META: readonly Piece[] = ['source', 'author', 'time', 'views'];

/**
 * Grey lines that take the room of the articles to come.
 *
 * @param layout - classes of the list that is to come
 * @param piecesOf - what will be shown in a row
 */
export function skeleton(rows: number, layout: string, piecesOf: (row: number) => ReadonlySet<Piece>): TemplateResult {
  return html`<ul class="list skeleton ${layout}" part="list" aria-hidden="true">
    ${Array.from({ length: Math.min(rows, MOST_ROWS) }, (_, row) => html`<li class="item" part="item">${skeletonPieces(piecesOf(row))}</li>`)}
  </ul>`;
}

/** The same for one article: pieces of the size that they will have, by the same styles. */
export function skeletonPieces(show: ReadonlySet<Piece>): TemplateResult {
  return html`${show.has('image') ? html`<div class="picture"></div>` : nothing}
    <div class="text">
      ${show.has('category') ? html`<span part="category">&nbsp;</span>` : nothing}
      <span part="title">&nbsp;</span>
      ${show.has('summary') ? html`<p part="summary"></p>` : nothing}
      ${META.some((piece) => show.has(piece)) ? html`<div class="meta">&nbsp;</div>` : nothing}
    </div>`;
}

/** Empty lines in the room of headlines. */
export function skeletonLines(rows: number): TemplateResult[] {
  return Array.from({ length: Math.min(rows, MOST_ROWS) }, () => html`<div class="item">&nbsp;</div>`);
}

/** One short quiet line to the reader. */
export function quietLine(text: string): TemplateResult {
  return html`<p class="status" part="status">${text}</p>`;
}
