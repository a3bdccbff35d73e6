/** How people count the week, in ISO weekdays: Monday 1 to Sunday 7. */
export interface Week {
  firstDay: number;
  weekend: readonly number[];
}

const mondayWeek: Week = { firstDay: 1, weekend: [6, 7] };

/** Zones where the week is that of most of the earth; of all others a table tells, which comes only there. */
const isLikeMost = /^Europe\/(?!Lisbon|Malta)/;
let weekOfZone: ((zone: string) => Week) | undefined;

/** Brings the weeks of all zones; where they cannot be had, that of most of the earth stands in. */
export async function loadWeeks(): Promise<void> {
  const table = import('./zone-weeks.js').catch(() => ({ weekOfZone: () => mondayWeek }));
  ({ weekOfZone } = await table);
}

/**
 * The week of a place, which decides how its calendar begins, whatever language it is read in: a town in Germany begins
 * on Monday in Arabic too. Where the zone names no place the reader's language counts. `undefined` where `loadWeeks` has
 * to bring it first.
 */
export function weekIn(timeZone: string | undefined, lang: string): Week | undefined {
  const key = `${timeZone} ${lang}`;
  const week = known.get(key) ?? findWeek(timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone, lang);
  if (week) known.set(key, week);
  return week;
}

const known = new Map<string, Week>();

function findWeek(zone: string, lang: string): Week | undefined {
  if (!zone.includes('/') || zone.startsWith('Etc/')) return weekOf(lang);
  return isLikeMost.test(zone) ? mondayWeek : weekOfZone?.(zone);
}

/** The week of a language: Sunday first in English of the United States, Monday in German. */
export function weekOf(lang: string): Week {
  try {
    // Chromium and Safari have the method, older ones the property, some browsers neither.
    const locale = new Intl.Locale(lang) as Intl.Locale & { getWeekInfo?: () => Week; weekInfo?: Week };
    return locale.getWeekInfo?.() ?? locale.weekInfo ?? mondayWeek;
  } catch {
    return mondayWeek;
  }
}
