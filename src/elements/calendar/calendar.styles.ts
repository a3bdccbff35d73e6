import { css } from 'lit';
import { base } from '../../styles/base.js';
import { controls } from '../../styles/controls.js';
import { dialog } from '../../styles/dialog.js';
import { facts } from '../../styles/facts.js';
import { notes } from '../../styles/notes.js';
import { print } from '../../styles/print.js';

/** What stands around the events; the styles of a view come with its code. */
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
  .category {
    color: var(--_muted);
  }
  .month-skeleton {
    gap: 0;
    padding-block-start: 32px;
  }
  .month-skeleton .week {
    block-size: 56px;
    border-block-start: var(--_border-width) solid var(--_border);
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
  @container (min-width: 48em) {
    .month-skeleton .week {
      block-size: 140px;
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
  @media (forced-colors: active) {
    .views [aria-pressed='true'] {
      border-color: Highlight;
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
  }
`;

export const styles = [base, controls, notes, facts, dialog, own, print];
