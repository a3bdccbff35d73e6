import type { HowToRespond } from 'miteinand/contract/response.js';
import type { Insertable } from 'kysely';
import type { TargetTable } from './schema.js';

type TargetRow = Insertable<TargetTable>;

/** What tells whether and how many can sign up for a record. */
export interface Bookable {
  id: string;
  response?: HowToRespond | undefined;
  availability?: string | undefined;
  maximumAttendeeCapacity?: number | undefined;
  remainingAttendeeCapacity?: number | undefined;
}

/** The target of a record that is signed up for by form; `undefined` for one that is answered otherwise. */
export function targetRow(type: 'offer' | 'event', record: Bookable): TargetRow | undefined {
  if (record.response?.method !== 'form' || !record.response.form) return undefined;
  // The seed's word for "no place left" also says whether a waiting list is kept; all others keep one once they are full.
  const waitlist = record.availability === 'full' ? 0 : 1;
  return { id: `${type}:${record.id}`, form: record.response.form, ...places(record), waitlist };
}

/** A form that stands alone takes any number. */
export const formTargetRow = (form: { id: string }): TargetRow => ({
  id: `form:${form.id}`,
  form: form.id,
  capacity: null,
  taken: 0,
  waitlist: 0,
});

/** Places that the seed says are gone count as taken from the start. */
function places(record: Bookable): Pick<TargetTable, 'capacity' | 'taken'> {
  const { maximumAttendeeCapacity: most, remainingAttendeeCapacity: left } = record;
  const isFull = record.availability === 'full' || record.availability === 'waitlist';
  const capacity = most ?? left;
  if (isFull) return { capacity: capacity ?? 0, taken: capacity ?? 0 };
  if (capacity === undefined) return { capacity: null, taken: 0 };
  return { capacity, taken: Math.max(capacity - (left ?? capacity), 0) };
}
