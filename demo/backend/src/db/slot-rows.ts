import { sql, type Insertable } from 'kysely';
import { takesSignups } from 'miteinand/contract/availability.js';
import type { FieldOption, SignupForm } from 'miteinand/contract/form.js';
import { insertAll } from './insert.js';
import type { Database, SlotTable } from './schema.js';
import { placesOf } from './target-row.js';

/** The slots of a form that have places of their own; empty where every one takes any number. */
export function countedSlots({ fields }: Pick<SignupForm, 'fields'>): readonly FieldOption[] {
  const options = fields.find(({ type }) => type === 'slot')?.options ?? [];
  return options.some(option => placesIn(option).capacity !== null) ? options : [];
}

/** The slots of a target by its form. */
export const slotRows = (target: string, form: Pick<SignupForm, 'fields'>): Insertable<SlotTable>[] =>
  countedSlots(form).map(option => ({ target, value: option.value, ...placesIn(option) }));

/** Nobody gets into a slot that is called off or closed, whatever places it has. */
const placesIn = (option: FieldOption): ReturnType<typeof placesOf> =>
  isClosed(option) ? { capacity: 0, taken: 0, waitlist: 0 } : placesOf(option);

/** Whether the content itself says that a slot is not open, for another reason than its places. */
export const isClosed = ({ availability }: FieldOption): boolean =>
  !takesSignups(availability) && availability !== 'full';

/** Stores slots, after their targets. */
export async function insertSlots(db: Database, rows: readonly Insertable<SlotTable>[]): Promise<void> {
  await insertAll(db, 'slot', rows);
  await db
    .updateTable('target')
    .set({ slots_left: slotsLeft })
    .where('id', 'in', db.selectFrom('slot').select('target'))
    .execute();
}

/** What the slots of the target at hand have left: nothing where somebody waits, `null` where one takes any number. */
export const slotsLeft = sql<number | null>`(
  select case when count(*) = count(capacity) then
    sum(case when waiting = 0 and taken < capacity then capacity - taken else 0 end) end
  from slot where slot.target = target.id)`;
