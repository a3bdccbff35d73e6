import type { CalendarEvent } from '../contract/calendar-event.js';
import type { List } from '../contract/list.js';
import { BackendError } from '../contract/problem.js';
import { defaultCalendarLimits, type CalendarLimits, type IcsCalendar } from '../time/ics/calendar.js';
import { isCalendar } from '../time/ics/lines.js';
import { readFeed } from '../time/ics/read-feed.js';
import { inSlices } from '../time/slices.js';
import type { Ask, Backend } from './backend.js';
import { indexCalendar } from './ics/calendar-index.js';
import { KeptReading, type Reading } from './ics/kept-reading.js';
import { unlessAborted } from './merge/wait.js';
import { defaultLimits, missingIsUnreachable, requestStart, type FileStart, type Limits } from './request.js';
import type { EventIndex } from './search/event-index.js';

/** How much of a feed is read, and how long it is waited for. */
export type FeedLimits = Limits & CalendarLimits;

/** A feed as it was read. */
interface Feed {
  name: string;
  timeZone: string | undefined;
  index: EventIndex;
  calendar: IcsCalendar;
  /** How many events cannot be read. */
  broken: number;
  /** How many events were read of a feed that has more. */
  cutAt: number | undefined;
}

/**
 * A calendar feed (iCalendar, RFC 5545), read-only. It is read once and kept for some minutes; questions are answered in
 * the page. What is over the limits is cut off, and lists say so.
 */
export function icsBackend(
  address: string,
  limits: FeedLimits = { ...defaultCalendarLimits, seconds: defaultLimits.seconds },
): Backend {
  const kept = new KeptReading<Feed>(before => read(address, limits, before !== undefined));
  const feed = async ({ signal }: Ask): Promise<Reading<Feed>> => {
    signal?.throwIfAborted();
    return unlessAborted(kept.get(), signal);
  };
  const refuse = (): Promise<never> =>
    Promise.reject(new BackendError('unsupported', `${address}: a calendar feed has events only`));

  return {
    isLocal: true,
    async service(ask) {
      const { name, timeZone } = (await feed(ask)).value;
      return { name, ...(timeZone && { timeZone }), capabilities: ['events', 'search', 'facets'] };
    },
    async events(query, ask): Promise<List<CalendarEvent>> {
      const { value, asOf } = await feed(ask);
      const list = await value.index.find(query);
      const cutAt = value.cutAt ?? list.cutAt;
      return {
        ...list,
        omitted: list.omitted + value.broken,
        ...(cutAt !== undefined && { cutAt }),
        ...(asOf && { asOf }),
      };
    },
    async event(id, ask) {
      const event = await (await feed(ask)).value.index.event(id);
      if (!event) throw new BackendError('not-found', `${address}: no event by the id ${id}`);
      return event;
    },
    // Whoever subscribes gets it as it is: nobody filters it there.
    feedUrl: query => (Object.values(query as object).some(wanted => String(wanted ?? '')) ? undefined : address),
    async series(id, ask) {
      const [{ value }, { seriesIn }] = await Promise.all([feed(ask), import('../time/ics/series-in.js')]);
      const series = seriesIn(value.calendar, id);
      if (!series) throw new BackendError('not-found', `${address}: no series by the id ${id}`);
      return series;
    },
    offers: refuse,
    offer: refuse,
    organizations: refuse,
    form: refuse,
    signUp: refuse,
    desk: refuse,
    pass: refuse,
    metrics: refuse,
  };
}

async function read(address: string, limits: FeedLimits, wasReadBefore: boolean): Promise<Feed> {
  const file = await requestStart(address, { languages: [] }, limits, 'text/calendar, */*;q=0.5').catch(
    missingIsUnreachable,
  );
  const { bytes, isCut } = file;
  // Something else came instead of the data: the fault that says so to visitors.
  if (!isCalendar(bytes)) throw new BackendError('not-json', `${address}: ${whatElse(file)}`);
  // What was read as a whole before is better than the beginning of what is slow now.
  if (wasReadBefore && isCut && bytes.length < limits.bytes) throw new BackendError('timeout', `${address}: too slow`);
  const visitorsZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const calendar = await readFeed(bytes, {
    timeZone: visitorsZone,
    // The event in which the file ends is cut, not broken.
    limits: isCut ? { ...limits, bytes: bytes.length - 1 } : limits,
  });
  return {
    name: calendar.name ?? '',
    timeZone: calendar.home.name === visitorsZone ? undefined : calendar.home.name,
    calendar,
    index: await inSlices(indexCalendar(await plain(calendar))),
    ...countOmitted(calendar, isCut),
  };
}

const whatElse = ({ bytes, type }: FileStart): string =>
  bytes.length ? `not a calendar${type && ` but ${type}`}` : 'nothing at all';

/** Only calendars with HTML need what reads it. */
async function plain(calendar: IcsCalendar): Promise<IcsCalendar> {
  const mayHaveHtml = calendar.events.some(({ html, description }) => html || description?.includes('<'));
  if (!mayHaveHtml) return calendar;
  const { plainDescriptions } = await import('./ics/plain.js');
  return inSlices(plainDescriptions(calendar));
}

/** What is missing. Private events are not: nobody shall know how many there are. */
function countOmitted({ events, omitted }: IcsCalendar, isCut: boolean): Pick<Feed, 'broken' | 'cutAt'> {
  const isOver = isCut || omitted.some(({ code }) => code === 'too-many' || code === 'too-large');
  return {
    broken: omitted.find(({ code }) => code === 'broken')?.count ?? 0,
    cutAt: isOver ? events.length : undefined,
  };
}
