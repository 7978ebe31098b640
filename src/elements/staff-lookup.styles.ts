import { css } from 'lit';

export const lookupStyles = css`
  form {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 0.5em;
  }
  label {
    flex-basis: 100%;
    font-size: 0.875em;
    line-height: 1.5;
  }
  input,
  button {
    min-block-size: max(2.5em, 24px);
    margin: 0;
    border: 1px solid color-mix(in srgb, currentcolor 55%, transparent);
    border-radius: var(--newsrack-radius, 2px);
    background: var(--newsrack-surface, none);
    color: inherit;
    font: inherit;
  }
  input {
    flex: 1 1 9em;
    min-inline-size: 0;
    padding: 0.25em 0.6em;
    appearance: none;
  }
  button {
    padding: 0.25em 1.1em;
    cursor: pointer;
  }
  button:hover {
    border-color: currentcolor;
  }
  .submit {
    border-color: transparent;
    background: var(--badge);
    color: var(--on-badge);
    font-weight: 600;
  }
  .submit:hover {
    border-color: transparent;
    background: color-mix(in srgb, var(--badge) 88%, light-dark(#000, #fff));
  }
  .submit:focus-visible {
    outline-color: var(--newsrack-focus, var(--badge));
  }
  .answer {
    font-size: 0.875em;
    line-height: 1.6;
  }
  .answer:not(:empty) {
    padding-block: 0.6em;
  }
  .answer:not(.none) {
    color: var(--muted);
  }
  .verdict {
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid var(--accent);
    font-size: 1.2em;
    font-weight: 700;
    line-height: 1.5;
  }
  .warning {
    padding-inline-start: 0.9em;
    border-inline-start: 0.286em solid var(--accent);
    text-wrap: pretty;
  }
  .list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(18em, 100%), 1fr));
    gap: var(--gap);
    padding-block-end: 0.25em;
  }
  .person {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: var(--gap);
    padding: var(--gap);
    border: 1px solid var(--line);
    border-radius: var(--newsrack-radius, 2px);
    background: var(--newsrack-surface, none);
  }
  .picture {
    inline-size: 4.75em;
    aspect-ratio: 3 / 4;
  }
  /* Not read aloud: the name follows. */
  .picture::before {
    content: attr(data-initial) / '';
  }
  .text {
    flex: 1 1 11em;
    min-inline-size: 0;
    container-type: inline-size;
  }
  .name {
    font-size: 1.125em;
    font-weight: 700;
    line-height: 1.4;
  }
  .expired {
    color: var(--accent);
    font-weight: 700;
    line-height: 1.5;
  }
  dl,
  dd {
    margin: 0;
  }
  dl {
    display: grid;
    grid-template-columns: fit-content(7em) minmax(0, 1fr);
    column-gap: 0.75em;
    margin-block-start: 0.25em;
    font-size: 0.875em;
    line-height: 1.6;
  }
  dl > div {
    display: contents;
  }
  dt {
    color: var(--muted);
  }
  dd {
    font-variant-numeric: tabular-nums;
    text-wrap: pretty;
  }
  /* With large text: one below the other. */
  @container (max-width: 10em) {
    dl {
      display: block;
    }
  }
`;
