import { css } from 'lit';

export const cardStyles = css`
  .item {
    display: flex;
    flex-direction: column;
    gap: 0.75em;
    border-radius: var(--newsrack-radius, 2px);
    background: var(--newsrack-surface, none);
  }
  [part~='title'] {
    font-size: 1.125em;
    font-weight: 700;
    line-height: var(--newsrack-line-height, 1.4);
  }
  .horizontal {
    flex-flow: row wrap;
    gap: var(--gap) calc(var(--gap) * 1.5);
  }
  /* Side by side where there is room for both, else one above the other. */
  .horizontal .picture {
    flex: 2 1 12em;
  }
  .horizontal .text {
    flex: 3 1 14em;
    min-inline-size: 0;
  }
  .horizontal .picture,
  .horizontal .text {
    max-inline-size: 100%;
  }
  .compact {
    gap: 0.25em;
  }
  .compact [part~='title'] {
    font-size: 1em;
    font-weight: 600;
  }
  .compact .picture {
    aspect-ratio: 1;
    inline-size: 4em;
  }
`;
