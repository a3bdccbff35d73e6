import { takesSignups, type Availability } from 'miteinand/contract/availability.js';
import { addDays } from 'miteinand/time/days.js';
import { clockIn } from 'miteinand/time/zones.js';

/** The places of a thing that is signed up for by form. */
export interface Places {
  /** `null`: any number. */
  capacity: number | null;
  taken: number;
  /** 1: a waiting list is kept. */
  waitlist: number;
}

/** Members of the contract that tell whether one can sign up. */
export interface AvailabilityFields {
  availability?: Availability;
  maximumAttendeeCapacity?: number;
  remainingAttendeeCapacity?: number;
}

/** What the record itself says. */
export interface Stated extends AvailabilityFields {
  eventStatus?: string;
  startDate?: string;
  endDate?: string;
  schedule?: { startDate?: string; endDate?: string };
  commitment?: string;
  timeZone?: string;
}

/** Called off, paused, not open yet or over; `undefined` when places decide. The content's own word goes before the clock's. */
export function closedState(record: Stated, now: Date): Availability | undefined {
  if (record.eventStatus === 'EventCancelled') return 'cancelled';
  const { availability } = record;
  if (!takesSignups(availability) && availability !== 'full') return availability;
  return now.getTime() >= overFrom(record) ? 'over' : undefined;
}

/** From when on a thing is over, in milliseconds since 1970; never is `Infinity`. A day is over when the next one has begun on the spot. */
export function overFrom(record: Stated): number {
  const end = endOf(record);
  if (end === undefined) return Infinity;
  return end.length === 10 ? startOfDay(addDays(end, 1), record.timeZone) : Date.parse(end) + 1;
}

/** The availability as it is now: the record's own word, else what the places left say. */
export function availabilityNow(record: Stated, places: Places | undefined, now: Date): AvailabilityFields {
  const closed = closedState(record, now);
  if (!places || places.capacity === null) return closed ? { availability: closed } : {};
  const left = Math.max(places.capacity - places.taken, 0);
  return { availability: closed ?? byPlaces(left, places), remainingAttendeeCapacity: left };
}

function byPlaces(left: number, { capacity, waitlist }: Places): Availability {
  if (left === 0) return waitlist ? 'waitlist' : 'full';
  return left <= 3 || left <= capacity! / 10 ? 'low' : 'open';
}

/** When a thing ends; a start alone ends only what happens once. */
function endOf({ startDate, endDate, schedule, commitment }: Stated): string | undefined {
  const once = commitment === 'one-off' ? schedule?.startDate : undefined;
  return endDate ?? startDate ?? schedule?.endDate ?? once;
}

/** Thousands of things end on the same days. */
const dayStarts = new Map<string, number>();

function startOfDay(day: string, timeZone: string | undefined): number {
  const key = `${day} ${timeZone}`;
  let start = dayStarts.get(key);
  if (start === undefined) {
    const utc = Date.parse(`${day}T00:00Z`);
    // How far the clock is ahead around midnight; asked twice, as it may be set in between.
    const guess = utc - aheadOfUtc(utc, timeZone);
    dayStarts.set(key, (start = utc - aheadOfUtc(guess, timeZone)));
  }
  return start;
}

const aheadOfUtc = (moment: number, timeZone: string | undefined): number =>
  Date.parse(`${clockIn(new Date(moment).toISOString(), timeZone)}Z`) - moment;
