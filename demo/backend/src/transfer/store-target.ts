import type { SignupForm } from 'miteinand/contract/form.js';
import { countedSlots, slotRows } from '../db/slot-rows.js';
import { formTargetRow, targetRow, type Bookable } from '../db/target-row.js';
import type { Services } from '../services.js';
import { findForm } from '../signups/form.js';
import { setPlaces } from '../signups/set-places.js';
import type { Fields } from './columns.js';

/**
 * Makes what an offer or event is signed up for by the one its record says. Of what is no longer signed up for by form
 * the target stays, for those who have: their links go on working.
 */
export async function storeTarget(services: Services, type: 'offer' | 'event', record: Fields): Promise<void> {
  const row = targetRow(type, record as unknown as Bookable);
  if (row) await setPlaces(services, row, slotRows(row.id, await findForm(services.db, row.form)));
}

/** Makes the slots of a form the ones its record says, wherever it is the form; and the form itself a target. */
export async function storeFormTargets(services: Services, record: Fields): Promise<void> {
  const form = record as unknown as SignupForm;
  const users = await services.db
    .selectFrom('target')
    .select(['id', 'form', 'capacity', 'taken', 'waitlist'])
    .where('form', '=', form.id)
    .where('id', 'not like', 'message:%')
    .execute();
  for (const target of users) await setPlaces(services, target, slotRows(target.id, form));
  // Slots that are counted belong to what the form is for, which is not known yet (target-rows.ts).
  if (!users.length && !countedSlots(form).length) await setPlaces(services, formTargetRow(form), []);
}
