import { css } from 'lit';

/** Headings, rows and pieces of articles, as columns, cards and related news share them. */
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
    padding-block-end: 0.3em;
    border-block-end: 1px solid var(--line);
    font-size: var(--newsrack-heading-size, 1.25em);
    line-height: 1.3;
  }
  h2 {
    font: inherit;
    font-family: var(--newsrack-heading-font, inherit);
    font-weight: 700;
  }
  /* High enough for a finger, without making the line higher. */
  [part='more'] {
    flex: none;
    margin-block: -1em;
    margin-inline-start: auto;
    padding-block: 1em;
    color: var(--muted);
    font-size: 0.65em;
    line-height: 1;
  }
  .item {
    position: relative;
  }
  [part~='title'] {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--newsrack-title-lines, 3);
    line-height: var(--newsrack-line-height, 1.5);
    font-family: var(--newsrack-title-font, inherit);
    text-wrap: pretty;
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
    line-height: 1.6;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.9em;
    margin-block-start: 0.25em;
    color: var(--muted);
    font-size: 0.8125em;
    line-height: 1.6;
    font-variant-numeric: tabular-nums;
  }
  .meta > * {
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  [part='category'] {
    color: var(--accent);
    font-size: 0.8125em;
    font-weight: 600;
  }
  .picture {
    position: relative;
    overflow: hidden;
    flex: none;
    display: grid;
    place-items: center;
    aspect-ratio: var(--newsrack-image-ratio, 16 / 9);
    border-radius: var(--newsrack-radius, 2px);
    background: color-mix(in srgb, currentcolor 7%, transparent);
  }
  .picture::before {
    content: attr(data-initial);
    /* Not read out. */
    content: attr(data-initial) / '';
    font-size: 2em;
    font-weight: 700;
    opacity: 0.22;
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
  .skeleton .text {
    block-size: calc(var(--newsrack-line-height, 1.5) * 1em);
    border-radius: 2px;
    background: linear-gradient(var(--line), var(--line)) 0 0.35em / 92% 0.8em no-repeat;
    opacity: 0.6;
  }
  .skeleton .item:nth-child(even) .text {
    background-size: 74% 0.8em;
  }
  .stale {
    padding-block: 0.4em 0;
    font-size: 0.75em;
  }
`;
