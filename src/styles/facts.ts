import { css } from 'lit';

/** The lines when, where, who, free places: the same bones in the exchange, the calendar and the form. */
export const facts = css`
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: var(--_space-m);
    row-gap: 4px;
    font-size: var(--_small);
  }
  .line > span {
    display: inline-flex;
    align-items: start;
    gap: 0.35em;
  }
  .line svg {
    inline-size: 1.15em;
    block-size: 1.15em;
    margin-block-start: 0.2em;
    opacity: 0.75;
  }
  dl.facts {
    display: grid;
    grid-template-columns: minmax(7em, max-content) 1fr;
    column-gap: var(--_space-m);
    row-gap: var(--_space-s);
  }
  dl.facts dt {
    color: var(--_muted);
  }
  .detail {
    display: grid;
    gap: var(--_space-m);
    max-inline-size: 44em;
  }
  .detail > * {
    min-inline-size: 0;
  }
  .detail .title {
    font-size: var(--_large);
  }
  .text {
    display: grid;
    gap: 0.75em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-s);
  }
  .foreign {
    display: inline-block;
    padding-inline: 0.5em;
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius);
    color: var(--_muted);
    font-size: var(--_small);
  }
  @container (max-width: 30em) {
    dl.facts {
      grid-template-columns: 1fr;
      row-gap: 0;
    }
    dl.facts dd {
      margin-block-end: var(--_space-s);
    }
  }
`;
