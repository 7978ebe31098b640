import { css } from 'lit';

export const columnStyles = css`
  .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .list > .item {
    display: flex;
    align-items: flex-start;
    gap: var(--gap);
    padding-block: var(--newsrack-row-gap, 0.4em);
    border-block-end: 1px var(--newsrack-row-style, solid) var(--newsrack-row-line, var(--line));
  }
  .list:not(.pictured, .ranked, .lead) > .item::before,
  .lead > .item:not(:first-child)::before {
    content: var(--newsrack-marker) / '';
    flex: none;
    margin-inline-end: calc(var(--gap) * -0.5);
    color: var(--accent);
    line-height: round(down, var(--newsrack-line-height, 1.5) * 1em, 1px);
  }
  .list > .item:last-child {
    border-block-end: 0;
  }
  .text {
    flex: 1;
    min-inline-size: 0;
  }

  /* One line an article: title, then its date at the end of the line. */
  .list:not(.pictured) .text,
  .lead > .item:not(:first-child) .text {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: var(--gap);
  }
  .list:not(.pictured) [part~='title'],
  .lead > .item:not(:first-child) [part~='title'] {
    flex: 1;
    min-inline-size: 8em;
  }
  .list:not(.pictured) .meta,
  .lead > .item:not(:first-child) .meta {
    margin: 0;
    min-block-size: 1lh;
    line-height: round(down, 1.2em, 1px);
  }
  /* A date that becomes "yesterday" leaves the title its lines. */
  .list:not(.pictured) .meta time,
  .lead > .item:not(:first-child) .meta time {
    min-inline-size: 5em;
    text-align: end;
  }
  .list:not(.pictured) [part='summary'] {
    flex-basis: 100%;
    order: 1;
  }

  .list.pictured:not(.grid, .lead) .picture {
    inline-size: 7.5em;
  }

  .lead > .item:first-child,
  .grid > .item {
    --least: var(--newsrack-title-min-lines, 2);
  }
  .lead > .item:first-child {
    display: block;
    padding-block: 0 0.75em;
  }
  .lead > .item:first-child .picture {
    margin-block-end: 0.6em;
  }
  .lead > .item:first-child [part~='title'] {
    font-size: 1.125em;
    font-weight: 700;
    --leading: 1.4;
  }

  .grid {
    grid-template-columns: repeat(auto-fit, minmax(min(var(--newsrack-column-width, 11em), 100%), 1fr));
    gap: calc(var(--gap) * 1.5) var(--gap);
  }
  .grid > .item {
    display: block;
    padding: 0;
    border: 0;
  }
  .grid .picture {
    margin-block-end: 0.6em;
  }

  .ranked {
    counter-reset: rank;
  }
  .ranked > .item::before {
    counter-increment: rank;
    content: counter(rank);
    flex: none;
    min-inline-size: 1.5em;
    margin-block-start: 0.2em;
    padding-inline: 0.3em;
    border-radius: var(--newsrack-radius, 2px);
    background: var(--line);
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
    font-weight: 700;
    line-height: 1.5;
    text-align: center;
  }
  .ranked > .item:nth-child(-n + 3)::before {
    background: var(--badge);
    color: var(--on-badge);
  }
`;
