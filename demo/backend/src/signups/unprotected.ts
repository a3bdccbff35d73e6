import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../db/schema.js';
import { inTransaction, type Faults, type Services } from '../services.js';
import { changeCounts, readRooms, type BookedRoom, type Claim } from './places.js';
import { leftIn, type Rooms } from './room.js';

// Places taken as they often are elsewhere: the negative controls of the tests for the last place.

/** Whether a fault takes out what keeps a place from being given twice. */
export const isUnprotected = ({ skipLock, checkThenInsert, repeatableRead }: Faults): boolean =>
  Boolean(skipLock ?? checkThenInsert ?? repeatableRead);

/** Acts outside a transaction, or in one that protects less. */
export function actUnprotected<T>(services: Services, act: (within: Services) => Promise<T>): Promise<T> {
  const { db, faults } = services;
  if (faults.repeatableRead) {
    const transaction = db.transaction().setIsolationLevel('repeatable read');
    return transaction.execute(transaction => act({ ...services, db: transaction }));
  }
  return faults.checkThenInsert ? act(services) : inTransaction(services, act);
}

/** Looks first and takes later. */
export async function takeUnprotected(
  db: Database,
  claim: Claim,
  faults: Faults,
): Promise<Rooms<BookedRoom> | undefined> {
  const rooms = await readRooms(db, claim.target);
  const wanted = [rooms.target, rooms.slots.get(claim.slot ?? '') ?? rooms.target];
  // A snapshot does not show those who sign up at the same time; and no row is changed by two, so nothing fails.
  const counted = faults.repeatableRead ? await countPlaces(db, claim) : undefined;
  if (faults.checkThenInsert) await pause(500);
  if (wanted.some(room => claim.persons > leftIn({ ...room, taken: counted ?? room.taken }))) return rooms;
  if (!faults.repeatableRead) await changeCounts(db, claim, { taken: claim.persons });
  return undefined;
}

async function countPlaces(db: Database, { target, slot }: Claim): Promise<number> {
  const { taken } = await db
    .selectFrom('signup')
    .select(eb => eb.fn.sum<number | string | null>('places').as('taken'))
    .where('target', '=', target)
    .$if(slot !== null, query => query.where('slot', '=', slot))
    .executeTakeFirstOrThrow();
  return Number(taken ?? 0);
}
