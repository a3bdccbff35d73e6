import { css } from 'lit';
import { base } from '../../styles/base.js';
import { controls } from '../../styles/controls.js';
import { dialog } from '../../styles/dialog.js';
import { facts } from '../../styles/facts.js';
import { notes } from '../../styles/notes.js';
import { print } from '../../styles/print.js';
import { month } from './month.styles.js';
import { week } from './week.styles.js';

const own = css`
  .calendar {
    display: grid;
    gap: var(--_space-m);
  }
  .calendar > * {
    min-inline-size: 0;
  }
  /* Rows and columns are fixed by width, not by words, so that the header's place is known before its words. */
  .header {
    display: grid;
    align-items: center;
    gap: var(--_space-s) var(--_space-m);
  }
  .header:empty {
    block-size: calc(1.3 * var(--_large) + 3 * (44px + var(--_space-s)));
  }
  .period {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.75em;
  }
  .period-title {
    font-size: var(--_large);
  }
  .moves,
  .views {
    display: flex;
  }
  .moves > *,
  .views > * {
    border-radius: 0;
  }
  .moves > :not(:first-child),
  .views > :not(:first-child) {
    margin-inline-start: calc(-1 * var(--_border-width));
  }
  .moves > :first-child,
  .views > :first-child {
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
  }
  .moves > :last-child,
  .views > :last-child {
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  .moves > :focus-visible,
  .views > :focus-visible {
    z-index: 1;
  }
  .move {
    inline-size: 44px;
    padding-inline: 0;
  }
  .move:dir(rtl) svg {
    scale: -1 1;
  }
  .views [aria-pressed='true'] {
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
    font-weight: 600;
  }
  .menus:empty {
    block-size: 44px;
  }
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
  .events {
    display: grid;
    align-content: start;
    gap: var(--_space-m);
    min-inline-size: 0;
  }
  article.event {
    display: grid;
    gap: 4px;
    justify-items: start;
  }
  .event .title {
    font-size: 1.125em;
  }
  .event .open {
    color: var(--_accent);
    font-weight: inherit;
    text-decoration-thickness: 1px;
  }
  .category {
    color: var(--_muted);
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
  @container (min-width: 30em) {
    .header {
      grid-template-columns: auto 1fr;
    }
    .header:empty {
      block-size: calc(1.3 * var(--_large) + 2 * (44px + var(--_space-s)));
    }
    .period,
    .filtering {
      grid-column: 1 / -1;
    }
  }
  @container (min-width: 44em) {
    .header {
      grid-template-columns: auto auto minmax(0, 1fr);
    }
    .header:empty {
      block-size: calc(1.3 * var(--_large) + 44px + var(--_space-s));
    }
    .filtering {
      grid-column: auto;
    }
  }
  @container (min-width: 64em) {
    .header {
      grid-template-columns: 1fr auto auto minmax(0, 14em);
    }
    /* How many filters are active moves nothing beside it. */
    .filtering {
      justify-self: end;
    }
    .header:empty {
      block-size: 44px;
    }
    .period {
      grid-column: auto;
    }
  }
`;

export const styles = [base, controls, notes, facts, dialog, own, month, week, print];
