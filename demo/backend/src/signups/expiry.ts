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
  const { db, clock } = services;
  const rows = await db
    .selectFrom('signup')
    .selectAll()
    .where('target', '=', target)
    .where('expires', '<=', clock().toISOString())
    .orderBy('number')
    .execute();
  for (const row of rows) {
    const expired = await leave(services, row, 'expired');
    // Nobody writes a second time to an address that was never confirmed.
    if (row.state === 'offered') await notify(services, expired, 'expired');
  }
  return rows.length > 0;
}

/** The sign-up as it is now, also where the round that ends what is overdue has not come to it yet. */
export async function asOfNow(services: Services, row: SignupRow): Promise<SignupRow> {
  if (!isOverdue(row, services.clock())) return row;
  await expireTarget(services, row.target);
  return rereadSignup(services.db, row);
}

/** Ends everywhere what is overdue. Of several processes that come to a target at once the second finds nothing left. */
export async function expireEverywhere(services: Services): Promise<void> {
  const { db, clock } = services;
  const targets = await db
    .selectFrom('signup')
    .select('target')
    .distinct()
    .where('expires', '<=', clock().toISOString())
    .execute();
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
