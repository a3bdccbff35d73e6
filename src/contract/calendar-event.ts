import * as z from 'zod/mini';
import { capacityFields } from './availability.js';
import { Category, Source } from './category.js';
import { audiences } from './offer.js';
import { OrganizationRef } from './organization.js';
import { Place } from './place.js';
import { ContactPoint, HowToRespond } from './response.js';
import { DateOrInstant, Id, InstantText, LanguageTag, openEnum } from './shapes.js';

/** The local names of schema.org/EventStatusType. */
export const eventStatuses = ['EventScheduled', 'EventCancelled', 'EventPostponed', 'EventRescheduled'] as const;

/** Somebody who shows something at a fair. */
export const Exhibitor = z.object({
  name: z.string(),
  /** Where they are found: "Hall 2, stand 14". */
  stand: z.optional(z.string()),
  summary: z.optional(z.string()),
  categories: z.optional(z.array(Category)),
  url: z.optional(z.string()),
});
export type Exhibitor = z.infer<typeof Exhibitor>;

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
  /** When it was to start before it was rescheduled. */
  previousStartDate: z.optional(DateOrInstant),
  /** What it belongs to: the series it is a date of, or the festival (`Event`) it is a part of the programme of. */
  superEvent: z.optional(
    z.object({ id: Id, name: z.optional(z.string()), type: z.optional(openEnum(['EventSeries', 'Event'])) }),
  ),
  /** How many events its programme has; they name it as their `superEvent`. */
  subEventCount: z.optional(z.number()),
  exhibitors: z.optional(z.array(Exhibitor)),
  /**
   * RFC 5545 RRULE value, for feeds and files; a native backend expands. At an event without `superEvent` it is one that
   * nobody could answer: then this is only the first date.
   */
  recurrenceRule: z.optional(z.string()),
  organizer: z.optional(OrganizationRef),
  location: z.optional(Place),
  categories: z.optional(z.array(Category)),
  /** Languages it is held in, as tags (schema.org `inLanguage`). */
  inLanguage: z.optional(z.array(LanguageTag)),
  audience: z.optional(z.array(openEnum(audiences))),
  /** Address of a picture. */
  image: z.optional(z.string()),
  /** What it costs, in words. */
  price: z.optional(z.string()),
  ...capacityFields,
  response: z.optional(HowToRespond),
  contact: z.optional(ContactPoint),
  dateModified: z.optional(InstantText),
  /** How often it was changed since it was published (RFC 5545 SEQUENCE). */
  sequence: z.optional(z.number()),
  /** When somebody last made sure that it still stands (schema.org `lastReviewed`). */
  lastReviewed: z.optional(InstantText),
  url: z.optional(z.string()),
  source: z.optional(Source),
});
export type CalendarEvent = z.infer<typeof CalendarEvent>;

/** Whether an event lasts whole days: its start is a day without a time. */
export const isAllDay = (event: Pick<CalendarEvent, 'startDate'>): boolean => event.startDate.length === 10;

/** Whether an event was called off. */
export const isCancelled = (event: Pick<CalendarEvent, 'eventStatus' | 'availability'>): boolean =>
  event.eventStatus === 'EventCancelled' || event.availability === 'cancelled';
