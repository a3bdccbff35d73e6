import { css } from 'lit';
import { cards } from './event-card.styles.js';

const own = css`
  .day-group {
    display: grid;
    grid-template-columns: 4.5em 1fr;
    gap: var(--_space-m);
    padding-block: var(--_space-m);
  }
  .day-group:not(:first-child) {
    border-block-start: var(--_border-width) solid var(--_border);
  }
  .date {
    display: grid;
    justify-items: center;
    align-self: start;
    /* Languages without short names of weekdays need the width. */
    padding: var(--_space-s) 4px;
    border: var(--_border-width) solid transparent;
    border-radius: var(--_radius);
    background: var(--_raised);
    font-size: var(--_small);
    line-height: 1.3;
  }
  .date.today {
    border-color: currentColor;
  }
  .date .number {
    font-size: 1.75em;
    font-weight: 600;
    line-height: 1.15;
  }
  @container (max-width: 30em) {
    .day-group {
      grid-template-columns: 3.75em 1fr;
      column-gap: 12px;
    }
  }
  /* A phone with large letters. */
  @container (max-width: 14em) {
    .day-group {
      grid-template-columns: 1fr;
    }
    .date {
      justify-self: start;
    }
  }
`;

/** Styles of the list, which come with it. */
export const styles = [cards, own];
