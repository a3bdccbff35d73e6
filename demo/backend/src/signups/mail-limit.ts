import { ProblemError } from '../http/problems.js';
import type { Services } from '../services.js';
import type { SignupRow } from './open-signup.js';

/** One is sent with the sign-up; so many more can be asked for. */
const mostMore = 4;
const minuteMs = 60_000;

/** From when on the mail with the link may be asked for again. */
export const resendAfter = ({ created, mailed }: Pick<SignupRow, 'created' | 'mailed'>): string =>
  new Date(Date.parse(mailed ?? created) + minuteMs).toISOString();

/**
 * Counts one more mail that was asked for from outside; gives `false` when there were enough. By a form anybody's mailbox
 * could be filled.
 */
export async function countMail(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { number }: SignupRow,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('signup')
    .set(eb => ({ mails: eb('mails', '+', 1), mailed: clock().toISOString() }))
    .where('number', '=', number)
    .where('mails', '<', mostMore)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Counts a mail that a page asks for; refuses it within a minute after the one before, and after the last one. */
export async function claimMail(services: Pick<Services, 'db' | 'clock'>, row: SignupRow): Promise<void> {
  const now = services.clock().getTime();
  const next = Date.parse(resendAfter(row));
  if (now < next) throw tooMany('The mail was sent within the last minute', next - now);
  // The next one takes another sign-up, once this one has expired.
  const left = row.expires ? Date.parse(row.expires) - now : minuteMs;
  if (!(await countMail(services, row))) throw tooMany('No more mails are sent for this sign-up', left);
}

const tooMany = (title: string, waitMs: number): ProblemError =>
  new ProblemError(429, title, { headers: { 'Retry-After': String(Math.max(Math.ceil(waitMs / 1000), 1)) } });
