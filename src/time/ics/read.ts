import { findZone, utc, type Zone } from '../zone-table.js';
import {
  defaultCalendarLimits,
  Notes,
  type CalendarLimits,
  type IcsCalendar,
  type IcsEvent,
  type Omission,
  type Remark,
} from './calendar.js';
import { Sorter, type Components } from './components.js';
import { isPublic, readEvent, type Zones } from './event.js';
import { decode, readLines, type Property } from './lines.js';
import { readDuration, readText } from './values.js';
import type { Observance } from './vtimezone.js';

/** What is asked for in reading a calendar. */
export interface ReadOptions {
  limits?: CalendarLimits;
  /** The zone of floating times where the calendar names none, and brings none or several (IANA); else UTC. */
  timeZone?: string | undefined;
  /** Who knows zones that have no IANA name: `foreignZone` of foreign-zones.ts. */
  foreignZone?: (tzid: string, observances: readonly Observance[]) => Zone | undefined;
}

const mostZones = 100;

/** How many lines are one step. */
const linesAStep = 200;

/**
 * Reads a calendar in small steps (`inSlices` of slices.ts does them): whatever the input, it ends after as many steps
 * as the input is long and never throws. Readable events are given, others counted with the reason.
 */
export function* readCalendar(
  input: string | Uint8Array,
  { limits = defaultCalendarLimits, timeZone, foreignZone }: ReadOptions = {},
): Generator<undefined, IcsCalendar> {
  const omitted = new Notes<Omission>();
  const remarks = new Notes<Remark>();
  const { text, isWhole } = withinLimit(input, limits.bytes, omitted);
  yield;
  const sorter = new Sorter(limits.events);
  let count = 0;
  for (const property of readLines(text)) {
    if (property) sorter.add(property);
    if ((count += 1) % linesAStep === 0) yield;
  }
  if (sorter.tooMany) omitted.add('too-many', '', sorter.tooMany);
  if (sorter.isCut) omitted.add(isWhole ? 'broken' : 'too-large');

  const own = new Map(sorter.own.map(property => [property.name, property.value]).reverse() as [string, string][]);
  const zones = zonesOf(sorter, readText(own.get('X-WR-TIMEZONE') ?? ''), timeZone, foreignZone);
  const isCancelled = own.get('METHOD')?.trim().toUpperCase() === 'CANCEL';
  const calendar: IcsCalendar = {
    home: zones.home,
    hasForeignZones: false,
    events: [],
    hidden: [],
    omitted: [],
    remarks: [],
    ...facts(own),
  };
  for (const [index, properties] of sorter.events.entries()) {
    if (index % 20 === 0) yield;
    const event = take(properties, zones, calendar, omitted, remarks);
    if (event) calendar.events.push(isCancelled ? { ...event, status: 'CANCELLED' } : event);
  }
  return { ...calendar, hasForeignZones: zones.hasForeign(), omitted: omitted.list(), remarks: remarks.list() };
}

/** One event, if it can be read and is for everybody. */
function take(
  properties: readonly Property[],
  zones: Zones,
  calendar: IcsCalendar,
  omitted: Notes<Omission>,
  remarks: Notes<Remark>,
): IcsEvent | undefined {
  const codes = new Set<Remark>();
  const event = readEvent(properties, zones, code => codes.add(code));
  if (!event) {
    omitted.add('broken', properties.find(({ name }) => name === 'UID')?.value);
    return undefined;
  }
  const { uid, recurrenceId } = event;
  if (!isPublic(properties)) {
    // Nothing of it is told, not even its UID; the date of the series that it took the place of is not shown either.
    omitted.add('private');
    if (recurrenceId) calendar.hidden.push({ uid, recurrenceId });
    return undefined;
  }
  for (const code of codes) remarks.add(code, uid || event.summary);
  return event;
}

/** The text up to the limit and the end of a line there; the events behind are counted. */
function withinLimit(
  input: string | Uint8Array,
  limit: number,
  omitted: Notes<Omission>,
): { text: string; isWhole: boolean } {
  const [text, rest] =
    typeof input === 'string'
      ? [input.slice(0, limit), input.slice(limit)]
      : [decode(input.subarray(0, limit)), new TextDecoder().decode(input.subarray(limit))];
  if (!rest) return { text, isWhole: true };
  const end = text.lastIndexOf('\n') + 1 || text.length;
  const behind = text.slice(end) + rest;
  let count = 0;
  for (let at = behind.indexOf('BEGIN:VEVENT'); at >= 0; at = behind.indexOf('BEGIN:VEVENT', at + 1)) count += 1;
  omitted.add('too-large', '', count);
  return { text: text.slice(0, end), isWhole: false };
}

function facts(own: ReadonlyMap<string, string>): Partial<IcsCalendar> {
  const name = readText(own.get('NAME') ?? own.get('X-WR-CALNAME') ?? '');
  const interval = readDuration(own.get('REFRESH-INTERVAL') ?? own.get('X-PUBLISHED-TTL') ?? '');
  return { ...(name && { name }), ...(interval && { refresh: interval.days * 86_400 + interval.ms / 1000 }) };
}

/** How the calendar's names of zones are understood. */
function zonesOf(
  { zones }: Components,
  ownName: string,
  timeZone: string | undefined,
  foreignZone: ReadOptions['foreignZone'],
): Zones & { hasForeign(): boolean } {
  const known = new Map<string, Zone | undefined>();
  let hasForeign = false;
  const find = (tzid: string): Zone | undefined => {
    const name = tzid.replace(/^TZID=/i, '').trim();
    // Each that is unknown costs time to look for, and no calendar has so many.
    if (!known.has(name) && known.size < mostZones) {
      // `GMT+0200` is no name, though some browsers take it for one.
      const zone = /^(GMT|UTC)[+-]/i.test(name) ? undefined : findZone(name);
      if (!zone) hasForeign = true;
      known.set(name, zone ?? foreignZone?.(name, zones.get(name) ?? []));
    }
    return known.get(name);
  };
  const only = zones.size === 1 ? find([...zones.keys()][0]) : undefined;
  const home = (ownName && find(ownName)) || only || (timeZone && findZone(timeZone)) || utc;
  return { home, find, hasForeign: () => hasForeign };
}
