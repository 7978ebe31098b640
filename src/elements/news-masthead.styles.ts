import { css } from 'lit';
import { serviceStyles } from './news-masthead-services.styles.js';

const brandStyles = css`
  .brand {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.25em 2em;
    padding-block: 1.1em 1.25em;
    padding-inline: var(--newsrack-padding, 0);
    background: var(--newsrack-masthead, none);
    color: var(--newsrack-on-masthead, inherit);
  }
  .brand :focus-visible {
    outline-color: currentcolor;
  }
  .home {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em var(--gap);
    min-inline-size: 0;
  }
  .home:hover {
    color: inherit;
    text-decoration: none;
  }
  .logo {
    block-size: var(--newsrack-logo-size, 3.5em);
    max-inline-size: 100%;
    object-fit: contain;
  }
  .name {
    min-inline-size: 0;
    font-family: var(--newsrack-heading-font, inherit);
    font-size: var(--newsrack-name-size, clamp(2em, 1.5em + 2.4vw, 3.25em));
    font-weight: 700;
    line-height: 1.2;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  :host(:lang(zh)) .name {
    letter-spacing: 0.05em;
  }
  ::slotted([slot='name']) {
    margin: 0;
    font: inherit;
    letter-spacing: inherit;
  }
  ::slotted([slot='motto']) {
    margin: 0;
    color: var(--newsrack-on-masthead, var(--muted));
    font-size: 0.875em;
  }
`;

const linkStyles = css`
  /* The page's own rules for links stand outside, and would be stronger: what they do elsewhere cannot be read on a band. */
  .links {
    --least: var(--newsrack-link-width, 6.5em);
    border-block-start: 3px double var(--newsrack-band, currentcolor);
    border-block-end: 1px solid var(--newsrack-band, var(--line));
    padding-inline: var(--newsrack-padding, 0);
    background: var(--newsrack-band, none);
    color: var(--newsrack-on-band, inherit);
    overflow-wrap: anywhere;
  }
  .links,
  ::slotted(:is(ul, ol)) {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(var(--least), 100%), 1fr));
    align-items: center;
    text-align: center;
    text-wrap: balance;
  }
  :host(:lang(zh)) .links {
    --least: var(--newsrack-link-width, 4.75em);
  }
  ::slotted(:is(ul, ol)) {
    grid-column: 1 / -1;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  ::slotted(a) {
    min-inline-size: 0;
    padding: 0.6em 0.25em;
    overflow-wrap: anywhere;
    color: inherit !important;
    text-decoration: none !important;
  }
  ::slotted(a:hover) {
    background: color-mix(in srgb, currentcolor 14%, transparent);
  }
  ::slotted(a[aria-current]) {
    box-shadow: inset 0 -3px currentcolor;
    font-weight: 700;
  }
  /* Shadows are gone there. */
  @media (forced-colors: active) {
    ::slotted(a[aria-current]) {
      border-block-end: 3px solid;
    }
  }
  ::slotted(a:focus-visible) {
    outline: 2px solid currentcolor !important;
    outline-offset: -4px !important;
  }
`;

/** On the width of a telephone all begins where lines begin. */
const narrowStyles = css`
  @media (max-width: 48em) {
    .bar {
      column-gap: 0;
    }
    .facts {
      flex: 1 0 100%;
    }
    .services {
      --space: 0.5em;
      flex-basis: 100%;
      justify-content: flex-start;
    }
    .panel {
      --before: 0em;
      padding: 0.75em 1em;
    }
    .brand {
      padding-block: 0.9em 1em;
    }
    ::slotted([slot='motto']) {
      flex-basis: 100%;
    }
    .links {
      font-size: 0.9375em;
    }
  }
  @media print {
    .services,
    .links {
      display: none;
    }
  }
`;

export const mastheadStyles = [...serviceStyles, brandStyles, linkStyles, narrowStyles];
