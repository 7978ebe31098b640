import { html, nothing, svg, type TemplateResult } from 'lit';

const SHAPES = {
  pause: svg`<path d="M3 2h4v12H3zm6 0h4v12H9z"/>`,
  play: svg`<path d="M4 2l10 6-10 6z"/>`,
  previous: svg`<path d="M11 1.5 4.5 8l6.5 6.5 1.4-1.4L7.3 8l5.1-5.100z"/>`,
  smaller: svg`<path d="M6.1 3h1.800l4 10h-1.700l-1-2.600H4.800L3.8 13H2.100zm.9 1.900L5.3 9h3.400zM12 5h4v1.300h-4z"/>`,
  larger: svg`<path d="M6.1 3h1.800l4 10h-1.700l-1-2.600H4.800L3.8 13H2.100zm.9 1.900L5.3 9h3.400zM13.3 3.600h1.400V5H16v1.300h-1.300v1.400h-1.400V6.300H12V5h1.300z"/>`,
  next: svg`<path d="M5 1.5 3.6 2.9 8.7 8l-5.1 5.100L5 14.5 11.5 8z"/>`,
};

/** One of the pictures that a button can have. */
export type Icon = keyof typeof SHAPES;

/** A button with a picture, and its name in words. One that can do no more keeps the focus of who has just pressed it. */
export function iconButton(icon: Icon, label: string, press: () => void, isSpent = false): TemplateResult {
  const act = isSpent ? undefined : press;
  return html`<button class="icon ${icon}" part="control" type="button" aria-label=${label} title=${label} aria-disabled=${isSpent || nothing} @click=${act}>
    <svg viewBox="0 0 16 16" aria-hidden="true">${SHAPES[icon]}</svg>
  </button>`;
}
