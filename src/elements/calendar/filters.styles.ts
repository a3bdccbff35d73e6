import { css } from 'lit';

/** The filters between the header and the period. */
export const filters = css`
  .filters {
    display: grid;
    gap: var(--_space-m);
    padding-block-end: var(--_space-m);
    border-block-end: var(--_border-width) solid var(--_border);
  }
  .filters .options {
    max-block-size: 13em;
  }
  @container (width >= 30em) {
    .filters .search {
      max-inline-size: 30em;
    }
    .filters .facets {
      grid-template-columns: repeat(auto-fill, minmax(16em, 1fr));
    }
    .filters .more-filters {
      grid-column: 1 / -1;
    }
  }
`;
