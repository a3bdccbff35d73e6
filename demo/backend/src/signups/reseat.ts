import type { SignupForm } from 'miteinand/contract/form.js';
import type { Answers } from 'miteinand/contract/signup.js';
import { countedSlots } from '../db/slot-rows.js';
import type { Services } from '../services.js';
import type { SignupRow } from './open-signup.js';
import { changeCounts } from './places.js';
import { promoteWaiting } from './promote.js';
import { findFirst } from './repeat.js';
import { seatOf } from './seat.js';
import { takeSeat, type Held } from './take-seat.js';

/** A sign-up as it stands now, and the one it repeats, if it does. */
export interface Reseated {
  row: SignupRow;
  first: SignupRow | undefined;
}

/**
 * Seats a pending sign-up, whose target is locked, by the address in its answers: one that turns out to repeat another
 * gives up its places, and one that repeats none any more asks for places like any that comes now.
 */
export async function reseat(
  services: Services,
  row: SignupRow,
  form: SignupForm,
  answers: Answers,
): Promise<Reseated> {
  const { db } = services;
  const { address } = seatOf(form, answers);
  const found = address === null ? undefined : await findFirst(db, { ...row, address });
  const first = found?.id === row.id ? undefined : found;
  const held = await heldNow(services, row, form, first !== undefined);
  if (address !== row.address) await dropLinks(services, row);
  const changes = { ...held, address, answers: JSON.stringify(answers), repeat_of: first?.id ?? null };
  await db.updateTable('signup').set(changes).where('number', '=', row.number).execute();
  if (row.places > held.places || row.waiting > held.waiting) await promoteWaiting(services, row.target);
  return { row: { ...row, ...changes }, first };
}

async function heldNow(services: Services, row: SignupRow, form: SignupForm, isRepeat: boolean): Promise<Held> {
  const { places, waiting, persons, target, slot } = row;
  if (isRepeat === (row.repeat_of !== null)) return { places, waiting };
  if (isRepeat) {
    await changeCounts(services.db, row, { taken: -places, waiting: -waiting });
    return { places: 0, waiting: 0 };
  }
  const isCounted = countedSlots(form).some(({ value }) => value === slot);
  const slotField = form.fields.find(({ type }) => type === 'slot')?.name;
  // Whether the waiting list was welcome is not kept; refused, they would learn that they repeated somebody.
  return takeSeat(services, { target, persons, slot: isCounted ? slot : null, waitlist: true, slotField, isRepeat });
}

/** What went, or is about to go, to an address that was not theirs opens nothing. */
async function dropLinks({ db }: Services, { id }: SignupRow): Promise<void> {
  await db.deleteFrom('confirmation').where('signup', '=', id).execute();
  await db.deleteFrom('mail').where('signup', '=', id).execute();
}
