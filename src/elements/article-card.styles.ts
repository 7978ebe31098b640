import { css } from 'lit';

export const cardStyles = css`
  .item {
    display: flex;
    flex-direction: column;
    gap: 0.6em;
    padding: var(--newsrack-padding, 0);
    border-radius: var(--newsrack-radius, 2px);
    background: var(--newsrack-surface, none);
  }
  [part~='title'] {
    font-size: 1.125em;
    font-weight: 700;
    --leading: 1.4;
  }
  .vertical {
    --least: var(--newsrack-title-min-lines, 2);
  }
  /* Side by side where there is room for both, else one above the other. */
  .horizontal {
    flex-flow: row wrap;
    align-items: flex-start;
    gap: var(--gap) calc(var(--gap) * 1.5);
  }
  .horizontal .picture {
    flex: 2;
    min-inline-size: min(7em, 100%);
  }
  .horizontal .text {
    flex: 3;
    min-inline-size: min(10em, 100%);
  }
  .compact {
    flex-direction: row;
    align-items: flex-start;
    gap: var(--gap);
  }
  .compact [part~='title'] {
    font-size: 1em;
    font-weight: 600;
  }
  .compact .picture {
    aspect-ratio: 1;
    inline-size: 4em;
  }
  .compact .text {
    flex: 1;
    min-inline-size: 0;
  }
`;
