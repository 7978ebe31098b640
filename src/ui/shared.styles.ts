import { css } from 'lit';

/**
 * What every tag has in common: the host's font and color, quiet links, a focus that can be seen.
 *
 * Without a theme a tag has no color of its own: all are made from the text's, so that it can be read wherever that can. Only
 * tiles with text on them bring their own pair.
 */
export const sharedStyles = css`
  :host {
    display: block;
    color: var(--newsrack-text, inherit);
    --accent: var(--newsrack-accent, currentcolor);
    --badge: var(--newsrack-accent, light-dark(#555, #bbb));
    --on-badge: var(--newsrack-on-accent, light-dark(#fff, #000));
    --muted: var(--newsrack-muted, color-mix(in srgb, currentcolor 66%, transparent));
    --line: var(--newsrack-line, color-mix(in srgb, currentcolor 16%, transparent));
    --gap: var(--newsrack-gap, 0.75em);
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  * {
    box-sizing: border-box;
  }
  ul,
  ol,
  p,
  h2 {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  a:hover {
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  :focus-visible {
    outline: 2px solid var(--newsrack-focus, currentcolor);
    outline-offset: 2px;
    border-radius: 2px;
  }
  /* Paper is white, and ink dark, whatever the page is on a screen. */
  @media print {
    :host {
      color-scheme: light;
      background: #fff;
      color: #000;
      --muted: #444;
      --line: #bbb;
      --accent: #000;
      --badge: none;
      --on-badge: #000;
    }
  }
  .status {
    color: var(--muted);
    font-size: 0.875em;
    padding-block: 0.5em;
  }
`;
