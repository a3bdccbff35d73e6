import type { RuleFault } from '../recurrence/rule.js';
import type { Duration, Timing, WrittenTime } from '../recurrence/series.js';
import type { Zone } from '../zone-table.js';

/** HTML of a stranger: to be made plain text, or safe, before it is shown. */
export type UntrustedHtml = string & { readonly untrusted: 'html' };

/** How much of a calendar is read. */
export interface CalendarLimits {
  bytes: number;
  events: number;
}

/** 2 MB and 5,000 events. */
export const defaultCalendarLimits: CalendarLimits = { bytes: 2_000_000, events: 5000 };

/** Why an event is not shown. */
export type Omission =
  /** It has no start that can be read, or its end is missing. */
  | 'broken'
  /** Its CLASS says that it is not for everybody. */
  | 'private'
  /** There are more events than the limit. */
  | 'too-many'
  /** It lies behind the limit of bytes. */
  | 'too-large';

/** What about an event is not as its calendar says. */
export type Remark =
  /** Repeats oftener than hourly: only its first date is shown. */
  | `rule-${RuleFault}`
  /** Its zone is unknown: told in the calendar's own. */
  | 'unknown-zone'
  /** Lasts longer than calendars go: shown without an end. */
  | 'duration'
  /** Has more dates than are shown. */
  | 'more-dates';

/** How many events something is true of, and the first of them by UID or title. */
export interface Note<Code extends string> {
  code: Code;
  count: number;
  examples: string[];
}

/** An event as a calendar tells it (VEVENT), a series with its rule. Nobody's mail address is in it. */
export interface IcsEvent extends Timing {
  /** Empty where the calendar gives none. */
  uid: string;
  sequence: number;
  /** When it was last written (LAST-MODIFIED or DTSTAMP). */
  modified?: number;
  recurrenceId?: WrittenTime;
  /** RANGE=THISANDFUTURE. */
  isForFuture: boolean;
  rules: string[];
  dates: (WrittenTime & { duration?: Duration | undefined })[];
  exceptions: WrittenTime[];
  summary: string;
  description?: string;
  /** X-ALT-DESC. */
  html?: UntrustedHtml;
  location?: string;
  geo?: { latitude: number; longitude: number };
  url?: string;
  /** Where it takes place online. */
  conference?: string;
  image?: string;
  categories: string[];
  status?: string;
  organizer?: string;
  lang?: string;
}

/** A calendar as it was read. */
export interface IcsCalendar {
  name?: string;
  /** The zone of its floating times and of what it tells in UTC. */
  home: Zone;
  /** Whether it names zones that are no IANA zones; then it must be read with `foreignZone` to know them. */
  hasForeignZones: boolean;
  /** How often it asks to be fetched, in seconds. */
  refresh?: number;
  events: IcsEvent[];
  /** Dates that private events take the place of, by UID. */
  hidden: { uid: string; recurrenceId: WrittenTime }[];
  omitted: Note<Omission>[];
  remarks: Note<Remark>[];
}

const mostExamples = 5;

/** Counts what is true of events, by code. */
export class Notes<Code extends string> {
  readonly #notes = new Map<Code, Note<Code>>();

  add(code: Code, example = '', count = 1): void {
    let note = this.#notes.get(code);
    if (!note) this.#notes.set(code, (note = { code, count: 0, examples: [] }));
    note.count += count;
    if (example && note.examples.length < mostExamples) note.examples.push(example.slice(0, 200));
  }

  list(): Note<Code>[] {
    return [...this.#notes.values()];
  }
}
