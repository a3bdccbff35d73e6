import { css } from 'lit';
import { base } from '../../styles/base.js';
import { controls } from '../../styles/controls.js';
import { dialog } from '../../styles/dialog.js';
import { facets } from '../../styles/facets.js';
import { facts } from '../../styles/facts.js';
import { notes } from '../../styles/notes.js';
import { print } from '../../styles/print.js';

const own = css`
  .exchange,
  .results {
    display: grid;
    gap: var(--_space-m);
    min-inline-size: 0;
  }
  .filters {
    display: grid;
    gap: var(--_space-s) var(--_space-m);
    min-inline-size: 0;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-s) var(--_space-m);
  }
  .count {
    font-weight: 500;
  }
  .understood {
    display: block;
    font-weight: 400;
  }
  .sort {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
    font-size: var(--_small);
    font-weight: inherit;
  }
  .sort select {
    inline-size: auto;
    min-block-size: 36px;
  }
  .near {
    justify-items: start;
  }
  .offers {
    display: grid;
  }
  .offer {
    display: grid;
    gap: 4px;
    padding-block: var(--_space-m);
  }
  .offers:not(.cards) > li:not(:first-child) .offer {
    border-block-start: var(--_border-width) solid var(--_border);
  }
  .offers.cards {
    grid-template-columns: repeat(auto-fill, minmax(min(18em, 100%), 1fr));
    gap: var(--_space-m);
  }
  .cards .offer {
    block-size: 100%;
    align-content: start;
    padding: var(--_space-m);
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius);
  }
  /* Who seeks and who gives: told apart by the frame of the word, not by colour. */
  .kind.seeks,
  .kind.gives {
    margin-block-end: 4px;
    padding-inline: 0.5em;
    border: var(--_border-width) solid var(--_control-border);
    border-radius: var(--_radius);
  }
  .kind.seeks {
    border-style: dashed;
  }
  .kind.gives {
    background: var(--_raised);
  }
  .notes {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-m);
  }
  .notes:empty {
    display: none;
  }
  .compact .offer {
    gap: 2px;
  }
  .compact .offers:not(.cards) .offer {
    padding-block: var(--_space-s);
  }
  .compact .offer .title {
    font-size: 1em;
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
  @container (width < 56em) {
    .facets.folded {
      display: none;
    }
    /* Room is kept for the search field and the button over the list, so that it does not jump. */
    .list:not(.compact) > .results:first-child:has(> .skeleton, > slot:not([name])):not(:has(> .failed)) {
      margin-block-start: calc(1.5 * var(--_small) + 92px + var(--_space-s) + var(--_space-m));
    }
  }
  @container (width >= 30em) {
    .facets {
      grid-template-columns: repeat(auto-fit, minmax(13em, 1fr));
    }
    .more-filters {
      grid-column: 1 / -1;
    }
  }
  @container (width >= 56em) {
    .fold {
      display: none;
    }
    .exchange.list:not(.compact) {
      grid-template-columns: 16em minmax(0, 1fr);
      column-gap: var(--_space-l);
      align-items: start;
    }
    .list .filters,
    .list .facets {
      grid-template-columns: 1fr;
      gap: var(--_space-s);
    }
    .list:not(.compact) > .results {
      grid-column: 2;
    }
    /* Room is kept for filters on their way, not for filters that do not come. */
    .list > .results:first-child:has(> .failed) {
      grid-column: 1 / -1;
    }
  }
`;

export const styles = [base, controls, notes, facts, facets, dialog, own, print];
