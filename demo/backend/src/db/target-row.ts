import type { HowToRespond } from 'miteinand/contract/response.js';
import type { Insertable } from 'kysely';
import type { TargetTable } from './schema.js';

type TargetRow = Insertable<TargetTable>;

/** What tells how many there is room for. */
export interface Countable {
  availability?: string | undefined;
  maximumAttendeeCapacity?: number | undefined;
  remainingAttendeeCapacity?: number | undefined;
}

/** What tells whether and how many can sign up for a record. */
export interface Bookable extends Countable {
  id: string;
  response?: HowToRespond | undefined;
}

/** The target of a record that is signed up for by form; `undefined` for one that is answered otherwise. */
export function targetRow(type: 'offer' | 'event', record: Bookable): TargetRow | undefined {
  if (record.response?.method !== 'form' || !record.response.form) return undefined;
  return { id: `${type}:${record.id}`, form: record.response.form, ...placesOf(record) };
}

/** A form that stands alone takes any number. */
export const formTargetRow = (form: { id: string }): TargetRow => ({
  id: `form:${form.id}`,
  form: form.id,
  capacity: null,
  taken: 0,
  waitlist: 0,
});

/**
 * Places that the content says are gone count as taken from the start. Its word for "no place left" also says whether a
 * waiting list is kept; all others keep one once they are full.
 */
export function placesOf(record: Countable): Pick<TargetTable, 'capacity' | 'taken' | 'waitlist'> {
  const { maximumAttendeeCapacity: most, remainingAttendeeCapacity: left, availability } = record;
  const capacity = most ?? left;
  if (availability === 'full') return { capacity: capacity ?? 0, taken: capacity ?? 0, waitlist: 0 };
  if (availability === 'waitlist') return { capacity: capacity ?? 0, taken: capacity ?? 0, waitlist: 1 };
  if (capacity === undefined) return { capacity: null, taken: 0, waitlist: 1 };
  return { capacity, taken: Math.max(capacity - (left ?? capacity), 0), waitlist: 1 };
}
