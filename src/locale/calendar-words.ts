import type { eventStatuses } from '../contract/calendar-event.js';
import type { WordsFor } from './words.js';

/** Words of the calendar. */
export interface CalendarWords {
  price: string;
  listView: string;
  weekView: string;
  monthView: string;
  view: string;
  previous: string;
  next: string;
  previousMonth: string;
  nextMonth: string;
  previousWeek: string;
  nextWeek: string;
  chooseMonth: string;
  month: string;
  year: string;
  /** On the button that goes to the month chosen. */
  showMonth: string;
  /** "KW 47". */
  weekShort: (number: string) => string;
  /** Over the column with the numbers of weeks. */
  weekWord: string;
  /** Over the events of a week that last several days. */
  severalDays: string;
  today: string;
  allDay: string;
  eventStatus: WordsFor<typeof eventStatuses>;
  /** What a list of events begins with: "Ab 22. Nov. 2026". */
  fromDay: (date: string) => string;
  eventsOn: (count: number) => string;
  moreEvents: (count: number) => string;
  noEvents: string;
  /** Opens search and filters; says how many are active. */
  searchAndFilter: (active: string | 0) => string;
  /** The same where nothing can be searched. */
  filterEvents: (active: string | 0) => string;
  searchEvents: string;
  noEventsFit: string;
  noEventsIn: (month: string) => string;
  noEventsInWeek: string;
  nextEvent: (date: string) => string;
  /** Where nothing comes any more. */
  lastEvent: (date: string) => string;
  /** Of which moment that is what is shown. */
  asOf: (moment: string) => string;
  /** Said where a source has more than so many entries, and not all are read. */
  moreThanRead: (count: number) => string;
  /** What the visitor's own clock shows: "bei Ihnen 21:45". */
  yourTime: (times: string) => string;
  eventsFound: (count: number) => string;
  addToCalendar: string;
  /** The ways to keep or print all that the calendar shows. */
  subscribe: string;
  printView: string;
  backToCalendar: string;
  /** Back to the event through which another was opened. */
  backToEvent: string;
  timesIn: (zone: string) => string;
}

/** Words of an opened event, and of what one can do with a calendar; fetched with the first. */
export interface EventWords {
  partOf: string;
  series: string;
  furtherDates: string;
  /** "und 12 weitere": dates that are not listed. */
  andMore: (count: number) => string;
  takePartOnline: string;
  showOnMap: string;
  mapApp: string;
  /** Said over links to other providers. */
  otherProviders: string;
  /** Leads to a picture that lies elsewhere. */
  pictureAt: (host: string) => string;
  whichDates: string;
  thisDate: string;
  wholeSeries: string;
  calendarFile: string;
  /** Said where a whole series is wanted: links can name one date only. */
  seriesByFile: string;
  programme: string;
  searchProgramme: string;
  partsFound: (count: number) => string;
  exhibitors: string;
  searchExhibitors: string;
  exhibitorsFound: (count: number) => string;
  stand: string;
  /** Exhibitors without a category. */
  others: string;
  subscribeFor: string;
  inCalendarApp: string;
  byAddress: string;
  downloadEvents: string;
  /** Said after a download: how many events the file has. */
  downloaded: (count: number) => string;
  /** Said where there are more events than a file or a sheet takes. */
  onlyFirst: (count: number) => string;
  printShown: string;
  printMonths: string;
  onlineView: string;
}

/** How a series recurs, in words; fetched with the first that does. Days, months and dates come as the language writes them. */
export interface RecurrenceWords {
  daily: (interval: number) => string;
  /** "jeden zweiten Dienstag", "alle 2 Wochen am Dienstag und Freitag"; `howMany` days there are. */
  weekly: (interval: number, days: string, howMany: number) => string;
  /** "montags bis freitags". */
  fromTo: (first: string, last: string) => string;
  weeklyFromTo: (interval: number, days: string) => string;
  /** "2. Dienstag", or counted from the end: -1 is "letzten Dienstag". */
  nth: (ordinal: number, thing: string) => string;
  /** "12.", or counted from the end: -1 is "letzten Tag". */
  dayOfMonth: (day: number) => string;
  workday: string;
  /** "am 2. Dienstag im Monat". */
  onNthOfMonth: (interval: number, things: string) => string;
  /** "am 12. jedes Monats". */
  onDaysOfMonth: (interval: number, days: string) => string;
  /** "am 1. Sonntag im Dezember". */
  onNthIn: (things: string, months: string) => string;
  /** "am 12. Mai". */
  onDates: (dates: string) => string;
  inMonths: (text: string, months: string) => string;
  yearly: (interval: number, text: string) => string;
  until: (text: string, date: string) => string;
  /** After so many dates it ends. */
  times: (text: string, count: number) => string;
  /** Where no sentence says it. */
  recurs: string;
  /** Where it is not known when. */
  onlyFirst: string;
}
