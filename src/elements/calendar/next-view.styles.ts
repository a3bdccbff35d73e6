import { css } from 'lit';
import { cards } from './event-card.styles.js';

const own = css`
  .next {
    display: grid;
    gap: var(--_space-m);
  }
  .next .title {
    font-size: 1em;
  }
  .next .line {
    row-gap: 0;
  }
`;

/** Styles of the lines of what comes next, which come with them. */
export const styles = [cards, own];
