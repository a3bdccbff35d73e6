import type { Spanned } from './agenda.js';

/** What stands in one line of a day of the month grid. */
export interface Line<T> {
  item: T;
  /** How many days of this week the line takes; only the first of them carries it. */
  days: number;
  /** Whether the item began in an earlier week. */
  isContinued: boolean;
  /** Whether it goes on in the next. */
  goesOn: boolean;
}

/** One day of the month grid. */
export interface DayPlan<T> {
  /** All that happens on the day, in its own order. */
  items: T[];
  /** Lines from the top; `passing` keeps the place of one that began earlier in the week, a hole is free. */
  lines: (Line<T> | 'passing' | undefined)[];
  /** How many items of the day found no line. */
  hidden: number;
}

/**
 * Lays items out over the weeks of a month so that each keeps its line through a week: what lasts several days on top,
 * then the rest in order. Made once per answer; the cells only look up their day.
 */
export function planMonth<T extends Spanned>(
  items: readonly T[],
  weeks: readonly (readonly string[])[],
  maxLines: number,
): Map<string, DayPlan<T>> {
  if (!weeks.length) return new Map<string, DayPlan<T>>();
  const days: DayPlan<T>[] = weeks.flat().map(() => ({ items: [], lines: [], hidden: 0 }));
  const indexes = new Map(weeks.flat().map((day, index) => [day, index]));
  const [start, end] = [weeks[0][0], weeks.at(-1)!.at(-1)!];
  const placed = items
    .filter(({ first, last }) => first <= end && last >= start)
    .map(item => ({ item, from: indexes.get(item.first) ?? 0, to: indexes.get(item.last) ?? days.length - 1 }));
  for (const { item, from, to } of placed) for (let day = from; day <= to; day += 1) days[day].items.push(item);
  for (const { item, from, to } of placed) {
    if (item.first === item.last) continue;
    for (let day = from; day <= to; day += 7 - (day % 7)) {
      const lastOfWeek = Math.min(to, day - (day % 7) + 6);
      const isContinued = day > from || item.first < start;
      const goesOn = lastOfWeek < to || item.last > end;
      addLine(days.slice(day, lastOfWeek + 1), { item, days: lastOfWeek - day + 1, isContinued, goesOn }, maxLines);
    }
  }
  for (const { item, from } of placed) if (item.first === item.last) addSingle(days[from], item, maxLines);
  return new Map([...indexes].map(([day, index]) => [day, days[index]]));
}

/** Puts a line into the first place that is free on all its days; without one it is counted as hidden. */
function addLine<T>(days: readonly DayPlan<T>[], line: Line<T>, maxLines: number): void {
  for (let place = 0; place < maxLines; place += 1) {
    if (days.some(({ lines }) => lines[place])) continue;
    days.forEach(({ lines }, index) => (lines[place] = index ? 'passing' : line));
    return;
  }
  for (const day of days) day.hidden += 1;
}

/** The same for what lasts a day, without a look at others: a busy month has thousands. */
function addSingle<T>(day: DayPlan<T>, item: T, maxLines: number): void {
  const { lines } = day;
  for (let place = 0; place < maxLines; place += 1) {
    if (lines[place]) continue;
    lines[place] = { item, days: 1, isContinued: false, goesOn: false };
    return;
  }
  day.hidden += 1;
}
