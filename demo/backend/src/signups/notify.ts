import type { Selectable } from 'kysely';
import type { SignupTable } from '../db/schema.js';
import type { Services } from '../services.js';

/** What a volunteer is told by mail. */
export type Happening = 'confirm-address' | 'confirmed' | 'waitlisted' | 'offered' | 'expired' | 'cancelled' | 'repeat';

/**
 * Tells a volunteer by mail what became of a sign-up, as part of the transaction that changes it (`services.db`); who
 * gave no address is told nothing. The row is the one after the change. For `confirm-address` and `offered` the token of
 * the link is made, and its hash stored, here. For `repeat` the row is the one that is there already.
 */
export async function notify(
  _services: Services,
  _row: Selectable<SignupTable>,
  _happening: Happening,
): Promise<void> {}
