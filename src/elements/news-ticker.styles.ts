import { css } from 'lit';

export const tickerStyles = css`
  .ticker {
    display: flex;
    align-items: center;
    gap: var(--gap);
    background: var(--newsrack-surface, none);
    line-height: 1.5;
  }
  .ticker.list {
    align-items: flex-start;
  }
  .label {
    flex: none;
    color: var(--accent);
    font-weight: 700;
    padding-block: 0.375em;
  }
  .viewport {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    scrollbar-width: none;
  }
  .still {
    overflow-x: auto;
    overscroll-behavior-x: contain;
  }
  .track {
    display: flex;
    column-gap: var(--newsrack-ticker-gap, 3em);
    inline-size: max-content;
  }
  .track > .list {
    display: flex;
    flex: none;
    column-gap: var(--newsrack-ticker-gap, 3em);
  }
  .track .item {
    white-space: nowrap;
  }
  .item {
    padding-block: 0.375em;
  }
  /* Rightward, the first headline leads at the right: the flow turns around, the text of each does not. */
  .track.right,
  :host(:dir(rtl)) .track:not(.left) {
    direction: rtl;
  }
  .track.left {
    direction: ltr;
  }
  .track .item:dir(ltr) {
    direction: ltr;
  }
  /* All steps share one place, as high as the highest of them: changing them moves nothing below. */
  .steps {
    display: grid;
    align-items: center;
  }
  .steps > .item {
    grid-area: 1 / 1;
    transition:
      opacity 0.3s,
      visibility 0.3s;
  }
  .waiting {
    visibility: hidden;
    opacity: 0;
  }
  .ticker > .list {
    flex: 1;
  }
  .controls {
    flex: none;
    display: flex;
    align-items: center;
    color: var(--muted);
  }
  .counter {
    padding-inline-end: 0.5em;
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
  }
  a:focus-visible {
    outline-offset: -2px;
  }
  button {
    display: grid;
    place-items: center;
    inline-size: max(2em, 24px);
    block-size: max(2em, 24px);
    padding: 0;
    border: 0;
    border-radius: var(--newsrack-radius, 2px);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button:hover {
    color: var(--accent);
  }
  svg {
    inline-size: 1em;
    block-size: 1em;
    fill: currentcolor;
  }
  :host(:dir(rtl)) .previous svg,
  :host(:dir(rtl)) .next svg {
    scale: -1 1;
  }
  @media (prefers-reduced-motion: reduce) {
    .steps > .item {
      transition: none;
    }
  }
`;
