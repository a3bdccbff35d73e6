import type { Selectable } from 'kysely';
import type { SignupTable } from '../db/schema.js';
import type { Services } from '../services.js';

/** What a volunteer is told by mail. */
export type Happening = 'confirm-address' | 'confirmed' | 'waitlisted' | 'offered' | 'expired' | 'cancelled' | 'repeat';

/**
 * Tells a volunteer by mail what became of a sign-up, as part of the transaction that changes it (`services.db`); who
 * gave no address is told nothing. `confirmToken` is what the link of `confirm-address` and `offered` holds.
 */
export async function notify(
  _services: Services,
  _row: Selectable<SignupTable>,
  _happening: Happening,
  _more: { confirmToken?: string } = {},
): Promise<void> {}
