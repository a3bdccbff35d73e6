import { lockTarget } from '../db/lock.js';
import type { Database } from '../db/schema.js';

/**
 * Takes a place of a target, if one is left: one statement looks and takes, so the last place goes to one. Locked
 * until the end of the transaction, so that nobody joins the waiting list while a place becomes free.
 */
export async function takePlace(db: Database, target: string): Promise<boolean> {
  await lockTarget(db, target);
  const { numUpdatedRows } = await db
    .updateTable('target')
    .set(eb => ({ taken: eb('taken', '+', 1) }))
    .where('id', '=', target)
    .where(({ eb, or, ref }) => or([eb('capacity', 'is', null), eb('taken', '<', ref('capacity'))]))
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Gives a place of a locked target back: the first of the waiting list gets it, else it is free again. */
export async function releasePlace(db: Database, target: string): Promise<void> {
  const first = await db
    .selectFrom('signup')
    .select('number')
    .where('target', '=', target)
    .where('state', '=', 'waitlisted')
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  if (first) {
    await db.updateTable('signup').set({ state: 'confirmed' }).where('number', '=', first.number).execute();
  } else {
    await db
      .updateTable('target')
      .set(eb => ({ taken: eb('taken', '-', 1) }))
      .where('id', '=', target)
      .execute();
  }
}

/** How far a sign-up is from the head of its waiting list, from 1. */
export async function waitingPosition(db: Database, signup: { number: number; target: string }): Promise<number> {
  const { count } = await db
    .selectFrom('signup')
    .select(eb => eb.fn.countAll<number | string>().as('count'))
    .where('target', '=', signup.target)
    .where('state', '=', 'waitlisted')
    .where('number', '<=', signup.number)
    .executeTakeFirstOrThrow();
  return Number(count);
}
