import type { availabilities } from '../contract/availability.js';
import type { EventFacet } from '../contract/event-query.js';
import type { audiences, commitments, dayTimes, offerKinds } from '../contract/offer.js';
import type { OfferFacet, OfferSort } from '../contract/offer-query.js';
import type { Fault } from '../contract/problem.js';
import type { CalendarWords, EventWords, RecurrenceWords } from './calendar-words.js';
import type { AnsweringWords, ManagingWords, SignupWords } from './signup-words.js';

/** Words for each member of a list of the contract; what a newer backend adds has none and shows no word. */
export type WordsFor<List extends readonly string[]> = Record<List[number], string>;

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
