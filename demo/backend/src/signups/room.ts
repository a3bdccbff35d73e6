/** How many there is room for, of a target or of one of its slots. */
export interface Room {
  /** `null`: any number. */
  capacity: number | null;
  taken: number;
}

/** Where those who sign up for a target find room. */
export interface Rooms<R extends Room = Room> {
  target: R;
  /** By the slot's value; one that is not counted is missing. */
  slots: ReadonlyMap<string, R>;
}

/** A sign-up that asks for places. */
export interface Party {
  persons: number;
  slot: string | null;
}

/**
 * Who of those who wait, in order of arrival, gets places. A party is not parted, and nobody overtakes one that does not
 * fit: behind it all wait who want the same slot, or, where the target is what is full, all. Only a party that is larger
 * than everything there is keeps nobody waiting.
 */
export function admitted<P extends Party>(waiting: readonly P[], rooms: Rooms): P[] {
  const result: P[] = [];
  const stopped = new Set<string | null>();
  const slots = new Map(Array.from(rooms.slots, ([value, room]) => [value, leftIn(room)]));
  let left = leftIn(rooms.target);
  for (const party of waiting) {
    const { persons, slot } = party;
    if (stopped.has(slot) || isTooLarge(party, rooms)) continue;
    const leftInSlot = slots.get(slot ?? '') ?? Infinity;
    if (persons > leftInSlot) stopped.add(slot);
    else if (persons > left) break;
    else {
      result.push(party);
      left -= persons;
      if (slot !== null && slots.has(slot)) slots.set(slot, leftInSlot - persons);
    }
  }
  return result;
}

/** Whether a party can never fit, whoever leaves. No places at all tell nothing: content may only say that there is a waiting list. */
export const isTooLarge = ({ persons, slot }: Party, { target, slots }: Rooms): boolean =>
  [target, slots.get(slot ?? '')].some(room => room?.capacity && persons > room.capacity);

/** How many places are left; less than none where some were taken away again. */
export const leftIn = ({ capacity, taken }: Room): number => (capacity === null ? Infinity : capacity - taken);
