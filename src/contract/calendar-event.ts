import * as z from 'zod/mini';
import { capacityFields } from './availability.js';
import { Category, Source } from './category.js';
import { OrganizationRef } from './organization.js';
import { Place } from './place.js';
import { ContactPoint, HowToRespond } from './response.js';
import { DateOrInstant, Id, InstantText, LanguageTag, openEnum } from './shapes.js';

/** The local names of schema.org/EventStatusType. */
export const eventStatuses = ['EventScheduled', 'EventCancelled', 'EventPostponed', 'EventRescheduled'] as const;

/**
 * Something that happens at a time (schema.org/Event, RFC 5545 VEVENT).
 * A native backend sends each date of a series as an event of its own, with `superEvent` naming the series.
 */
export const CalendarEvent = z.object({
  id: Id,
  /** RFC 5545 UID, the same in every calendar that holds a copy. */
  uid: z.optional(z.string()),
  lang: z.optional(LanguageTag),
  name: z.string(),
  summary: z.optional(z.string()),
  /** Plain text; a blank line parts paragraphs. */
  description: z.optional(z.string()),
  /** A moment with offset, or a day for an all-day event. */
  startDate: DateOrInstant,
  /** A moment; for all-day events the last day, which is still part of it (schema.org; RFC 5545 counts one further). */
  endDate: z.optional(DateOrInstant),
  /** IANA name of the zone in which the event takes place; its wall-clock time is shown. */
  timeZone: z.optional(z.string()),
  eventStatus: z.optional(openEnum(eventStatuses)),
  superEvent: z.optional(z.object({ id: Id, name: z.optional(z.string()) })),
  /** RFC 5545 RRULE value, for feeds and files; a native backend expands. */
  recurrenceRule: z.optional(z.string()),
  organizer: z.optional(OrganizationRef),
  location: z.optional(Place),
  categories: z.optional(z.array(Category)),
  /** What it costs, in words. */
  price: z.optional(z.string()),
  ...capacityFields,
  response: z.optional(HowToRespond),
  contact: z.optional(ContactPoint),
  dateModified: z.optional(InstantText),
  url: z.optional(z.string()),
  source: z.optional(Source),
});
export type CalendarEvent = z.infer<typeof CalendarEvent>;

/** What a visitor asks of a calendar. */
export interface EventQuery {
  /** First day, `YYYY-MM-DD`; events that end before it are left out. */
  from?: string | undefined;
  /** Last day, still part of the answer. */
  to?: string | undefined;
  q?: string | undefined;
  category?: readonly string[] | undefined;
  organization?: readonly string[] | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** Whether an event lasts whole days: its start is a day without a time. */
export const isAllDay = (event: Pick<CalendarEvent, 'startDate'>): boolean => event.startDate.length === 10;

/** Whether an event was called off. */
export const isCancelled = (event: Pick<CalendarEvent, 'eventStatus' | 'availability'>): boolean =>
  event.eventStatus === 'EventCancelled' || event.availability === 'cancelled';
