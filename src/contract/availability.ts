import * as z from 'zod/mini';
import { openEnum, type OpenEnum } from './shapes.js';

/** Every state of a thing that can be signed up for, as pretix's widget tells them apart, plus `cancelled` and `paused`. */
export const availabilities = ['open', 'low', 'waitlist', 'full', 'soon', 'over', 'cancelled', 'paused'] as const;

/** One enum for offers, shifts and events alike. */
export const Availability = openEnum(availabilities);
export type Availability = OpenEnum<(typeof availabilities)[number]>;

/** How many can take part and how many places are left; names of schema.org/Event. */
export const capacityFields = {
  availability: z.optional(Availability),
  maximumAttendeeCapacity: z.optional(z.number()),
  remainingAttendeeCapacity: z.optional(z.number()),
};

/** Whether a question makes sense: also where no place is left, but not where a thing is off or over. */
export const takesMessages = (availability: Availability | undefined): boolean =>
  availability !== 'cancelled' && availability !== 'over' && availability !== 'paused';

/** Whether a visitor can sign up now; a thing that says nothing counts as open. */
export const takesSignups = (availability: Availability | undefined): boolean =>
  availability === undefined || availability === 'open' || availability === 'low' || availability === 'waitlist';
