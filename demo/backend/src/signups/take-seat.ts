import { placeGone } from 'miteinand/contract/problem.js';
import { pointerTo, ProblemError } from '../http/problems.js';
import type { Services } from '../services.js';
import { expireOverdue } from './expiry.js';
import { changeCounts, roomsIfFull, takePlaces, type BookedRoom, type Claim } from './places.js';
import { isTooLarge, leftIn, type Rooms } from './room.js';
import { isUnprotected, takeUnprotected } from './unprotected.js';

/** What a sign-up holds: places for all its persons, or a place in the waiting list, or nothing. */
export interface Held {
  places: number;
  waiting: number;
}

/** A party that wants to be seated. */
export interface Seeking extends Claim {
  /** Whether the waiting list is welcome. */
  waitlist: boolean;
  /** The name of the field that asks for the slot. */
  slotField: string | undefined;
  /** Whether it is to be answered like any other, and to hold nothing: who it is has signed up already. */
  isRepeat: boolean;
}

/** Seats a party; 409 where no place is left for it, nor one in a waiting list it wants. */
export async function takeSeat(services: Services, seeking: Seeking): Promise<Held> {
  const { persons, isRepeat } = seeking;
  const full = await seat(services, seeking);
  if (!full) return { places: isRepeat ? 0 : persons, waiting: 0 };
  if (!seeking.waitlist || !keepsWaitlist(full, seeking)) throw noPlace(full, seeking);
  if (!isRepeat) await changeCounts(services.db, seeking, { waiting: 1 });
  return { places: 0, waiting: isRepeat ? 0 : 1 };
}

/** Gives the rooms as they are where there is no place. */
async function seat(services: Services, seeking: Seeking): Promise<Rooms<BookedRoom> | undefined> {
  const { db, faults } = services;
  if (isUnprotected(faults)) return takeUnprotected(db, seeking, faults);
  const take = seeking.isRepeat ? roomsIfFull : takePlaces;
  const full = await take(db, seeking);
  // Nobody is turned away for a place that is held for somebody whose time is over.
  return full && (await expireOverdue(services, seeking.target)) ? take(db, seeking) : full;
}

/** Whether a party that does not fit may wait: what is too small for it even when empty would never have it. */
function keepsWaitlist(rooms: Rooms<BookedRoom>, seeking: Seeking): boolean {
  const full = [rooms.target, slotIn(rooms, seeking)].filter(room => room && seeking.persons > leftIn(room));
  return !isTooLarge(seeking, rooms) && full.every(room => room!.waitlist === 1);
}

function noPlace(rooms: Rooms<BookedRoom>, seeking: Seeking): ProblemError {
  const slot = slotIn(rooms, seeking);
  const isSlotGone = slot !== undefined && (slot.waiting > 0 || seeking.persons > leftIn(slot));
  return new ProblemError(409, 'No place is left', {
    type: placeGone,
    waitlist: keepsWaitlist(rooms, seeking),
    ...(isSlotGone && { errors: [{ pointer: pointerTo(['answers', seeking.slotField!]), code: 'place-gone' }] }),
  });
}

const slotIn = ({ slots }: Rooms<BookedRoom>, { slot }: Claim): BookedRoom | undefined => slots.get(slot ?? '');
