import { css } from 'lit';

export const viewStyles = css`
  :host {
    display: inline-block;
    position: relative;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  /* For those who listen; it takes no room, and is not copied along. */
  .full {
    position: absolute;
    inset: 0;
    overflow: hidden;
    opacity: 0;
    pointer-events: none;
    user-select: none;
  }
`;
