import type { Database } from '../db/schema.js';
import type { SignupRow } from './open-signup.js';
import type { Claim } from './places.js';

/** The sign-up that stands already for the same mail address, target and slot; the target is locked. */
export const findFirst = (
  db: Database,
  { target, slot, address }: Claim & { address: string },
): Promise<SignupRow | undefined> =>
  db
    .selectFrom('signup')
    .selectAll()
    .where('target', '=', target)
    .where('address', '=', address)
    .where(eb => (slot === null ? eb('slot', 'is', null) : eb('slot', '=', slot)))
    .where('state', 'in', ['pending', 'confirmed', 'waitlisted', 'offered'])
    .where('repeat_of', 'is', null)
    .orderBy('number')
    .executeTakeFirst();
