import { css } from 'lit';

const rowStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: 2em;
    border-block-end: 1px solid var(--line);
    padding-inline: var(--newsrack-padding, 0);
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
    line-height: 1.5;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.5em;
  }
  .facts > *,
  .service {
    min-block-size: 24px;
    padding-block: 0.45em;
    color: var(--muted);
  }
  .facts > .phones {
    padding-block: 0;
  }
  .phones > * {
    display: inline-block;
    min-block-size: 24px;
    margin-inline-end: 0.5em;
    padding-block: 0.45em;
    overflow-wrap: anywhere;
  }

  /* Rules between neighbors; the one that would begin a line lies outside and is cut off, yet no focus is. */
  .services {
    --space: 0.75em;
    flex: 1 1 20em;
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    column-gap: calc(2 * var(--space));
    clip-path: inset(-100vmax -4px);
  }
  .service {
    position: relative;
    margin: 0;
    border: 0;
    padding-inline: 0;
    background: none;
    font: inherit;
    white-space: nowrap;
    cursor: pointer;
  }
  .service::before {
    content: '';
    position: absolute;
    inset-inline-start: calc(-1 * var(--space));
    inset-block: 0.9em;
    border-inline-start: 1px solid var(--line);
  }
  .service:first-child::before {
    display: none;
  }
  .service:is(:hover, [aria-expanded='true']) {
    color: var(--accent);
  }
  .service[aria-expanded]::after {
    content: '';
    display: inline-block;
    inline-size: 0.35em;
    block-size: 0.35em;
    margin-inline: 0.4em 0.1em;
    border: solid currentcolor;
    border-width: 0 1.5px 1.5px 0;
    transform: translateY(-0.2em) rotate(45deg);
  }
  .service[aria-expanded='true']::after {
    transform: rotate(225deg);
  }
`;

const panelStyles = css`
  /* Below all services, at their end, and next in order after its own. */
  .panel {
    --before: max(0em, 100% - 36em);
    order: 1;
    flex: 0 0 calc(100% - var(--before));
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--gap);
    min-inline-size: 0;
    margin-block: 0.25em 1em;
    margin-inline-start: var(--before);
    border: 1px solid var(--line);
    border-radius: var(--newsrack-radius, 2px);
    padding: 1em 1.25em;
    background: var(--newsrack-surface, none);
    line-height: 1.7;
    text-wrap: pretty;
  }
  .panel > * {
    font-size: 1.0769em;
  }
  .beside {
    flex: 1 1 9em;
  }
  ::slotted([slot='staff']) {
    flex: 1;
    min-inline-size: 0;
  }
  .panel code {
    display: block;
    inline-size: fit-content;
    font-size: 1.05em;
    overflow-wrap: anywhere;
    user-select: all;
  }
  kbd {
    border: 1px solid var(--line);
    border-block-end-width: 2px;
    border-radius: 0.25em;
    padding: 0.1em 0.4em;
    font: inherit;
    white-space: nowrap;
  }
  .qr {
    flex: none;
    inline-size: 9em;
    block-size: 9em;
    background: #fff;
  }
  [part='install'],
  [part='mobile-link'] {
    display: inline-block;
    margin-block-start: 0.5em;
    min-block-size: 24px;
    border: 1px solid currentcolor;
    border-radius: var(--newsrack-radius, 2px);
    padding: 0.2em 0.9em;
    background: none;
    color: var(--accent);
    font: inherit;
    cursor: pointer;
  }
`;

export const serviceStyles = [rowStyles, panelStyles];
