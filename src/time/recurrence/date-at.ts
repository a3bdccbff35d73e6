import { momentOf, utc } from '../zone-table.js';
import { keyOf, occurrencesOf, type Occurrence, type Series, type Timing } from './series.js';

const msPerDay = 86_400_000;

/** As many dates as may lie around one, at one a minute. */
const mostAround = 6000;

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
