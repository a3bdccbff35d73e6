import { randomUUID } from 'node:crypto';
import { overFrom } from '../content/availability.js';
import { noteErasure } from '../db/vacuum.js';
import { inTransaction, type Services } from '../services.js';
import { leave } from './leave.js';
import { rereadSignup, type SignupRow } from './open-signup.js';
import { findTarget } from './target.js';

/**
 * Erases what is stored about a person: the sign-up, those that repeat it, their mails, links and remembered answers. What
 * stays is a row that says of nobody that they signed up, so that places and figures still add up.
 */
export async function eraseSignup(services: Services, opened: SignupRow): Promise<void> {
  const erased = await inTransaction(services, async within => {
    const row = await rereadSignup(within.db, opened);
    const repeats = await within.db.selectFrom('signup').selectAll().where('repeat_of', '=', row.id).execute();
    const rows = [row, ...repeats];
    for (const each of rows) await eraseRow(within, each);
    await noteErasure(within.db);
    return rows;
  });
  for (const { id } of erased) await services.outbox.forget(id);
  services.metricsFeed.changed();
  services.outbox.wake();
}

async function eraseRow(services: Services, row: SignupRow): Promise<void> {
  const { db } = services;
  if (!(await isOver(services, row))) await leave(services, row, 'cancelled');
  for (const table of ['mail', 'confirmation', 'idempotency'] as const)
    await db.deleteFrom(table).where('signup', '=', row.id).execute();
  // Not its number: one that was erased in another database may have come from there with the same.
  const nobody = `erased-${randomUUID()}`;
  await db
    .updateTable('signup')
    .set({
      id: nobody,
      reference: nobody,
      lang: null,
      address: null,
      answers: '{}',
      consents: '[]',
      mailed: null,
      repeat_of: null,
    })
    .where('number', '=', row.number)
    .execute();
}

/** Who took part in what is over stays counted. */
async function isOver(services: Services, { target }: SignupRow): Promise<boolean> {
  const found = await findTarget(services, target);
  return found !== undefined && overFrom(found.record) <= services.clock().getTime();
}
