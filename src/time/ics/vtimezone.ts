import { expandRule } from '../recurrence/expand.js';
import { parseRule } from '../recurrence/rule.js';
import { readUntil } from '../recurrence/series.js';
import type { LocalTime, Zone } from '../zone-table.js';
import type { Property } from './lines.js';
import { readDate, readOffset } from './values.js';

/** STANDARD or DAYLIGHT of a VTIMEZONE: when clocks are set, and from what to what. */
export type Observance = readonly Property[];

/** Years in which a calendar's own clocks are set; before and after they stay as they are. */
const first = Date.UTC(1900, 0, 1);
const last = Date.UTC(2100, 0, 1);
const mostChanges = 1000;
const mostObservances = 200;

/** A zone by the rules that a calendar brings along (RFC 5545 section 3.6.5), for names that nobody else knows. */
export function ownZone(observances: readonly Observance[]): Zone | undefined {
  const changes = observances
    .slice(0, mostObservances)
    .flatMap(changesOf)
    .sort((a, b) => a.from - b.from);
  if (!changes.length) return undefined;
  return {
    offsetAt(moment) {
      let [low, high] = [0, changes.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (changes[middle].from <= moment) low = middle + 1;
        else high = middle;
      }
      return low ? changes[low - 1].to : changes[0].before;
    },
  };
}

function changesOf(observance: Observance): { from: number; before: number; to: number }[] {
  const value = (name: string): string => observance.find(property => property.name === name)?.value ?? '';
  const [before, to] = [readOffset(value('TZOFFSETFROM')), readOffset(value('TZOFFSETTO'))];
  const start = readDate(value('DTSTART'))?.local;
  if (start === undefined) return [];
  const single = observance
    .filter(({ name }) => name === 'RDATE')
    .flatMap(property => property.value.split(',', mostChanges))
    .flatMap(text => readDate(text)?.local ?? []);
  const times = [start, ...ruleTimes(value('RRULE'), start, before), ...single.slice(0, mostChanges)];
  // Clocks are set at times that they show before.
  return times.map(time => ({ from: time - before, before, to }));
}

function ruleTimes(text: string, start: LocalTime, offset: number): LocalTime[] {
  const rule = parseRule(text);
  if (typeof rule === 'string') return [];
  // UNTIL is in UTC here, and 2000 years of changes would be no use.
  const until = rule.until ? readUntil(rule.until) + (rule.until.endsWith('Z') ? offset : 0) : Infinity;
  return expandRule(rule, start, { from: first, to: Math.min(until, last), limit: mostChanges }).times;
}
