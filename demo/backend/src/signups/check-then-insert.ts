import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../db/schema.js';

/**
 * Negative control of the test for the last place: looks first and takes later, as it is often written.
 * Used only with the fault `checkThenInsert`, outside a transaction.
 */
export async function lookThenTakePlace(db: Database, target: string): Promise<boolean> {
  const { capacity, taken } = await db
    .selectFrom('target')
    .select(['capacity', 'taken'])
    .where('id', '=', target)
    .executeTakeFirstOrThrow();
  if (capacity !== null && taken >= capacity) return false;
  await pause(100);
  await db
    .updateTable('target')
    .set(eb => ({ taken: eb('taken', '+', 1) }))
    .where('id', '=', target)
    .execute();
  return true;
}
