import { overFrom } from '../content/availability.js';
import type { SignupTable } from '../db/schema.js';
import type { Services } from '../services.js';
import type { Updateable } from 'kysely';
import { notify } from './notify.js';
import type { SignupRow } from './open-signup.js';
import { changeCounts, readRooms, waitingFor } from './places.js';
import { admitted } from './room.js';
import { closedNow, findTarget } from './target.js';

const hourMs = 60 * 60 * 1000;

/**
 * Gives free places of a locked target to those who wait for them, in order of arrival. Nobody is called to what is over
 * or called off.
 */
export async function promoteWaiting(services: Services, target: string): Promise<void> {
  const { db } = services;
  const rooms = await readRooms(db, target);
  if (!rooms.target.waiting) return;
  const next = admitted(await waitingFor(db, target), rooms);
  if (!next.length) return;
  const found = await findTarget(services, target);
  if (!found || closedNow(services, found)) return;
  for (const { number } of next) {
    const row = await db.selectFrom('signup').selectAll().where('number', '=', number).executeTakeFirstOrThrow();
    await promote(services, row, overFrom(found.record));
  }
}

async function promote(services: Services, row: SignupRow, over: number): Promise<void> {
  const { db, clock, offerHours } = services;
  const places: Updateable<SignupTable> & Partial<SignupRow> = { places: row.persons, waiting: 0 };
  // Who has not confirmed the address yet has time for that anyway; whom no mail reaches cannot be asked.
  if (row.state === 'waitlisted') {
    const until = Math.min(clock().getTime() + offerHours * hourMs, over);
    Object.assign(
      places,
      row.address ? { state: 'offered', expires: new Date(until).toISOString() } : { state: 'confirmed' },
    );
  }
  const promoted = { ...row, ...places };
  await db.updateTable('signup').set(places).where('number', '=', row.number).execute();
  await changeCounts(db, row, { taken: row.persons, waiting: -1 });
  if (row.state === 'waitlisted') await notify(services, promoted, promoted.state as 'offered' | 'confirmed');
}
