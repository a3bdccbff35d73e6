import type { availabilities } from '../contract/availability.js';
import type { eventStatuses } from '../contract/calendar-event.js';
import type { EventFacet } from '../contract/event-query.js';
import type { audiences, commitments, dayTimes, offerKinds } from '../contract/offer.js';
import type { OfferFacet, OfferSort } from '../contract/offer-query.js';
import type { Fault } from '../contract/problem.js';
import type { AnsweringWords, ManagingWords, SignupWords } from './signup-words.js';

/** Words for each member of a list of the contract; what a newer backend adds has none and shows no word. */
type WordsFor<List extends readonly string[]> = Record<List[number], string>;

/**
 * Words that shared views or more than one widget say. In every sheet texts with an insert are functions, and counts go
 * through `counter`. Sentences are for residents: short, friendly, without technical terms.
 */
export interface CommonWords {
  loading: string;
  retry: string;
  close: string;
  showMore: string;
  /** Two facts in one line: "Regelmäßig, 2 Stunden". */
  pair: (first: string, second: string) => string;
  /** A text that is there only in another language: "Nur auf Deutsch". */
  onlyIn: (language: string) => string;
  omitted: (count: number) => string;
  faults: Record<Fault, string>;
  retryAfter: (seconds: number) => string;
  availability: WordsFor<typeof availabilities>;
  placesLeft: (count: number) => string;
  online: string;
  barrierFree: string;
  signUp: string;
  joinWaitlist: string;
  writeMail: string;
  call: string;
  openLink: string;
  /** Writes to whoever posted an item, through the backend. */
  writeMessage: string;
  organizer: string;
  when: string;
  where: string;
  contact: string;
  offersShown: (shown: string, total: string) => string;
  readOnly: string;
  source: (name: string) => string;
  sourcesAnswered: (answered: string, all: string) => string;
  sourcesFailed: (names: string) => string;
  sourcesWaiting: (names: string) => string;
  checked: (ago: string) => string;
  /** An item that nobody checked for long. */
  stale: (checked: string) => string;
}

/** Words of the filters of a list. */
export interface SearchWords {
  /** Opens the filters where they are folded; says how many are active. */
  showFilters: (active: string | 0) => string;
  /** Names of the filters; those with one value are named by it. */
  filters: Record<EventFacet, string>;
  moreFilters: string;
  activeFilters: string;
  removeFilter: (name: string) => string;
  resetFilters: string;
  audiences: WordsFor<typeof audiences>;
  /** Words that are searched for, as a name of that filter. */
  searchedFor: (text: string) => string;
  /** What a mistyped word was taken for. */
  understoodAs: (words: string) => string;
}

/** Words of the volunteer exchange. */
export interface ExchangeWords extends SearchWords {
  back: string;
  kinds: WordsFor<typeof offerKinds>;
  commitments: WordsFor<typeof commitments>;
  searchOffers: string;
  filters: Record<OfferFacet, string>;
  sortBy: string;
  sorts: Record<OfferSort, string>;
  dayTimes: WordsFor<typeof dayTimes>;
  /** Kinds on a board, where people offer and seek. */
  boardKinds: Partial<WordsFor<typeof offerKinds>>;
  nearMe: string;
  nearAsked: string;
  nearRefused: string;
  /** Asks whether the approximate position may be sent to who searches. */
  nearConsent: (searcher: string) => string;
  nearAgree: string;
  nearDecline: string;
  nearForget: string;
  anyDistance: string;
  within: (distance: string) => string;
  offersAtLeast: (count: number) => string;
  ofThemFlexible: (count: number) => string;
  offersFound: (count: number) => string;
  noOffers: string;
  noOffersFit: string;
  hoursPer: {
    once: (n: number) => string;
    week: (n: number) => string;
    month: (n: number) => string;
    year: (n: number) => string;
  };
  skills: string;
  minimumAge: (years: string) => string;
  bring: string;
  benefits: string;
  /** What is said otherwise of things and rooms: they are lent, nobody takes part in them. */
  lending: Pick<CommonWords, 'availability' | 'placesLeft' | 'signUp' | 'joinWaitlist'>;
  available: string;
  deposit: string;
  pickUp: string;
}

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

/** Words under an opened offer or event; fetched with the first. */
export interface ItemWords {
  share: string;
  linkCopied: string;
  /** Said where the browser does not copy: the visitor does. */
  linkMarked: string;
  link: string;
  print: string;
  notPrinted: string;
  reportMistake: string;
  mistakeSubject: (title: string) => string;
  mistakeText: (title: string, link: string) => string;
  qrCode: string;
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

/** Words of the pass viewer. */
export interface PassWords {
  pass: string;
  holder: string;
  issuer: string;
  validFrom: string;
  validUntil: string;
  hours: string;
  hoursGiven: (count: number) => string;
  stamps: string;
  noPass: string;
  checkedAt: (moment: string) => string;
  checks: string;
  verdicts: Record<'genuine' | 'unknown-issuer' | 'expired' | 'not-yet-valid' | 'forged' | 'unchecked', string>;
  verdictReasons: Record<
    | 'genuine'
    | 'unknown-issuer'
    | 'expired'
    | 'not-yet-valid'
    | 'forged'
    | 'no-proof'
    | 'unknown-proof'
    | 'no-https'
    | 'no-crypto'
    | 'unreadable-dates'
    | 'unknown-status',
    string
  >;
  checkNames: Record<'signature' | 'issuer' | 'period', string>;
  checkResults: Record<'passed' | 'failed' | 'not-done', string>;
}

/** Words of the impact counter. */
export interface ImpactWords {
  asOf: (date: string) => string;
  ofGoal: (goal: string) => string;
  noMetrics: string;
  series: string;
}

/** The sheets of words of a language: what all widgets share, and what each says besides. */
export interface Sheets {
  common: CommonWords;
  search: SearchWords;
  exchange: ExchangeWords;
  calendar: CalendarWords;
  item: ItemWords;
  event: EventWords;
  recurrence: RecurrenceWords;
  signup: SignupWords;
  answering: AnsweringWords;
  managing: ManagingWords;
  pass: PassWords;
  impact: ImpactWords;
}

/** What a sheet of words is about. */
export type Topic = keyof Sheets;
