import { css } from 'lit';

/** The search field, filters as groups of boxes, and what is active of them as chips. */
export const facets = css`
  .field {
    display: grid;
    gap: 4px;
  }
  .field label {
    font-size: var(--_small);
  }
  .with-sign {
    position: relative;
    display: block;
  }
  .with-sign svg {
    position: absolute;
    inset-inline-start: 0.75em;
    inset-block-start: calc(50% - 0.625em);
    opacity: 0.7;
    pointer-events: none;
  }
  .with-sign input {
    padding-inline-start: 2.5em;
  }
  .facets {
    display: grid;
    gap: var(--_space-s) var(--_space-m);
    align-items: start;
    min-inline-size: 0;
  }
  /* Only theirs: an opened event folds things, too. */
  .facets summary {
    display: flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 44px;
    font-weight: 500;
    cursor: pointer;
    list-style: none;
  }
  .facets summary::-webkit-details-marker {
    display: none;
  }
  .facets summary::before {
    content: '';
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline: 0.2em;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    rotate: -45deg;
    transition: rotate 150ms;
  }
  .facets summary:dir(rtl)::before {
    rotate: 135deg;
  }
  .facets details[open] > summary::before {
    rotate: 45deg;
  }
  details.facet,
  .more-filters {
    border-block-start: var(--_border-width) solid var(--_border);
    min-inline-size: 0;
  }
  .options {
    display: grid;
    max-block-size: 22em;
    padding-block-end: var(--_space-s);
    overflow-y: auto;
  }
  .option {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: 36px;
    padding-inline: 3px;
    font-weight: inherit;
    cursor: pointer;
  }
  .option > span:not(.muted) {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .option > .muted {
    flex: none;
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
  }
  .option.none {
    color: var(--_muted);
  }
  .chosen {
    color: var(--_accent);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-s);
  }
  .chip {
    min-block-size: 32px;
    padding-block: 2px;
    border-radius: 99px;
    font-size: var(--_small);
    font-weight: inherit;
  }
  .chip svg {
    inline-size: 1em;
    block-size: 1em;
  }
`;
