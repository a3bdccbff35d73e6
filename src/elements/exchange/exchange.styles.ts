import { css } from 'lit';
import { base } from '../../styles/base.js';
import { controls } from '../../styles/controls.js';
import { facts } from '../../styles/facts.js';
import { notes } from '../../styles/notes.js';

const own = css`
  .exchange,
  .results {
    display: grid;
    gap: var(--_space-m);
    min-inline-size: 0;
  }
  .filters,
  .facets {
    display: grid;
    gap: var(--_space-s) var(--_space-m);
    align-items: end;
  }
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
  .count {
    font-weight: 500;
  }
  .offers {
    display: grid;
  }
  .offer {
    display: grid;
    gap: 4px;
    padding-block: var(--_space-m);
  }
  li:not(:first-child) .offer {
    border-block-start: var(--_border-width) solid var(--_border);
  }
  .offer .title {
    font-size: 1.125em;
  }
  .offer .open {
    color: var(--_accent);
    font-weight: inherit;
    text-decoration-thickness: 1px;
  }
  .organization {
    font-weight: 500;
  }
  .summary {
    display: -webkit-box;
    overflow: hidden;
    /* As wide as its text: in another direction than the page's it stands at the edge of the list all the same. */
    justify-self: start;
    max-inline-size: 75ch;
    text-align: start;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .offer .line {
    margin-block-start: 4px;
  }
  @container (max-width: 30em) {
    .facets.folded {
      display: none;
    }
  }
  @container (min-width: 30em) {
    .fold {
      display: none;
    }
    .facets {
      grid-template-columns: repeat(auto-fit, minmax(11em, 1fr));
    }
    .reset {
      justify-self: start;
    }
  }
  @container (min-width: 56em) {
    .exchange.list {
      grid-template-columns: 15em minmax(0, 1fr);
      column-gap: var(--_space-l);
      align-items: start;
    }
    .list .filters,
    .list .facets {
      grid-template-columns: 1fr;
      gap: var(--_space-m);
    }
    .list > .results {
      grid-column: 2;
    }
    /* Room is kept for filters on their way, not for filters that do not come. */
    .list > .results:first-child:has(> .failed) {
      grid-column: 1 / -1;
    }
  }
`;

export const styles = [base, controls, notes, facts, own];
