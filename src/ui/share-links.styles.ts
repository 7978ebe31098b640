import { css } from 'lit';

/** The looks of `shareLinks`, in any tag that shows them. */
export const shareStyles = css`
  .share {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em var(--gap);
    font-size: 0.875em;
    line-height: 1.2;
  }
  .share-heading {
    flex: none;
    align-self: flex-start;
    display: flex;
    align-items: center;
    min-block-size: max(2.2em, 24px);
    color: var(--muted);
  }
  .share-list {
    flex: 1;
    min-inline-size: min(12em, 100%);
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .share-way {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-block-size: max(2.2em, 24px);
    min-inline-size: max(2.2em, 24px);
    margin: 0;
    padding: 0.25em 0.7em;
    border: 1px solid var(--line);
    border-radius: var(--newsrack-radius, 2px);
    background: none;
    color: inherit;
    font: inherit;
    white-space: nowrap;
    cursor: pointer;
  }
  .share-way:hover,
  .share-way[aria-expanded='true'],
  .share-way.copied {
    border-color: currentcolor;
    color: var(--accent);
    text-decoration: none;
  }
  .share-glyph {
    flex: none;
    inline-size: 1.1em;
    block-size: 1.1em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.2;
  }
  .share-words {
    display: grid;
    justify-items: start;
  }
  .share-words > * {
    grid-area: 1 / 1;
  }
  .share-words > :last-child,
  .copied > .share-words > :first-child {
    opacity: 0;
  }
  .copied > .share-words > :last-child {
    opacity: 1;
  }
  .share-said {
    position: absolute;
    clip-path: inset(50%);
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    white-space: nowrap;
  }
  .share-code {
    inline-size: 14em;
    padding: 0.5em;
    border: 1px solid var(--line);
    border-radius: var(--newsrack-radius, 2px);
    background: canvas;
    color: canvastext;
    box-shadow: 0 0.25em 1.5em rgb(0 0 0 / 20%);
    line-height: 1.5;
    text-align: center;
  }
  .share-code:empty {
    display: none;
  }
  .share-code .qr {
    display: block;
    inline-size: 100%;
    aspect-ratio: 1;
    margin-block-end: 0.4em;
    background: #fff;
    forced-color-adjust: none;
  }
  [part~='wechat'] {
    anchor-name: --share-code;
  }
  @supports (position-area: block-end) {
    .share-code {
      position-anchor: --share-code;
      position-area: block-end;
      position-try-fallbacks: flip-block;
      inset: auto;
      margin: 0.4em;
    }
  }
  .share-address {
    flex: 1 0 100%;
    display: grid;
    gap: 0.4em;
  }
  .share-address input {
    inline-size: 100%;
    max-inline-size: 32em;
    margin: 0;
    padding: 0.5em;
    border: 1px solid var(--line);
    border-radius: var(--newsrack-radius, 2px);
    background: none;
    color: inherit;
    font: inherit;
  }
  @media print {
    .share {
      display: none;
    }
  }
`;
