import { isAllDay } from '../../contract/calendar-event.js';
import { dayText, momentText } from '../../time/ics/dates.js';
import { dateId, readDateId } from '../../time/recurrence/date-id.js';
import { datesIn } from '../../time/recurrence/dates-in.js';
import { parseRule } from '../../time/recurrence/rule.js';
import type { Duration, Occurrence, Series, Timing } from '../../time/recurrence/series.js';
import { findZone, localTimeOf, utc, type Zone } from '../../time/zone-table.js';
import { shareOf, type DateFacts, type EventDate, type EventFacts, type Horizon } from './event-dates.js';
import type { Slice } from './slices.js';

const msPerDay = 86_400_000;

/** Records with a rule, by their rows. */
type Rows = readonly (readonly [number, EventFacts])[];

/** The dates of records that say how they recur. One whose rule cannot be answered has the date that is written. */
export async function listSeries(
  rows: Rows,
  timeZone: string | undefined,
  { from, to }: Horizon,
  slice: Slice,
): Promise<{ dates: EventDate[]; isCut: boolean }> {
  const days = {
    from: from ? Date.parse(from) : -Infinity,
    to: Date.parse(to) + msPerDay,
    limit: shareOf(rows.length),
  };
  const dates: EventDate[] = [];
  let isCut = false;
  for (const [row, facts] of rows) {
    if (slice.isOver) await slice.next();
    const zone = zoneOf(facts, timeZone);
    const series = seriesOf(facts, zone);
    if (!series) {
      dates.push({ row });
      continue;
    }
    const found = datesIn(series, { ...days, zone });
    isCut ||= found.isCut;
    for (const occurrence of found.occurrences) dates.push(dateOf(row, facts, occurrence, zone));
  }
  return { dates, isCut };
}

/** The date of a series by its id. */
export async function findDate(rows: Rows, timeZone: string | undefined, id: string): Promise<EventDate | undefined> {
  const named = readDateId(id);
  const [row, facts] = rows.find(([, facts]) => facts.id === named?.series) ?? [];
  if (!named || row === undefined || !facts) return undefined;
  const zone = zoneOf(facts, timeZone);
  const series = seriesOf(facts, zone);
  const { dateAt } = await import('../../time/recurrence/date-at.js');
  const occurrence = series && dateAt(series, named.moment);
  return occurrence && dateOf(row, facts, occurrence, zone);
}

const zoneOf = (facts: EventFacts, timeZone: string | undefined): Zone =>
  findZone(facts.timeZone ?? timeZone) ?? findZone(undefined)!;

function seriesOf(facts: EventFacts, home: Zone): Series<Timing> | undefined {
  const rule = parseRule(facts.recurrenceRule ?? '');
  if (typeof rule === 'string') return undefined;
  const allDay = isAllDay(facts);
  const zone = allDay ? utc : home;
  const start = localTimeOf(Date.parse(facts.startDate), zone);
  const version = { start, isAllDay: allDay, zone, duration: durationOf(facts, allDay) };
  return { version, rules: [rule], dates: [], exceptions: [], changes: [], home };
}

function durationOf({ startDate, endDate }: EventFacts, allDay: boolean): Duration | undefined {
  const ms = Date.parse(endDate ?? startDate) - Date.parse(startDate);
  // The last day is part of it.
  if (allDay) return { days: Math.max(Math.floor(ms / msPerDay), 0) + 1, ms: 0 };
  return ms > 0 ? { days: 0, ms } : undefined;
}

function dateOf(row: number, facts: EventFacts, occurrence: Occurrence<Timing>, zone: Zone): EventDate {
  const { version, start, end } = occurrence;
  const { isAllDay } = version;
  return { row, occurrence: { start, end, isAllDay, tell: () => tell(facts, occurrence, zone) } };
}

function tell(
  { id, name }: EventFacts,
  { version: { isAllDay }, recurrenceId, start, end }: Occurrence<Timing>,
  zone: Zone,
): DateFacts | undefined {
  const startDate = isAllDay ? dayText(start) : momentText(start, zone);
  const endDate = end === undefined ? undefined : isAllDay ? dayText(end - msPerDay) : momentText(end, zone);
  const superEvent = { id, name, type: 'EventSeries' };
  return startDate ? { id: dateId(id, recurrenceId, isAllDay), startDate, endDate, superEvent } : undefined;
}
