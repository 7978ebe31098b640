import { css } from 'lit';

/**
 * Headings, rows and pieces of articles, as columns, cards and related news share them. Lines are whole pixels high, as WebKit
 * makes them anyway, so that the room kept by newsrack.css and by the skeleton is exact.
 */
export const articleStyles = css`
  :host {
    line-break: strict;
    overflow-wrap: anywhere;
    text-spacing-trim: trim-start;
  }
  .heading {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--gap);
    margin-block-end: 0.4em;
    padding: var(--newsrack-heading-padding, 0 0 0.3em);
    border-block-start: var(--newsrack-section-rule, 0);
    border-block-end: var(--newsrack-heading-rule, 1px solid var(--line));
    font-size: var(--newsrack-heading-size, 1.25em);
    line-height: round(down, 1.3em, 1px);
  }
  h2 {
    color: var(--newsrack-heading-color, inherit);
    font: inherit;
    font-family: var(--newsrack-heading-font, inherit);
    font-weight: 700;
  }
  h2::before {
    content: '';
    display: inline-block;
    inline-size: var(--newsrack-heading-bar, 0em);
    block-size: 0.85em;
    margin-inline-end: calc(var(--newsrack-heading-bar, 0em) * 2);
    background: var(--accent);
    vertical-align: -0.05em;
  }
  /* Wide and high enough for a finger, without making the line higher. */
  [part='more'] {
    flex: none;
    min-inline-size: 24px;
    margin-block: -1em;
    margin-inline-start: auto;
    padding-block: 1em;
    color: var(--muted);
    font-size: 0.65em;
    line-height: 1;
    text-align: end;
  }
  .item {
    position: relative;
  }
  [part~='title'] {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--newsrack-title-lines, 3);
    min-block-size: calc(var(--least, var(--newsrack-title-min-lines, 1)) * 1lh);
    line-height: round(down, var(--newsrack-line-height, var(--leading, 1.5)) * 1em, 1px);
    font-family: var(--newsrack-title-font, inherit);
    text-wrap: pretty;
  }
  /* What an article says is read in its own direction, and stands where the page's lines begin. */
  [part~='title'],
  [part='summary'],
  [data-text] {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  [part='source'],
  [part='author'],
  [part='category'] {
    unicode-bidi: plaintext;
  }
  /* The whole row opens the article, with one link for those who tab or listen. */
  a[part~='title']::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  a[part~='title']:focus-visible {
    outline: none;
  }
  a[part~='title']:focus-visible::after {
    outline: 2px solid var(--newsrack-focus, currentcolor);
    outline-offset: 1px;
    border-radius: 2px;
  }
  [part='summary'] {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--newsrack-summary-lines, 2);
    margin-block-start: 0.35em;
    color: var(--muted);
    font-size: 0.875em;
    line-height: round(down, 1.6em, 1px);
    text-wrap: pretty;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.9em;
    margin-block-start: 0.25em;
    color: var(--muted);
    font-size: 0.8125em;
    line-height: round(down, 1.6em, 1px);
    font-variant-numeric: tabular-nums;
  }
  .meta > time {
    white-space: nowrap;
  }
  [part='category'] {
    display: block;
    color: var(--accent);
    font-size: 0.8125em;
    font-weight: 600;
    line-height: round(down, 1.6em, 1px);
  }
  .picture {
    position: relative;
    overflow: hidden;
    flex: none;
    display: grid;
    place-items: center;
    aspect-ratio: var(--newsrack-image-ratio, 16 / 9);
    container-type: inline-size;
    border-radius: var(--newsrack-radius, 2px);
    background: var(--newsrack-tile, color-mix(in srgb, currentcolor 7%, transparent));
  }
  .picture::before {
    content: attr(data-initial);
    /* Not read out. */
    content: attr(data-initial) / '';
    font-family: var(--newsrack-title-font, inherit);
    font-size: clamp(1.5em, 20cqi, 4em);
    line-height: 1;
    font-weight: 700;
    opacity: 0.22;
  }
  /* Nor does a letter flash before a picture that comes, or show through one that is transparent. */
  .picture:has(img:not([style*='hidden']))::before {
    content: none;
  }
  .picture img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .skeleton .picture::before {
    content: none;
  }
  /* The pieces to come, of the same size: their lines stand for text. */
  .skeleton .text > * {
    --bar: 0.8em;
    background: repeating-linear-gradient(transparent 0 0.35em, var(--line) 0 calc(0.35em + var(--bar)), transparent 0 1lh);
    inline-size: 92%;
    opacity: 0.6;
  }
  .skeleton:nth-child(even) .text > :not(.meta),
  .skeleton .item:nth-child(even) .text > :not(.meta) {
    inline-size: 74%;
  }
  .skeleton .text > .meta {
    inline-size: 4em;
  }
  .skeleton [part='summary'] {
    block-size: calc(var(--newsrack-summary-lines, 2) * 1lh);
  }
  /* Backgrounds are gone there. */
  @media (forced-colors: active) {
    .picture {
      border: 1px solid;
    }
    .picture::before {
      opacity: 1;
    }
    .skeleton .text > * {
      outline: 1px solid;
      outline-offset: -4px;
    }
  }
  .stale {
    padding-block: 0.4em 0;
    font-size: 0.75em;
  }
`;
