import { css } from 'lit';
import { cards } from './event-card.styles.js';

const own = css`
  .day-panel {
    display: grid;
    gap: var(--_space-m);
    padding-block-start: var(--_space-m);
    border-block-start: var(--_border-width) solid var(--_border);
  }
  .day-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-s);
  }
  .day-head .title {
    font-size: 1.125em;
  }
`;

/** Styles of the list of a day, which come with it. */
export const styles = [cards, own];
