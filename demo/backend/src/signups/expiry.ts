import { lockTarget } from '../db/lock.js';
import { inTransaction, type Services } from '../services.js';
import { leave } from './leave.js';
import { notify } from './notify.js';
import { rereadSignup, type SignupRow } from './open-signup.js';

/** Whether a sign-up was not confirmed, or an offered place not accepted, in time. */
export const isOverdue = ({ expires }: Pick<SignupRow, 'expires'>, now: Date): boolean =>
  expires !== null && expires <= now.toISOString();

/** Ends what is overdue of a locked target; gives whether anything was. */
export async function expireOverdue(services: Services, target: string): Promise<boolean> {
  // One at a time, each as it is by then: what one gives back may go to another whose time is over, too.
  const next = () => overdue(services).selectAll().where('target', '=', target).orderBy('number').executeTakeFirst();
  let hasExpired = false;
  for (let row = await next(); row; row = await next()) {
    const expired = await leave(services, row, 'expired');
    // Nobody writes a second time to an address that was never confirmed.
    if (row.state === 'offered') await notify(services, expired, 'expired');
    hasExpired = true;
  }
  return hasExpired;
}

const overdue = ({ db, clock }: Pick<Services, 'db' | 'clock'>) =>
  db
    .selectFrom('signup')
    .where('expires', '<=', clock().toISOString())
    // An import may bring the time of one that has ended, or stands.
    .where('state', 'in', ['pending', 'offered']);

/** The sign-up as it is now, also where the round that ends what is overdue has not come to it yet. */
export async function asOfNow(services: Services, row: SignupRow): Promise<SignupRow> {
  if (!isOverdue(row, services.clock())) return row;
  await expireTarget(services, row.target);
  return rereadSignup(services.db, row);
}

/** Ends everywhere what is overdue. Of several processes that come to a target at once the second finds nothing left. */
export async function expireEverywhere(services: Services): Promise<void> {
  const targets = await overdue(services).select('target').distinct().execute();
  for (const { target } of targets) await expireTarget(services, target);
}

async function expireTarget(services: Services, target: string): Promise<void> {
  const hasExpired = await inTransaction(services, async within => {
    await lockTarget(within.db, target);
    return expireOverdue(within, target);
  });
  if (!hasExpired) return;
  services.outbox.wake();
  services.metricsFeed.changed();
}
