import { localTimeOf, momentOf, type LocalTime, type Zone } from '../zone-table.js';
import { expandRule, type Stretch } from './expand.js';
import type { RecurrenceRule } from './rule.js';

/** A day or a time as a calendar writes it; without a zone it is that of the event it belongs to. */
export interface WrittenTime {
  local: LocalTime;
  isDay: boolean;
  zone?: Zone | undefined;
}

/** How long something lasts: days as the calendar counts them, the rest exact (RFC 5545 section 3.3.6). */
export interface Duration {
  days: number;
  ms: number;
}

/** What one component says of the time of an event; all-day events have the zone UTC. */
export interface Timing {
  start: LocalTime;
  isAllDay: boolean;
  zone: Zone;
  duration?: Duration | undefined;
}

/** Another version of one date of a series, or of it and all that follow (RANGE=THISANDFUTURE). */
export interface Change<T extends Timing> {
  recurrenceId: WrittenTime;
  isForFuture: boolean;
  version: T;
}

/** An event with all its dates. */
export interface Series<T extends Timing> {
  version: T;
  rules: readonly RecurrenceRule[];
  /** RDATE; a period brings its own duration. */
  dates: readonly (WrittenTime & { duration?: Duration | undefined })[];
  /** EXDATE. */
  exceptions: readonly WrittenTime[];
  changes: readonly Change<T>[];
  /** Where the days of all-day events are told that are written as moments. */
  home: Zone;
}

/** One date of a series. */
export interface Occurrence<T extends Timing> {
  version: T;
  /** The date that the rule gave, wherever it was moved; a moment, of all-day events midnight in UTC. */
  recurrenceId: number;
  /** When it begins: a moment, of all-day events midnight in UTC. */
  start: number;
  /** When it ends; none where nobody says how long it lasts, all-day events last their day. */
  end?: number | undefined;
}

/** Days that are asked for, as they are told in a zone. */
export interface DayWindow {
  /** Midnight of the first day. */
  from: LocalTime;
  /** Midnight after the last day. */
  to: LocalTime;
  zone: Zone;
  /** How many dates one series gives at most. */
  limit: number;
}

const msPerDay = 86_400_000;

/** Zones are less than two days apart; dates that may lie between are not counted as those of the window. */
const zoneMargin = 2 * msPerDay;
const marginLimit = 6000;

/** The dates of a series that touch a window, in order; `isCut` says that there are more than its limit. */
export function occurrencesOf<T extends Timing>(
  series: Series<T>,
  window: DayWindow,
): { occurrences: Occurrence<T>[]; isCut: boolean } {
  const { version, dates, changes } = series;
  const { starts, isCut } = startsOf(series, window);
  const excepted = exceptionsOf(series);
  const single = new Map(changes.map(change => [keyOf(change.recurrenceId, series), change]));
  const future = [...single].filter(([, { isForFuture }]) => isForFuture).sort(([a], [b]) => a - b);
  const periods = new Map(dates.flatMap(date => (date.duration ? [[keyOf(date, series), date.duration]] : [])));

  const touches = touching(window, version.isAllDay);
  const found: Occurrence<T>[] = [];
  let previous = NaN;
  let next = 0;
  for (const start of starts) {
    if (found.length > window.limit) break;
    const recurrenceId = momentOf(start, version.zone);
    // Two times may be one moment, where the clock left one of them out.
    if (recurrenceId === previous || excepted?.(recurrenceId, start) || single.has(recurrenceId)) continue;
    previous = recurrenceId;
    while (next < future.length && future[next][0] <= recurrenceId) next += 1;
    if (next) {
      const change = future[next - 1];
      const occurrence = moved(change[1].version, recurrenceId, start + shiftOf(change, version));
      if (touching(window, occurrence.version.isAllDay)(occurrence.start, occurrence.end)) found.push(occurrence);
      continue;
    }
    const end = endOf(version, start, recurrenceId, periods.get(recurrenceId) ?? version.duration);
    if (touches(recurrenceId, end)) found.push({ version, recurrenceId, start: recurrenceId, end });
  }
  for (const [recurrenceId, change] of single) {
    const occurrence = moved(change.version, recurrenceId, change.version.start);
    if (touching(window, occurrence.version.isAllDay)(occurrence.start, occurrence.end)) found.push(occurrence);
  }
  if (single.size) found.sort((a, b) => a.start - b.start);
  return { occurrences: found.slice(0, window.limit), isCut: isCut || found.length > window.limit };
}

function moved<T extends Timing>(version: T, recurrenceId: number, time: LocalTime): Occurrence<T> {
  const local = version.isAllDay ? time - modulo(time) : time;
  const start = momentOf(local, version.zone);
  return { version, recurrenceId, start, end: endOf(version, local, start, version.duration) };
}

function endOf({ zone, isAllDay }: Timing, local: LocalTime, start: number, duration?: Duration): number | undefined {
  if (!duration) return isAllDay ? start + msPerDay : undefined;
  const { days, ms } = duration;
  return (days ? momentOf(local + days * msPerDay, zone) : start) + ms;
}

/** Whether what begins and ends at moments touches the window; days do so as days, wherever the window is told. */
function touching(window: DayWindow, isAllDay: boolean): (start: number, end: number | undefined) => boolean {
  const { zone } = window;
  const [from, to] = isAllDay ? [window.from, window.to] : [momentOf(window.from, zone), momentOf(window.to, zone)];
  return (start, end = start) => start < to && (end > from || start >= from);
}

/** How far "this and following" moves the clock. */
const shiftOf = <T extends Timing>([key, { version }]: [number, Change<T>], original: T): number =>
  version.start - localTimeOf(key, original.zone);

/** Which times rules and single dates give around a window, in order; a series of one date has its start. */
function startsOf<T extends Timing>(
  series: Series<T>,
  { from, to, limit }: DayWindow,
): { starts: LocalTime[]; isCut: boolean } {
  const { version, rules, dates, changes } = series;
  const { start } = version;
  const future = changes.filter(({ isForFuture }) => isForFuture);
  const lengths = [version, ...dates, ...future.map(change => change.version)].map(lengthOf);
  const shifts = future.map(change => Math.abs(change.version.start - change.recurrenceId.local));
  const margin = zoneMargin + Math.max(0, ...shifts);
  const stretch = { from: from - Math.max(...lengths) - margin, to: to + margin, limit: limit + marginLimit };
  const expanded = rules.map(rule => expandUntil(rule, series, stretch));
  const isCut = expanded.some(each => each.isCut);
  const ofRules =
    expanded.length === 1 ? expanded[0].times : rules.length ? expanded.flatMap(({ times }) => times) : [start];
  if (expanded.length <= 1 && !dates.length) return { starts: ofRules, isCut };
  const single = dates.map(date => startOf(date, series));
  return { starts: [...new Set([...ofRules, ...single])].sort((a, b) => a - b), isCut };
}

/** When a single date begins: in the zone of the series, as a day or at a time as the series does. */
export function startOf<T extends Timing>(date: WrittenTime, { version, home }: Series<T>): LocalTime {
  if (version.isAllDay) return dayOf(date, home);
  if (date.isDay) return date.local + modulo(version.start);
  return date.zone ? localTimeOf(momentOf(date.local, date.zone), version.zone) : date.local;
}

const lengthOf = ({ duration }: { duration?: Duration | undefined }): number =>
  duration ? duration.days * msPerDay + duration.ms : 0;

/** The dates of a rule up to its UNTIL, which is still one of them. */
function expandUntil<T extends Timing>(
  rule: RecurrenceRule,
  { version, home }: Series<T>,
  stretch: Stretch,
): { times: LocalTime[]; isCut: boolean } {
  const { start, zone, isAllDay } = version;
  const { until = '' } = rule;
  if (!until) return expandRule(rule, start, stretch);
  const written = readUntil(until);
  // A day is wholly part of it; so is that of an all-day event, which some end at its midnight in UTC, some in their zone.
  if (until.length === 8 || isAllDay) {
    const local = until.endsWith('Z') ? Math.max(written, localTimeOf(written, home)) : written;
    return expandRule(rule, start, { ...stretch, to: Math.min(stretch.to, local - modulo(local) + msPerDay - 1) });
  }
  const last = until.endsWith('Z') ? written : momentOf(written, zone);
  const to = localTimeOf(last, zone) + msPerDay;
  const { times, isCut } = expandRule(rule, start, { ...stretch, to: Math.min(stretch.to, to) });
  return { times: times.filter(time => time < to - 2 * msPerDay || momentOf(time, zone) <= last), isCut };
}

/** The time of an UNTIL as it is written. */
export const readUntil = (text: string): LocalTime =>
  Date.UTC(
    Number(text.slice(0, 4)),
    Number(text.slice(4, 6)) - 1,
    Number(text.slice(6, 8)),
    Number(text.slice(9, 11)),
    Number(text.slice(11, 13)),
    Number(text.slice(13, 15)),
  );

/** What tells dates of a series apart: the moment, of all-day events midnight of the day in UTC. */
export function keyOf<T extends Timing>(time: WrittenTime, { version, home }: Series<T>): number {
  const { local, isDay, zone } = time;
  if (version.isAllDay) return dayOf(time, home);
  // A day for an event with times: the date on that day.
  if (isDay) return momentOf(local + modulo(version.start), version.zone);
  return momentOf(local, zone ?? version.zone);
}

/**
 * The day of a time. Exchange writes days of all-day events as the moment they begin in the zone of its owner; others
 * write midnight in UTC.
 */
function dayOf({ local, isDay, zone }: WrittenTime, home: Zone): number {
  const isMoment = !isDay && zone?.name === 'UTC' && modulo(local) !== 0;
  const time = isMoment ? localTimeOf(local, home) : local;
  return time - modulo(time);
}

function exceptionsOf<T extends Timing>(series: Series<T>): ((key: number, start: LocalTime) => boolean) | undefined {
  const { exceptions, version } = series;
  if (!exceptions.length) return undefined;
  const isByDay = (time: WrittenTime): boolean => time.isDay && !version.isAllDay;
  const keys = new Set(exceptions.filter(time => !isByDay(time)).map(time => keyOf(time, series)));
  const days = new Set(exceptions.filter(isByDay).map(({ local }) => local));
  return (key, start) => keys.has(key) || days.has(start - modulo(start));
}

const modulo = (local: LocalTime): number => ((local % msPerDay) + msPerDay) % msPerDay;
