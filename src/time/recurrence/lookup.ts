import { momentOf, utc } from '../zone-table.js';
import { keyOf, occurrencesOf, type DayWindow, type Occurrence, type Series, type Timing } from './series.js';

const msPerDay = 86_400_000;

/** What recurs more seldom than once in so many days is not looked for. */
const farthest = 30 * 366 * msPerDay;

/** As many dates as may lie around one, at one a minute. */
const mostAround = 6000;

/** The dates of a series that touch a window; of one that has none there, the next one behind it. */
export function datesIn<T extends Timing>(
  series: Series<T>,
  window: DayWindow,
): { occurrences: Occurrence<T>[]; isCut: boolean } {
  const found = occurrencesOf(series, window);
  if (found.occurrences.length || window.to === Infinity) return found;
  const { occurrences } = occurrencesOf(series, { ...window, from: window.to, to: window.to + farthest, limit: 1 });
  return { occurrences, isCut: false };
}

/** The date that the rule of a series gives at a moment, wherever it was moved. */
export function dateAt<T extends Timing>(series: Series<T>, moment: number): Occurrence<T> | undefined {
  const shifts = series.changes
    .filter(({ isForFuture }) => isForFuture)
    .map(({ recurrenceId, version }) => Math.abs(version.start - recurrenceId.local));
  const margin = 2 * msPerDay + Math.max(0, ...shifts);
  const moved = series.changes
    .filter(({ recurrenceId }) => keyOf(recurrenceId, series) === moment)
    .map(({ version }) => momentOf(version.start, version.zone));
  for (const around of [moment, ...moved]) {
    const window = { from: around - margin, to: around + margin, zone: utc, limit: mostAround };
    const found = occurrencesOf(series, window).occurrences.find(({ recurrenceId }) => recurrenceId === moment);
    if (found) return found;
  }
  return undefined;
}
