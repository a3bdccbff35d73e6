import type { Selectable } from 'kysely';
import { lockTarget } from '../db/lock.js';
import type { Database, SlotTable } from '../db/schema.js';
import { slotsLeft } from '../db/slot-rows.js';
import { admitted, type Party, type Room, type Rooms } from './room.js';

// All that changes places or the waiting list of a target, slots included, does so with the target locked: one lock, so
// there is no order of locks to get wrong. The key of a request is claimed before and nothing else is locked then.

/** A party with what it signs up for. */
export interface Claim extends Party {
  target: string;
}

/** A sign-up that waits. */
export interface Waiting extends Party {
  number: number;
}

/** Room with what happens when none is left. */
export interface BookedRoom extends Room {
  /** 1: a waiting list is kept. */
  waitlist: number;
  /** How many sign-ups wait. */
  waiting: number;
}

/** Takes places for a party; where there are not enough, or others wait for them, gives the rooms as they are. The target is locked from then on. */
export async function takePlaces(db: Database, claim: Claim): Promise<Rooms<BookedRoom> | undefined> {
  if (claim.slot === null && (await takeAtOnce(db, claim))) return undefined;
  await lockTarget(db, claim.target);
  const full = await roomsIfFull(db, claim);
  if (!full) await changeCounts(db, claim, { taken: claim.persons });
  return full;
}

/** One statement looks, takes and locks: what most sign-ups need. */
async function takeAtOnce(db: Database, { target, persons }: Claim): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('target')
    .set(eb => ({ taken: eb('taken', '+', persons) }))
    .where('id', '=', target)
    .where('waiting', '=', 0)
    .where(({ eb, or, ref }) => or([eb('capacity', 'is', null), eb(eb('taken', '+', persons), '<=', ref('capacity'))]))
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** The rooms of a locked target, if a party that comes now would get no places there. */
export async function roomsIfFull(db: Database, claim: Claim): Promise<Rooms<BookedRoom> | undefined> {
  const rooms = await readRooms(db, claim.target);
  const waiting = rooms.target.waiting ? await waitingFor(db, claim.target) : [];
  return admitted<Party>([...waiting, claim], rooms).includes(claim) ? undefined : rooms;
}

/** The room of a target and of its slots. */
export async function readRooms(db: Database, target: string): Promise<Rooms<BookedRoom>> {
  const columns = ['capacity', 'taken', 'waitlist', 'waiting'] as const;
  const room = await db.selectFrom('target').select(columns).where('id', '=', target).executeTakeFirstOrThrow();
  const slots: Selectable<SlotTable>[] = await db.selectFrom('slot').selectAll().where('target', '=', target).execute();
  return { target: room, slots: new Map(slots.map(slot => [slot.value, slot])) };
}

/** Those who wait for places of a target, in order of arrival. */
export const waitingFor = (db: Database, target: string): Promise<Waiting[]> =>
  waitingOf(db, target).select(['number', 'persons', 'slot']).orderBy('number').execute();

const waitingOf = (db: Database, target: string) =>
  db
    .selectFrom('signup')
    .where('signup.target', '=', target)
    // Written out: SQLite takes the index of those who wait only for a condition it can read.
    .where(eb => eb('signup.waiting', '=', eb.lit(1)));

/** Notes that more or fewer places of a locked target are taken, or that more or fewer sign-ups wait for them. */
export async function changeCounts(
  db: Database,
  { target, slot }: Pick<Claim, 'target' | 'slot'>,
  { taken = 0, waiting = 0 }: { taken?: number; waiting?: number },
): Promise<void> {
  if (slot !== null) {
    await db
      .updateTable('slot')
      .set(eb => ({ taken: eb('taken', '+', taken), waiting: eb('waiting', '+', waiting) }))
      .where('target', '=', target)
      .where('value', '=', slot)
      .execute();
  }
  await db
    .updateTable('target')
    .set(eb => ({
      taken: eb('taken', '+', taken),
      waiting: eb('waiting', '+', waiting),
      ...(slot !== null && { slots_left: slotsLeft }),
    }))
    .where('id', '=', target)
    .execute();
}

/** How far a sign-up is from the head of its waiting list, from 1. A slot that is counted has a list of its own. */
export async function waitingPosition(db: Database, { number, target, slot }: Waiting & Claim): Promise<number> {
  const counted = db.selectFrom('slot').select('value').where('target', '=', target).where('value', '=', slot);
  const { count } = await waitingOf(db, target)
    .select(eb => eb.fn.countAll<number | string>().as('count'))
    .where('number', '<=', number)
    .where(eb => eb.or([eb('slot', '=', slot), eb.not(eb.exists(counted))]))
    .executeTakeFirstOrThrow();
  return Number(count);
}
