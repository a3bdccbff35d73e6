import { takesSignups, type Availability } from 'miteinand/contract/availability.js';
import { addDays, today } from 'miteinand/time/days.js';

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
  return isOver(endOf(record), record.timeZone, now) ? 'over' : undefined;
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

/** A day is over when the next one has begun on the spot. */
function isOver(end: string | undefined, timeZone: string | undefined, now: Date): boolean {
  if (end === undefined) return false;
  return end.length === 10 ? addDays(end, 1) <= today(timeZone, now) : Date.parse(end) < now.getTime();
}
