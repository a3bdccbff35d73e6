/** How a language's people count the week, in ISO weekdays: Monday 1 to Sunday 7. */
export interface Week {
  firstDay: number;
  weekend: readonly number[];
}

const mondayWeek: Week = { firstDay: 1, weekend: [6, 7] };

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
