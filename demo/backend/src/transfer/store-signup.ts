import { createHash } from 'node:crypto';
import { lockTarget } from '../db/lock.js';
import type { Database } from '../db/schema.js';
import { findForm } from '../signups/form.js';
import { changeCounts, takePlaces } from '../signups/places.js';
import { newReference } from '../signups/reference.js';
import { seatOf } from '../signups/seat.js';
import { isMessage } from '../signups/target.js';
import { SignupRecord } from './check-signup.js';
import type { Fields } from './columns.js';
import type { Refusal } from './parts.js';

/**
 * Stores a sign-up that is not there yet, with its places: no import gives a place away twice. One that is there stays
 * as it is, since people change theirs. No mail is sent.
 */
export async function storeSignup(db: Database, record: Fields, now: Date): Promise<'added' | 'unchanged' | Refusal> {
  const signup = SignupRecord.parse(record);
  const id = signup.id ?? idOf(signup);
  await lockTarget(db, signup.target);
  if (await isThere(db, 'id', id)) return 'unchanged';
  const reference = signup.reference ?? newReference();
  if (await isThere(db, 'reference', reference)) return { field: 'reference', reason: 'Another has this reference' };
  const seat = seatOf(await findForm(db, signup.form), signup.answers);
  const claim = { ...seat, target: signup.target };
  const { isWaiting, isHolding } = rank(signup);
  if (isHolding && (await takePlaces(db, claim))) return { field: 'target', reason: 'No place is left' };
  if (isWaiting) await changeCounts(db, claim, { waiting: 1 });
  await db
    .insertInto('signup')
    .values({
      ...seat,
      id,
      reference,
      target: signup.target,
      form: signup.form,
      lang: signup.lang ?? null,
      state: signup.state,
      places: isHolding ? seat.persons : 0,
      waiting: isWaiting ? 1 : 0,
      expires: signup.expires ?? null,
      repeat_of: signup.repeatOf ?? null,
      answers: JSON.stringify(signup.answers),
      consents: JSON.stringify(signup.consents),
      created: signup.dateCreated ?? now.toISOString(),
      mails: signup.mails,
      mailed: signup.mailed ?? null,
    })
    .execute();
  for (const hash of signup.confirmations) await db.insertInto('confirmation').values({ hash, signup: id }).execute();
  return 'added';
}

/** What a sign-up has: places, a turn in the waiting list, or nothing. */
function rank({ state, waiting, repeatOf, target }: SignupRecord): { isHolding: boolean; isWaiting: boolean } {
  const counts = !isMessage(target) && !repeatOf;
  const isWaiting = counts && (state === 'waitlisted' || (state === 'pending' && waiting === true));
  return { isWaiting, isHolding: counts && !isWaiting && state !== 'cancelled' && state !== 'expired' };
}

/** The same for the same row, so that a list without ids can be imported again. */
const idOf = ({ target, answers }: SignupRecord): string =>
  createHash('sha256')
    .update(JSON.stringify([target, answers]))
    .digest('base64url')
    .slice(0, 22);

const isThere = async (db: Database, column: 'id' | 'reference', value: string): Promise<boolean> =>
  (await db.selectFrom('signup').select('number').where(column, '=', value).executeTakeFirst()) !== undefined;
