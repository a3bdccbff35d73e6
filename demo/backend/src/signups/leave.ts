import type { Services } from '../services.js';
import type { SignupRow } from './open-signup.js';
import { changeCounts } from './places.js';
import { promoteWaiting } from './promote.js';

/**
 * Ends a sign-up whose target is locked: its links no longer confirm anything, and its places, or its place in the
 * waiting list, go to those behind it. What ended before stays as it is.
 */
export async function leave(services: Services, row: SignupRow, state: 'cancelled' | 'expired'): Promise<SignupRow> {
  if (row.state === 'cancelled' || row.state === 'expired') return row;
  const { db } = services;
  const left = { state, places: 0, waiting: 0, expires: null };
  await db.updateTable('signup').set(left).where('number', '=', row.number).execute();
  await db.deleteFrom('confirmation').where('signup', '=', row.id).execute();
  if (row.places || row.waiting) {
    await changeCounts(db, row, { taken: -row.places, waiting: -row.waiting });
    await promoteWaiting(services, row.target);
  }
  return { ...row, ...left };
}
