import { css } from 'lit';

/** Buttons that open a few ways to choose from under themselves. */
export const disclosures = css`
  .disclosure > summary {
    list-style: none;
  }
  .disclosure > summary::-webkit-details-marker {
    display: none;
  }
  .disclosure > summary::after {
    content: '';
    inline-size: 0.45em;
    block-size: 0.45em;
    margin-inline-start: 0.2em;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
    translate: 0 -0.15em;
  }
  .disclosure[open] > summary::after {
    rotate: -135deg;
    translate: 0 0.1em;
  }
  .disclosure[open] {
    flex-basis: 100%;
  }
  .disclosure > .panel,
  .menus > .panel {
    display: grid;
    justify-items: start;
    gap: var(--_space-s);
    margin-block: var(--_space-s);
    padding-inline-start: var(--_space-m);
    border-inline-start: 2px solid var(--_border);
  }
  .disclosure.map > summary {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    color: var(--_accent);
    font-weight: inherit;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .panel fieldset {
    display: grid;
    gap: 4px;
  }
  .panel label.option {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 32px;
    font-weight: 400;
  }
  .panel .address {
    display: grid;
    gap: 4px;
    inline-size: 100%;
    max-inline-size: 36em;
    font-weight: 400;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 4px var(--_space-m);
  }
  .ways a {
    display: inline-block;
    min-block-size: 24px;
  }
`;
