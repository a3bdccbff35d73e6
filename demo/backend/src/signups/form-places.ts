import type { FieldOption, FormField, SignupForm } from 'miteinand/contract/form.js';
import { byPlaces, placesLeft, type AvailabilityFields } from '../content/availability.js';
import type { Database } from '../db/schema.js';
import { countedSlots, isClosed } from '../db/slot-rows.js';
import type { BookedRoom } from './places.js';

/** Whether an answer with the form changes with every sign-up. */
export const countsPlaces = (form: SignupForm): boolean => countedSlots(form).length > 0;

/** The form with the places that each of its slots has left. */
export async function withPlaces(db: Database, form: SignupForm): Promise<SignupForm> {
  if (!countsPlaces(form)) return form;
  const rows = await db
    .selectFrom('slot')
    .innerJoin('target', 'target.id', 'slot.target')
    .select(['slot.value', 'slot.capacity', 'slot.taken', 'slot.waitlist', 'slot.waiting'])
    .where('target.form', '=', form.id)
    .execute();
  const slots = new Map(rows.map(({ value, ...room }) => [value, room]));
  return { ...form, fields: form.fields.map(field => (field.type === 'slot' ? counted(field, slots) : field)) };
}

const counted = (field: FormField, slots: ReadonlyMap<string, BookedRoom>): FormField => ({
  ...field,
  ...(field.options && {
    options: field.options.map(option => ({ ...option, ...availabilityOf(option, slots.get(option.value)) })),
  }),
});

function availabilityOf(option: FieldOption, slot: BookedRoom | undefined): AvailabilityFields {
  const left = slot ? placesLeft({ ...slot, slots_left: null }) : null;
  if (left === null || isClosed(option)) return {};
  return { availability: byPlaces(left, slot!), remainingAttendeeCapacity: left };
}
