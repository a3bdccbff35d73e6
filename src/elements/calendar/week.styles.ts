import { css } from 'lit';
import { bars } from './bars.styles.js';
import { cards } from './event-card.styles.js';

/** Seven days, one under the other; side by side where there is room for words. */
const own = css`
  .week {
    display: grid;
    gap: var(--_space-s);
  }
  .week-day {
    display: grid;
    grid-template-columns: 4.5em 1fr;
    align-items: first baseline;
    gap: var(--_space-m);
    padding-block: 12px;
    border-block-start: var(--_border-width) solid var(--_border);
  }
  /* A long title's last line would be the one to go by. */
  .week-day .events {
    align-self: start;
  }
  .day-title {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.4em;
    font-size: var(--_small);
  }
  .day-title .number {
    min-inline-size: 1.8em;
    margin: 2px;
    border-radius: 1em;
    font-size: 1.25em;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .week-day.today .number {
    margin: 0;
    border: 2px solid currentColor;
  }
  .weekday {
    color: var(--_muted);
    font-weight: 500;
  }
  .bars {
    display: grid;
    gap: 4px;
  }
  .week .bar {
    justify-content: start;
    inline-size: 100%;
    min-block-size: 32px;
    margin: 0;
    padding-block: 4px;
    border-block: 0;
    border-inline-end: 0;
    font-size: var(--_small);
    text-align: start;
  }
  .bar .words {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    min-inline-size: 0;
  }
  @container (max-width: 22em) {
    .week-day {
      grid-template-columns: 4.25em 1fr;
      column-gap: 12px;
    }
  }
  @container (min-width: 56em) {
    .week-days,
    .bars {
      display: grid;
      grid-template-columns: repeat(7, minmax(0, 1fr));
    }
    .week-days {
      border-block-start: var(--_border-width) solid var(--_border);
    }
    .bars {
      grid-auto-flow: row dense;
    }
    .week-day {
      grid-template-columns: minmax(0, 1fr);
      align-items: start;
      align-content: start;
      gap: 12px;
      min-block-size: 16em;
      padding: 8px;
      border-block-start: 0;
    }
    .week-day:not(:first-child) {
      border-inline-start: var(--_border-width) solid var(--_border);
    }
    .week-day.weekend {
      background: var(--_raised);
    }
    .week-day .title {
      font-size: 1em;
    }
    .week-day .line {
      display: grid;
      gap: 2px;
    }
    .week-day article {
      hyphens: auto;
    }
    .none {
      display: none;
    }
    .bar-place {
      grid-column: var(--_from) / span var(--_days);
      min-inline-size: 0;
      padding-inline: 4px;
    }
    .bar-place.continued {
      padding-inline-start: 0;
    }
    .bar-place.goes-on {
      padding-inline-end: 0;
    }
    .bar .words {
      flex-wrap: nowrap;
    }
    .bar .words > * {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .bar .words > .muted {
      flex: 0 100 auto;
    }
  }
  @media (forced-colors: active) {
    .week .bar {
      border: 1px solid CanvasText;
    }
  }
  .from-1 {
    --_from: 1;
  }
  .from-2 {
    --_from: 2;
  }
  .from-3 {
    --_from: 3;
  }
  .from-4 {
    --_from: 4;
  }
  .from-5 {
    --_from: 5;
  }
  .from-6 {
    --_from: 6;
  }
  .from-7 {
    --_from: 7;
  }
`;

/** Styles of a week, which come with it. */
export const styles = [cards, bars, own];
