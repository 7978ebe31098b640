import { html, svg, type TemplateResult } from 'lit';

const SHAPES = {
  pause: svg`<path d="M3 2h4v12H3zm6 0h4v12H9z"/>`,
  play: svg`<path d="M4 2l10 6-10 6z"/>`,
  previous: svg`<path d="M11 1.5 4.5 8l6.5 6.5 1.4-1.4L7.300 8l5.100-5.100z"/>`,
  next: svg`<path d="M5 1.5 3.600 2.900 8.700 8l-5.100 5.100L5 14.5 11.5 8z"/>`,
};

/** One of the pictures that a button can have. */
export type Icon = keyof typeof SHAPES;

/** A button with a picture, and its name in words. */
export function iconButton(icon: Icon, label: string, press: () => void): TemplateResult {
  return html`<button class=${icon} part="control" type="button" aria-label=${label} title=${label} @click=${press}>
    <svg viewBox="0 0 16 16" aria-hidden="true">${SHAPES[icon]}</svg>
  </button>`;
}
