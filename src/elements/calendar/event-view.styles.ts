import { css } from 'lit';
import { disclosures } from '../../styles/disclosures.js';
import { tools } from '../../styles/tools.js';

const own = css`
  .picture {
    inline-size: 100%;
    max-inline-size: 36em;
    block-size: auto;
    aspect-ratio: 3 / 2;
    border-radius: var(--_radius);
    background: var(--_raised);
    object-fit: contain;
  }
  .notes {
    display: flex;
    flex-wrap: wrap;
    gap: 4px var(--_space-m);
  }
  .part-list {
    display: grid;
    gap: var(--_space-s);
    margin-block-start: var(--_space-s);
  }
  .section-title {
    font-size: 1.125em;
  }
  .group-title {
    margin-block-start: var(--_space-s);
  }
  .stage {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .part-list li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    align-content: start;
    gap: 2px var(--_space-s);
    padding-block: 6px;
    border-block-start: var(--_border-width) solid var(--_border);
  }
  .part-list li > p {
    flex: 1 0 100%;
  }
  .part-list .time {
    flex: none;
    min-inline-size: 7.5em;
    font-variant-numeric: tabular-nums;
  }
  .part-list li > div {
    flex: 1 1 12em;
    min-inline-size: 0;
  }
  @media print {
    /* Rows of a grid are torn over the edge of a sheet and lie on each other. */
    .detail,
    .part-list {
      display: block;
    }
    .detail > * + *,
    .part-list > * + * {
      margin-block-start: var(--_space-s);
    }
    .part-list li {
      break-inside: avoid;
    }
    .section-title,
    .group-title,
    .stage {
      break-after: avoid;
    }
  }
  .stand {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .text-filter {
    display: grid;
    gap: 4px;
    max-inline-size: 24em;
  }
  @container (min-width: 36em) {
    .stands {
      display: grid;
      grid-template-columns: 1fr 1fr;
      column-gap: var(--_space-m);
    }
  }
`;

/** Styles of an opened event, which come with the first. */
export const styles = [disclosures, tools, own];
