import { occurrencesOf, type DayWindow, type Occurrence, type Series, type Timing } from './series.js';

/** What recurs more seldom than once in so many milliseconds is not looked for: thirty years. */
const farthest = 30 * 366 * 86_400_000;

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
