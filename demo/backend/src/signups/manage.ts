import type { Services } from '../services.js';
import { rereadSignup, type SignupRow } from './open-signup.js';
import { releasePlace } from './places.js';

/** Cancels a sign-up and passes its place on; cancelling again changes nothing. */
export async function cancelSignup({ db, metricsFeed }: Services, opened: SignupRow): Promise<SignupRow> {
  const cancelled = await db.transaction().execute(async transaction => {
    const row = await rereadSignup(transaction, opened);
    await transaction.updateTable('signup').set({ state: 'cancelled' }).where('number', '=', row.number).execute();
    if (row.state === 'confirmed') await releasePlace(transaction, row.target);
    return { ...row, state: 'cancelled' as const };
  });
  metricsFeed.changed();
  return cancelled;
}
