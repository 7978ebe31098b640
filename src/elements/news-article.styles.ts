import { css } from 'lit';

export const newsArticleStyles = css`
  :host {
    line-break: strict;
    overflow-wrap: anywhere;
    text-spacing-trim: trim-start;
  }
  h1,
  .body :is(h2, h3, h4, h5, h6) {
    margin: 0;
    font-family: var(--newsrack-title-font, inherit);
    line-height: 1.35;
    text-wrap: balance;
  }
  h1 {
    font-size: 1.75em;
  }
  /* What an article says is read in its own direction, and stands where the page's lines begin. */
  h1,
  .category,
  .body :is(p, li, h2, h3, h4, h5, h6, td, th),
  [part='credit'] {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .category {
    color: var(--accent);
    font-size: 0.875em;
    font-weight: 700;
    margin-block-end: 0.4em;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--gap);
    margin-block: 0.9em 1.4em;
    padding-block: 0.4em;
    border-block: 1px solid var(--line);
    color: var(--muted);
    font-size: 0.8125em;
    line-height: 1.7;
    font-variant-numeric: tabular-nums;
  }
  /* A rule before each piece; that of the first on a line is clipped, so none is left alone at a line's edge. */
  .meta {
    display: flex;
    flex-wrap: wrap;
    flex: 1 1 16em;
    row-gap: 0.4em;
    margin-inline-start: -0.75em;
    overflow: hidden;
  }
  .meta > * {
    margin-inline-start: -1px;
    padding-inline: 0.75em;
    border-inline-start: 1px solid color-mix(in srgb, currentcolor 45%, transparent);
    line-height: 1.3;
  }
  ::slotted([slot='views']) {
    color: inherit;
  }
  .meta > .jump {
    border-block: 0;
    border-inline-end: 0;
    min-inline-size: 24px;
    padding-block: 0;
    background: none;
    color: inherit;
    font: inherit;
    line-height: 1.3;
    cursor: pointer;
  }
  .jump:hover {
    color: var(--accent);
    text-decoration: underline;
  }
  .sizes {
    display: flex;
    flex: none;
  }
  .sizes svg {
    inline-size: 1.25em;
    block-size: 1.25em;
  }
  .article {
    max-inline-size: var(--newsrack-measure, 40em);
  }
  figure {
    margin: 0 0 1.4em;
  }
  img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    margin-inline: auto;
    border-radius: var(--newsrack-radius, 2px);
  }
  figcaption {
    margin-block-start: 0.5em;
    color: var(--muted);
    font-size: 0.875em;
    line-height: 1.6;
    text-align: center;
    text-wrap: balance;
  }
  .body {
    font-family: var(--newsrack-body-font, inherit);
    line-height: 1.8;
  }
  .body :is(p, ul, ol, dl, blockquote, pre, table, figure) {
    margin-block: 0 1em;
  }
  .small {
    font-size: 0.875em;
  }
  .large {
    font-size: 1.25em;
  }
  .largest {
    font-size: 1.5em;
  }
  .body:is(:lang(zh), :lang(ja)) > p:not(:has(img)),
  .body:is(:lang(zh), :lang(ja)) :is(div, section) > p:not(:has(img)) {
    text-indent: 2em;
  }
  /* In short lines, what is pulled apart is ugly. */
  @media (min-width: 30em) {
    .body:is(:lang(zh), :lang(ja)) p {
      text-align: justify;
    }
  }
  .body :is(h2, h3, h4, h5, h6) {
    margin-block: 1.6em 0.6em;
    font-size: 1.2em;
  }
  .body :is(h4, h5, h6) {
    font-size: 1em;
  }
  .body :is(ul, ol) {
    padding-inline-start: 1.8em;
    list-style: revert;
  }
  .body a {
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .body blockquote {
    margin-inline: 0;
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--line);
    color: var(--muted);
  }
  .body table {
    display: block;
    overflow-x: auto;
    inline-size: max-content;
    max-inline-size: 100%;
    border-collapse: collapse;
    line-height: 1.5;
  }
  .body :is(td, th) {
    min-inline-size: 4em;
    padding: 0.4em 0.75em;
    border: 1px solid var(--line);
    overflow-wrap: break-word;
    text-align: start;
  }
  .body pre {
    overflow-x: auto;
    white-space: pre-wrap;
  }
  .body img {
    margin-block-end: 1em;
  }
  .body figure img {
    margin-block-end: 0;
  }
  .skeleton h1,
  .skeleton .body {
    background: repeating-linear-gradient(transparent 0 0.35em, var(--line) 0 calc(1lh - 0.35em), transparent 0 1lh);
    opacity: 0.6;
  }
  .skeleton .line {
    line-height: max(2em, 24px);
  }
  .skeleton .body {
    block-size: 10lh;
  }
  .credits {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0 1.5em;
    color: var(--muted);
    font-size: 0.875em;
    line-height: 1.8;
  }
  .sharing {
    margin-block-start: 1.4em;
  }
  .others {
    margin-block-start: 1.4em;
    padding-block-start: 0.8em;
    border-block-start: 1px solid var(--line);
    line-height: 1.8;
  }
  .others p {
    display: flex;
    gap: 0.75em;
  }
  .which {
    flex: none;
    color: var(--muted);
    font-size: 0.875em;
  }
  @media print {
    h1,
    .body :is(h2, h3, h4, h5, h6) {
      break-after: avoid;
    }
    .body :is(td, th) {
      overflow-wrap: anywhere;
    }
    img {
      max-block-size: 60vh;
    }
    .sizes,
    .jump,
    .sharing,
    .others {
      display: none;
    }
    .article {
      max-inline-size: none;
    }
    .body {
      font-size: 11pt !important;
    }
    figure,
    tr,
    img {
      break-inside: avoid;
    }
  }
`;
