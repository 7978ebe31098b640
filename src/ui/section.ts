import { html, nothing, type TemplateResult } from 'lit';

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

/**
 * Grey lines that take the room of the articles to come.
 *
 * @param layout - classes of the list that is to come
 * @param pictures - how many of the rows begin with a picture
 */
export function skeleton(rows: number, layout = '', pictures = 0): TemplateResult {
  return html`<ul class="list skeleton ${layout}" part="list" aria-hidden="true">
    ${Array.from({ length: Math.min(rows, MOST_ROWS) }, (_, row) => html`<li class="item">${skeletonPieces(row < pictures)}</li>`)}
  </ul>`;
}

/** The same for one article. */
export function skeletonPieces(hasPicture: boolean): TemplateResult {
  return html`${hasPicture ? html`<div class="picture"></div>` : nothing}<div class="text"></div>`;
}

/** One short quiet line to the reader. */
export function quietLine(text: string): TemplateResult {
  return html`<p class="status" part="status">${text}</p>`;
}
