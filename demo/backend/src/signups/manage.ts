import { inTransaction, type Services } from '../services.js';
import { leave } from './leave.js';
import { notify } from './notify.js';
import { rereadSignup, type SignupRow } from './open-signup.js';

/** Cancels a sign-up and passes its places on; cancelling again changes nothing. */
export async function cancelSignup(services: Services, opened: SignupRow): Promise<SignupRow> {
  const cancelled = await inTransaction(services, async within => {
    const row = await rereadSignup(within.db, opened);
    const left = await leave(within, row, 'cancelled');
    if (left !== row) await notify(within, left, 'cancelled');
    return left;
  });
  services.metricsFeed.changed();
  services.outbox.wake();
  return cancelled;
}
