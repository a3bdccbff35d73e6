import { createHash } from 'node:crypto';
import { plainDescriptions } from 'miteinand/backends/ics/plain.js';
import { CalendarEvent } from 'miteinand/contract/calendar-event.js';
import type { Category } from 'miteinand/contract/category.js';
import { fold } from 'miteinand/locale/fold.js';
import { addDays } from 'miteinand/time/days.js';
import { defaultCalendarLimits, type Note } from 'miteinand/time/ics/calendar.js';
import { eventsOf } from 'miteinand/time/ics/events.js';
import { isCalendar } from 'miteinand/time/ics/lines.js';
import { readFeed } from 'miteinand/time/ics/read-feed.js';
import { inSlices } from 'miteinand/time/slices.js';
import { FeedProblem } from './problem.js';
import type { FeedSource } from './sources.js';

/** What the reading of a feed depends on. */
export interface ReadingOptions {
  source: FeedSource;
  today: string;
  /** The town's zone, of times that the feed gives none for. */
  timeZone: string | undefined;
  /** The town's own categories by their folded names. */
  categories: ReadonlyMap<string, Category>;
  signal: AbortSignal;
}

/** The events of a feed as those of the backend, and what could not be read of it. */
export interface FeedEvents {
  events: CalendarEvent[];
  notes: Note<string>[];
}

/** Days back and ahead in which series are told date by date: a month, and eighteen. */
const span = { back: 31, ahead: 548 };

/** Reads a calendar in slices between which requests are answered; throws when it is none, or only the beginning of one. */
export async function readEvents(body: Uint8Array, options: ReadingOptions): Promise<FeedEvents> {
  const { source, today, timeZone, signal } = options;
  if (!isCalendar(body)) throw new FeedProblem('is no calendar');
  if (!/END:VCALENDAR\s*$/i.test(Buffer.from(body.subarray(-200)).toString('latin1')))
    throw new FeedProblem('ends in the middle');
  const limits = { ...defaultCalendarLimits, bytes: body.length };
  const calendar = await inSlices(plainDescriptions(await readFeed(body, { timeZone, limits }, signal)), signal);
  const window = { from: addDays(today, -span.back), to: addDays(today, span.ahead), timeZone };
  const { events, remarks } = await inSlices(eventsOf(calendar, window), signal);
  const prefix = prefixOf(source);
  return {
    events: events.map(event => own(event, prefix, options)).filter(event => CalendarEvent.safeParse(event).success),
    notes: [...calendar.omitted, ...calendar.remarks, ...remarks],
  };
}

/** Ids of two feeds must not meet, nor tell a secret address. */
const prefixOf = ({ address }: FeedSource): string =>
  `feed-${createHash('sha256').update(address).digest('hex').slice(0, 8)}-`;

function own(event: CalendarEvent, prefix: string, { source, categories }: ReadingOptions): CalendarEvent {
  const { superEvent, categories: filed } = event;
  return {
    ...event,
    id: prefix + storable(event.id),
    ...(superEvent && { superEvent: { ...superEvent, id: prefix + storable(superEvent.id) } }),
    ...(filed && { categories: filed.map(each => categories.get(fold(each.name)) ?? each) }),
    source: { name: source.name },
  };
}

/** PostgreSQL keeps neither U+0000 nor halves of characters. */
const storable = (id: string): string => id.replace(/[\p{Cs}\p{Cc}]/gu, '');
