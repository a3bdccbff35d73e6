/** Dates, numbers and lists as a language writes them. Formatters are made once: making one costs more than a hundred uses. */
export interface Formats {
  /** "22. November 2026", or with the weekday: "Sonntag, 22. November 2026". Days stay days; moments are told in `timeZone`. */
  date(date: string, timeZone?: string, style?: DateStyle): string;
  /** From one day to another in the fewest words: "16.–22. Nov. 2026"; as a style of months "November 2026". */
  span(first: string, last: string, style: DateStyle): string;
  /** "18:00"; empty for a day, which has no time. */
  time(date: string, timeZone?: string): string;
  /** From start to end on one day: "18:00–20:00". */
  times(start: string, end: string | undefined, timeZone?: string): string;
  /** From start to end in the fewest words: "So., 22. Nov. 2026, 18:00–20:00". */
  range(start: string, end: string | undefined, timeZone?: string): string;
  /** "vor 3 Wochen", seen from `now`. */
  ago(date: string, now?: Date): string;
  /** A zone as people call it at a moment: "Mitteleuropäische Zeit"; `short` "MESZ", which tells summer from winter. */
  zone(timeZone: string, moment: string, style?: 'longGeneric' | 'short'): string;
  number(value: number): string;
  /** "Mo." for the two letters of RFC 5545, in the middle of a text; "Montag" as a name of its own. */
  weekday(day: string, style?: 'weekday' | 'weekday-short'): string;
  /** "350 m", "2,4 km", "12 km": as exactly as it matters on the way. */
  distance(kilometres: number): string;
  list(items: readonly string[]): string;
  /** Which of two names comes first in the alphabet: below 0 for the first. Numbers in them count as numbers. */
  compare(one: string, other: string): number;
  /** "Arabisch" for `ar`; the tag itself when nobody knows it. */
  language(tag: string): string;
}

/** `short` 22.11.2026 · `medium` 22. Nov. 2026 · `long` Sonntag, 22. November 2026 · `month` November 2026 and so on. */
export type DateStyle =
  | 'medium'
  | 'long'
  | 'month'
  | 'month-name'
  | 'year'
  | 'day-month'
  | 'weekday'
  | 'weekday-short'
  | 'weekday-letter'
  | 'day'
  | 'month-short';

const dateStyles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  'month-name': { month: 'long' },
  year: { year: 'numeric' },
  'day-month': { day: 'numeric', month: 'long' },
  weekday: { weekday: 'long' },
  'weekday-short': { weekday: 'short' },
  'weekday-letter': { weekday: 'narrow' },
  day: { day: 'numeric' },
  'month-short': { month: 'short' },
};

/** The first of January 2024 was a Monday. */
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365],
  ['month', 30],
  ['week', 7],
  ['day', 1],
];

const known = new Map<string, Formats>();

/** The formats of a language, made once. English without a country is written as in Europe: "22 Nov 2026, 18:00". */
export function formatsOf(lang: string): Formats {
  let formats = known.get(lang);
  if (!formats) known.set(lang, (formats = makeFormats(lang.replace(/^en(?=$|-u-)/, 'en-GB'))));
  return formats;
}

function makeFormats(lang: string): Formats {
  const cache = new Map<string, Intl.DateTimeFormat>();
  const formatter = (
    name: string,
    options: Intl.DateTimeFormatOptions,
    timeZone: string | undefined,
  ): Intl.DateTimeFormat => {
    const key = `${name} ${timeZone}`;
    let format = cache.get(key);
    if (!format) cache.set(key, (format = safeFormat(lang, { ...calendar, ...options, timeZone })));
    return format;
  };
  // A town's dates are Gregorian, whatever the reader's language; unless its tag asks for another calendar (`-u-ca-…`).
  const calendar = /-u-(?:.*-)?ca-/.test(lang) ? {} : { calendar: 'gregory' };
  const relative = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  const numbers = new Intl.NumberFormat(lang);
  const lengths = (unit: string, maximumFractionDigits: number): Intl.NumberFormat =>
    new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits });
  const lists = new Intl.ListFormat(lang, { type: 'conjunction' });
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const languages = new Intl.DisplayNames(lang, { type: 'language', fallback: 'code' });
  // The weekday is what one plans by.
  const day = { weekday: 'short', ...dateStyles.medium } as const;
  const { hourCycle } = new Intl.DateTimeFormat(lang, { hour: 'numeric' }).resolvedOptions();
  // A browser writes "9:00" and "09:00–10:00"; where days have 24 hours all are written alike.
  const time = { hour: hourCycle === 'h23' ? '2-digit' : 'numeric', minute: '2-digit' } as const;

  // German writes "18:00–20:00 Uhr", and a browser the word only there: one time is told like two.
  const noon = Date.UTC(2024, 0, 1, 12);
  const end = new Intl.DateTimeFormat(lang, { ...time, timeZone: 'UTC' })
    .formatRangeToParts(noon, noon + 60_000)
    .at(-1);
  const hour = end?.type === 'literal' ? end.value : '';

  const dateIn = (date: string, timeZone: string | undefined, style: DateStyle): string =>
    formatter(style, dateStyles[style], zoneOf(date, timeZone)).format(toDate(date));

  return {
    date: kept((date, timeZone, style = 'medium') => dateIn(date, timeZone, style)),
    span: kept((first, last, style) =>
      formatter(style, dateStyles[style], 'UTC').formatRange(toDate(first), toDate(last)),
    ),
    weekday: kept((day, style = 'weekday-short') => {
      const index = weekdays.indexOf(day);
      return index < 0 ? '' : dateIn(`2024-01-0${index + 1}`, undefined, style);
    }),
    time: kept((date, timeZone) => (isDay(date) ? '' : formatter('time', time, timeZone).format(toDate(date)))),
    times: kept((start, end, timeZone) => {
      const format = formatter('time', time, timeZone);
      const [first, last] = [toDate(start), toDate(end ?? start)];
      if (last <= first) return format.format(first) + hour;
      const parts = format.formatRangeToParts(first, last);
      // Over midnight a browser writes both dates out, which the times alone are meant to leave to others.
      return parts.some(({ type }) => type === 'day')
        ? `${format.format(first)} – ${format.format(last)}${hour}`
        : parts.map(({ value }) => value).join('');
    }),
    range: kept((start, end, timeZone) => {
      const options = isDay(start) ? day : { ...day, ...time };
      const format = formatter(isDay(start) ? 'days' : 'moments', options, zoneOf(start, timeZone));
      const [first, last] = [toDate(start), toDate(end ?? start)];
      if (last > first) return format.formatRange(first, last);
      return format.format(first) + (isDay(start) ? '' : hour);
    }),
    zone: (timeZone, moment, style = 'longGeneric') =>
      formatter(style, { timeZoneName: style }, timeZone)
        .formatToParts(toDate(moment))
        .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone,
    ago(date, now = new Date()) {
      // Where the town's day has begun and the visitor's has not, today is meant.
      const days = Math.min(0, (visitorsDay(date) - visitorsDay(now)) / 86_400_000);
      const [unit, length] = units.find(([, length]) => Math.abs(days) >= length) ?? ['day', 1];
      return relative.format(Math.trunc(days / length), unit);
    },
    number: value => numbers.format(value),
    distance: kilometres =>
      // From here on metres, rounded to 50, would be "1,000 m".
      kilometres < 0.975
        ? lengths('meter', 0).format(Math.round(kilometres * 20) * 50)
        : lengths('kilometer', kilometres < 10 ? 1 : 0).format(kilometres),
    list: items => lists.format(items),
    compare,
    language(tag) {
      try {
        return languages.of(tag) ?? tag;
      } catch {
        return tag;
      }
    },
  };
}

/** So many texts of a kind are kept: a page of a list is rendered again and again while somebody types. */
const mostKept = 1000;

/** Keeps what was written: a browser takes longer to write a date than to show it. */
function kept<Said extends readonly (string | undefined)[]>(write: (...said: Said) => string): typeof write {
  const texts = new Map<string, string>();
  return (...said) => {
    const key = JSON.stringify(said);
    let text = texts.get(key);
    if (text === undefined) {
      if (texts.size === mostKept) texts.clear();
      texts.set(key, (text = write(...said)));
    }
    return text;
  };
}

const isDay = (date: string): boolean => date.length === 10;
const toDate = (date: string): Date => new Date(isDay(date) ? `${date}T00:00:00Z` : date);
/** The day of a date, or of a moment where the visitor is, as midnight in UTC: so that days can be counted. */
const visitorsDay = (date: string | Date): number => {
  if (typeof date === 'string' && isDay(date)) return toDate(date).getTime();
  const moment = new Date(date);
  return Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());
};
const zoneOf = (date: string, timeZone: string | undefined): string | undefined => (isDay(date) ? 'UTC' : timeZone);

/** A zone this browser does not know falls back to the visitor's own, so that the time is still right. */
function safeFormat(
  lang: string,
  { timeZone, ...options }: Intl.DateTimeFormatOptions & { timeZone: string | undefined },
): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(lang, { ...options, ...(timeZone && { timeZone }) });
  } catch {
    return new Intl.DateTimeFormat(lang, { ...options, timeZoneName: 'short' });
  }
}
