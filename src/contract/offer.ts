import * as z from 'zod/mini';
import { capacityFields } from './availability.js';
import { Category, Source } from './category.js';
import { OrganizationRef } from './organization.js';
import { Place } from './place.js';
import { ContactPoint, HowToRespond } from './response.js';
import { ClockText, DateOrInstant, Id, InstantText, LanguageTag, openEnum, type OpenEnum } from './shapes.js';

/** What an offer is: help sought and given, things and rooms to lend, mentors. */
export const offerKinds = ['volunteering', 'help-wanted', 'help-offered', 'equipment', 'room', 'mentoring'] as const;
export type OfferKind = OpenEnum<(typeof offerKinds)[number]>;

/** How firmly one binds oneself. */
export const commitments = ['one-off', 'regular', 'flexible', 'long-term', 'digital'] as const;
export type Commitment = OpenEnum<(typeof commitments)[number]>;

/** For whom an offer is meant above all. */
export const audiences = ['youth', 'families', 'newcomers', 'seniors', 'groups'] as const;

/** The two-letter days of RFC 5545, which schema.org's `byDay` takes too. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Parts of a day by the hour at which something begins (see `dayTimeOf`). */
export const dayTimes = ['morning', 'afternoon', 'evening'] as const;

/** When something is to be done, in the fewest words of schema.org/Schedule. */
export const Schedule = z.object({
  startDate: z.optional(DateOrInstant),
  endDate: z.optional(DateOrInstant),
  /** The days of the week on which it happens. */
  byDay: z.optional(z.array(openEnum(weekdays))),
  /** The clock on the spot at which it begins and ends. */
  startTime: z.optional(ClockText),
  endTime: z.optional(ClockText),
  /** IANA name of the zone in which `startDate` is told. */
  scheduleTimezone: z.optional(z.string()),
  /** The rhythm in words: "every Tuesday afternoon". */
  description: z.optional(z.string()),
});
export type Schedule = z.infer<typeof Schedule>;

/** What one should know before borrowing a thing or a room; all in words. */
export const Lending = z.object({
  /** When it can be had: "April to October, except the town festival". */
  available: z.optional(z.string()),
  deposit: z.optional(z.string()),
  pickUp: z.optional(z.string()),
});
export type Lending = z.infer<typeof Lending>;

/**
 * Something to do for others, or something sought or lent.
 * `title`, `skills`, `datePosted` and `hiringOrganization` (here `organization`) follow schema.org/JobPosting,
 * capacity follows schema.org/Event and OpenActive's opportunities.
 */
export const Offer = z.object({
  id: Id,
  lang: z.optional(LanguageTag),
  kind: openEnum(offerKinds),
  title: z.string(),
  summary: z.optional(z.string()),
  /** Plain text; a blank line parts paragraphs. */
  description: z.optional(z.string()),
  organization: z.optional(OrganizationRef),
  categories: z.optional(z.array(Category)),
  commitment: z.optional(openEnum(commitments)),
  schedule: z.optional(Schedule),
  /** How much time it takes: "2 hours per week". */
  timeRequired: z.optional(z.object({ hours: z.number(), per: openEnum(['once', 'week', 'month', 'year']) })),
  location: z.optional(Place),
  skills: z.optional(z.array(z.string())),
  /** Languages that help, as tags (schema.org `knowsLanguage`). */
  knowsLanguage: z.optional(z.array(LanguageTag)),
  audience: z.optional(z.array(openEnum(audiences))),
  minimumAge: z.optional(z.number()),
  /** What to bring along, in words. */
  bring: z.optional(z.string()),
  /** Money back, insurance and thanks, in words (schema.org `jobBenefits`). */
  jobBenefits: z.optional(z.string()),
  lending: z.optional(Lending),
  ...capacityFields,
  response: z.optional(HowToRespond),
  contact: z.optional(ContactPoint),
  datePosted: z.optional(InstantText),
  /** When somebody last made sure that the offer still stands (schema.org `lastReviewed`). */
  lastReviewed: z.optional(InstantText),
  /** The offer's own page. */
  url: z.optional(z.string()),
  source: z.optional(Source),
});
export type Offer = z.infer<typeof Offer>;
