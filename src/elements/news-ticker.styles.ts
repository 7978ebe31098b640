import { css } from 'lit';

export const tickerStyles = css`
  .ticker {
    display: flex;
    align-items: center;
    gap: var(--gap);
    min-block-size: 24px;
    background: var(--newsrack-surface, none);
    line-height: 1.5;
  }
  .ticker.list {
    align-items: flex-start;
  }
  .label {
    flex: none;
    padding-block: 0.375em;
    padding-inline: var(--newsrack-label-padding, 0);
    background: var(--newsrack-label-surface, none);
    color: var(--newsrack-on-label, var(--accent));
    font-weight: 700;
  }
  .viewport {
    flex: 1;
    min-inline-size: 0;
    /* In a table cell, a flex or a grid item, a line of headlines must not ask for its whole length. */
    contain: inline-size;
    contain-intrinsic-inline-size: 12em;
  }
  /* Where there is no room for a line worth reading, the buttons go below it. */
  .step {
    flex-wrap: wrap;
    row-gap: 0;
  }
  .step .viewport {
    flex-basis: 13em;
  }
  /* The room of the buttons to come. */
  :host(:state(loading)) .step::after {
    content: '';
    flex: none;
    inline-size: 8.3em;
    block-size: max(2em, 24px);
  }
  .scroll .viewport {
    overflow: hidden;
    scrollbar-width: none;
  }
  .scroll .still {
    overflow-x: auto;
    overscroll-behavior-x: contain;
  }
  .track,
  .track > .list {
    display: flex;
    flex: none;
    column-gap: var(--newsrack-ticker-gap, 3em);
  }
  .track {
    inline-size: max-content;
  }
  /* Room to scroll over the whole loop while it moves; see marquee-controller.ts. */
  .viewport:not(.still) > .track {
    padding-inline-end: 100%;
  }
  .track .item {
    white-space: nowrap;
  }
  .item {
    padding-block: 0.375em;
    text-wrap: pretty;
  }
  /* Rightward, the first headline leads at the right: the flow turns around, the text of each does not. */
  .right {
    direction: rtl;
  }
  .left {
    direction: ltr;
  }
  .viewport .item:dir(ltr) {
    direction: ltr;
  }
  .viewport .item:dir(rtl) {
    direction: rtl;
  }
  /* A headline is read in the direction of its own first letter, wherever the page is from. */
  [part~='title'] {
    unicode-bidi: plaintext;
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
  .stale {
    flex: none;
    padding: 0;
  }
  .controls {
    position: relative;
    flex: none;
    display: flex;
    align-items: center;
    margin-inline-start: auto;
    color: var(--muted);
  }
  .counter {
    padding-inline-end: 0.5em;
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
  }
  .item a {
    padding-block: max(0.375em, 6px);
  }
  a:focus-visible {
    outline-offset: -2px;
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
