import { lockTarget } from '../db/lock.js';
import type { Database } from '../db/schema.js';
import { ProblemError } from '../http/problems.js';
import type { Services } from '../services.js';

const hourMs = 60 * 60 * 1000;

/**
 * Refuses a message when the last hour brought as many about the same thing as are passed on: nobody's mailbox can be
 * filled from here. Locked until the end of the transaction, so that those who write at once are counted.
 */
export async function refuseFlood(
  transaction: Database,
  target: string,
  { messagesPerHour, clock }: Pick<Services, 'messagesPerHour' | 'clock'>,
): Promise<void> {
  await lockTarget(transaction, target);
  // Messages stay confirmed: with the state the index leads straight to the last ones.
  const first = await transaction
    .selectFrom('signup')
    .select('created')
    .where('target', '=', target)
    .where('state', '=', 'confirmed')
    .orderBy('number', 'desc')
    .limit(1)
    .offset(messagesPerHour - 1)
    .executeTakeFirst();
  const waitMs = first ? Date.parse(first.created) + hourMs - clock().getTime() : 0;
  if (waitMs <= 0) return;
  throw new ProblemError(429, 'Too many messages about this came within an hour', {
    headers: { 'Retry-After': String(Math.ceil(waitMs / 1000)) },
  });
}
