import { css } from 'lit';

/** Buttons that are a picture: quiet, as high as a line, and never too small for a finger (WCAG 2.2 §2.5.8). */
export const iconButtonStyles = css`
  .icon {
    display: grid;
    place-items: center;
    inline-size: max(2em, 24px);
    block-size: max(2em, 24px);
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--newsrack-radius, 2px);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .icon:hover {
    color: var(--accent);
  }
  .icon[aria-disabled='true'] {
    color: inherit;
    opacity: 0.4;
    cursor: default;
  }
  .icon svg {
    inline-size: 1em;
    block-size: 1em;
    fill: currentcolor;
  }
`;
