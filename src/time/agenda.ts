/** Something that takes the days from `first` to `last`. */
export interface Spanned {
  first: string;
  last: string;
}

/** Items by the day they begin, in their own order; what began before `from` and still lasts stands on that day. */
export function groupByDay<T extends Spanned>(items: readonly T[], from: string): { day: string; items: T[] }[] {
  const days = new Map<string, T[]>();
  for (const item of items) {
    const day = item.first < from ? from : item.first;
    const group = days.get(day);
    if (group) group.push(item);
    else days.set(day, [item]);
  }
  return [...days].map(([day, items]) => ({ day, items }));
}
