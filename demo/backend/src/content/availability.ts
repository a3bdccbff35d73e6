import { takesSignups, type Availability } from 'miteinand/contract/availability.js';
import { addDays } from 'miteinand/time/days.js';
import { clockIn } from 'miteinand/time/zones.js';

/** The places of a thing that is signed up for by form. */
export interface Places {
  /** `null`: any number. */
  capacity: number | null;
  taken: number;
  /** How many sign-ups wait for places. */
  waiting: number;
  /** How many places its slots have left; `null`: it has none, or one takes any number. */
  slots_left: number | null;
}

/** The same with what happens when none is left. */
export interface BookedPlaces extends Places {
  /** 1: a waiting list is kept. */
  waitlist: number;
}

/** How many places there are for those who come now; `null`: any number. What others wait for is not free. */
export function placesLeft({ capacity, taken, waiting, slots_left: inSlots }: Places): number | null {
  if (capacity === null) return inSlots;
  // Who waits in a slot keeps nobody from another one.
  const left = waiting && inSlots === null ? 0 : Math.max(capacity - taken, 0);
  return inSlots === null ? left : Math.min(left, inSlots);
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
export function availabilityNow(record: Stated, places: BookedPlaces | undefined, now: Date): AvailabilityFields {
  const closed = closedState(record, now);
  const left = places ? placesLeft(places) : null;
  if (left === null) return closed ? { availability: closed } : {};
  return { availability: closed ?? byPlaces(left, places!), remainingAttendeeCapacity: left };
}

/** What so many places left mean to who looks for some. */
export function byPlaces(
  left: number,
  { capacity, waitlist }: Pick<BookedPlaces, 'capacity' | 'waitlist'>,
): Availability {
  if (left === 0) return waitlist ? 'waitlist' : 'full';
  return left <= 3 || left <= (capacity ?? 0) / 10 ? 'low' : 'open';
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
