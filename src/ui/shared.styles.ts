import { css } from 'lit';

/** What every tag has in common: the host's font and color, quiet links, a focus that can be seen. */
export const sharedStyles = css`
  :host {
    display: block;
    color: var(--newsrack-text, inherit);
    --accent: var(--newsrack-accent, light-dark(#b3261e, #ff8a80));
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
  .status {
    color: var(--muted);
    font-size: 0.875em;
    padding-block: 0.5em;
  }
`;
