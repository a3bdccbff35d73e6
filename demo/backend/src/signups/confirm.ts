import type { Signup } from 'miteinand/contract/signup.js';
import type { Database } from '../db/schema.js';
import { lockTarget } from '../db/lock.js';
import { notFound } from '../http/problems.js';
import { inTransaction, type Services } from '../services.js';
import { toAnswer, withManageUrl } from './answer.js';
import { claimKey, rememberAnswer, type Sending } from './idempotency.js';
import { notify } from './notify.js';
import type { SignupRow } from './open-signup.js';
import { hashOf } from './tokens.js';

/**
 * What a link in a mail would confirm; asking uses nothing up. Tokens that are unknown, used or too old are told by one
 * question that finds nothing, so neither the answer nor its time differs.
 */
export async function findConfirmable(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  token: string,
): Promise<SignupRow> {
  const row = await db
    .selectFrom('confirmation')
    .innerJoin('signup', 'signup.id', 'confirmation.signup')
    .selectAll('signup')
    .where('confirmation.hash', '=', hashOf(token))
    .where('signup.state', 'in', ['pending', 'offered'])
    .where('signup.expires', '>', clock().toISOString())
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** Confirms an address, or accepts an offered place, once per key: the same key again gives the same answer. */
export async function confirm(
  services: Services,
  token: string,
  sending: Sending,
  wishes: readonly string[],
): Promise<Signup> {
  const answer = await inTransaction(services, async within => {
    const stored = await claimKey(within.db, sending, services.clock());
    if (stored) return withManageUrl(services, stored.signup, stored.answer);
    const found = await findConfirmable(within, token);
    await lockTarget(within.db, found.target);
    // Once more, now that nobody else changes it.
    const row = await settle(within.db, await findConfirmable(within, token));
    await notify(within, row, row.state === 'waitlisted' ? 'waitlisted' : 'confirmed');
    const answer = await toAnswer(within, row, wishes);
    await rememberAnswer(within.db, sending.key, { signup: row.id, answer });
    return withManageUrl(services, row.id, answer);
  });
  services.metricsFeed.changed();
  services.outbox.wake();
  return answer;
}

/** What was held becomes theirs, or their seat on the waiting list; no link to confirm works any more. */
async function settle(transaction: Database, row: SignupRow): Promise<SignupRow> {
  const settled = { state: row.waiting ? ('waitlisted' as const) : ('confirmed' as const), expires: null };
  await transaction.updateTable('signup').set(settled).where('number', '=', row.number).execute();
  await transaction.deleteFrom('confirmation').where('signup', '=', row.id).execute();
  return { ...row, ...settled };
}
