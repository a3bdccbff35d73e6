import { css } from 'lit';
import { bars } from './bars.styles.js';

/** The grid. Below 48em its days show dots instead of lines; a row keeps its height, so nothing jumps. */
const own = css`
  .month {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  .month th {
    block-size: 32px;
    padding: 0;
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 500;
    text-align: center;
  }
  .day {
    --_row: 56px;
    position: relative;
    block-size: var(--_row);
    padding: 4px 0;
    border-block-start: var(--_border-width) solid var(--_border);
    text-align: center;
    vertical-align: top;
  }
  .day.weekend {
    background: var(--_raised);
  }
  .day .number {
    min-block-size: 0;
    inline-size: 32px;
    block-size: 32px;
    padding: 0;
    border-color: transparent;
    border-radius: 50%;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  /* The whole cell is the target; its lines lie above. */
  .day .number::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .day:hover .number:not([aria-disabled]) {
    background: var(--_raised);
  }
  .day.outside .number {
    color: var(--_muted);
    font-weight: 400;
  }
  .number[aria-disabled] {
    opacity: 0.5;
    text-decoration: line-through;
  }
  .month .week-number {
    inline-size: 2.5em;
    padding: 8px 0 0;
    font-variant-numeric: tabular-nums;
    text-align: center;
    vertical-align: top;
  }
  .month thead .week-number {
    padding: 0;
    vertical-align: middle;
  }
  .day.today .number {
    border: 2px solid currentColor;
    font-weight: 700;
  }
  .day[aria-selected='true'] .number {
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
  }
  .dots {
    display: block;
    block-size: 8px;
    margin-inline: auto;
    background: radial-gradient(circle, var(--_accent) 2.5px, transparent 3px) 0 0 / 8px 8px repeat-x;
  }
  .dots-1 {
    inline-size: 8px;
  }
  .dots-2 {
    inline-size: 16px;
  }
  .dots-3 {
    inline-size: 24px;
  }
  .entries {
    display: none;
  }
  @container (min-width: 48em) {
    .day {
      --_row: 140px;
      text-align: start;
    }
    .month th {
      padding-inline-start: 8px;
      text-align: start;
    }
    .day .number {
      inline-size: 28px;
      block-size: 28px;
      margin-inline-start: 4px;
    }
    .dots {
      display: none;
    }
    .entries {
      display: grid;
      grid-template-columns: 100%;
      gap: 1px;
      margin-block-start: 2px;
    }
  }
  .entry {
    position: relative;
    z-index: 1;
    display: flex;
    justify-content: start;
    gap: 0.4em;
    inline-size: 100%;
    min-block-size: 0;
    block-size: 24px;
    padding-block: 0;
    padding-inline: 8px 4px;
    border: 0;
    border-radius: 4px;
    font-size: var(--_small);
    font-weight: 400;
    line-height: 24px;
    text-align: start;
  }
  span.entry {
    z-index: auto;
  }
  .entry svg {
    inline-size: 1.1em;
    block-size: 1.1em;
  }
  .entry .time {
    flex: none;
    color: var(--_muted);
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .entry .name {
    overflow: hidden;
    min-inline-size: 0;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .entry.event:hover .name,
  .entry.more:hover {
    text-decoration: underline;
  }
  .entry.more {
    color: var(--_accent);
  }
  @media (forced-colors: active) {
    .day {
      border: 1px solid CanvasText;
    }
    .day:not(.today) .number {
      border-width: 0;
    }
  }
  /* A sheet of paper is narrow, and nobody opens a day on it: the lines instead of the dots, each in full. */
  @media print {
    .day {
      text-align: start;
    }
    .dots {
      display: none;
    }
    .entries {
      display: grid;
      grid-template-columns: 100%;
      gap: 2px;
    }
    .event.entry:not(.bar) {
      display: block;
      block-size: auto;
      padding-inline: 2px;
      line-height: 1.25;
    }
    .event.entry:not(.bar) .name {
      overflow-wrap: anywhere;
      white-space: normal;
    }
  }
`;

/** Styles of a month, which come with it. */
export const styles = [bars, own];
