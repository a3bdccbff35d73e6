import type { Insertable } from 'kysely';
import type { Database, SlotTable, TargetTable } from '../db/schema.js';
import { slotsLeft } from '../db/slot-rows.js';
import type { Services } from '../services.js';
import { promoteWaiting } from './promote.js';

type SlotRow = Insertable<SlotTable>;

/**
 * Gives a target, new or not, the places that the content says, as part of the transaction that changes the content
 * (`services.db`). Where they are fewer than are taken nobody is thrown out, and none is given away until enough have
 * left; where there are more, those who wait get them. What the content says to be taken counts for new targets only.
 */
export async function setPlaces(
  services: Services,
  target: Insertable<TargetTable>,
  slots: readonly SlotRow[],
): Promise<void> {
  const { db } = services;
  const { form, capacity, waitlist } = target;
  // Locks the target as well.
  await db
    .insertInto('target')
    .values(target)
    .onConflict(conflict => conflict.column('id').doUpdateSet({ form, capacity, waitlist }))
    .execute();
  await closeSlots(db, target.id);
  for (const slot of slots) await setSlot(db, slot);
  await db.updateTable('target').set({ slots_left: slotsLeft }).where('id', '=', target.id).execute();
  await promoteWaiting(services, target.id);
}

/** A slot that the form has no longer keeps those who are in it and takes no more. */
const closeSlots = (db: Database, target: string) =>
  db.updateTable('slot').set({ capacity: 0, waitlist: 0 }).where('target', '=', target).execute();

async function setSlot(db: Database, slot: SlotRow): Promise<void> {
  const { target, value, capacity, waitlist } = slot;
  const { numUpdatedRows } = await db
    .updateTable('slot')
    .set({ capacity, waitlist })
    .where('target', '=', target)
    .where('value', '=', value)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows) return;
  // It may have been chosen before its places were counted.
  const chosen = await db
    .selectFrom('signup')
    .select(({ fn }) => [
      fn.sum<number | string | null>('places').as('taken'),
      fn.sum<number | string | null>('waiting').as('waiting'),
    ])
    .where('target', '=', target)
    .where('slot', '=', value)
    .executeTakeFirstOrThrow();
  const taken = slot.taken + Number(chosen.taken ?? 0);
  await db
    .insertInto('slot')
    .values({ ...slot, taken, waiting: Number(chosen.waiting ?? 0) })
    .execute();
}
