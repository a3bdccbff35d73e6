import type { CalendarEvent } from '../contract/calendar-event.js';
import type { Category } from '../contract/category.js';
import type { SignupForm } from '../contract/form.js';
import type { Metric } from '../contract/metric.js';
import type { Offer } from '../contract/offer.js';
import type { Organization } from '../contract/organization.js';
import type { ServiceDocument } from '../contract/service.js';
import type { Translated } from './translate.js';

/**
 * All that a town says, in one document: what a file on the town's web space holds, what the memory backend serves
 * and what the reference backend imports. Any part may be missing.
 */
export interface Content {
  service?: Translated<Partial<ServiceDocument>>;
  offers?: readonly Translated<Offer>[];
  events?: readonly Translated<CalendarEvent>[];
  organizations?: readonly Translated<Organization>[];
  /** Translations of category names; the items carry the name in their own language. */
  categories?: readonly Translated<Category>[];
  forms?: readonly Translated<SignupForm>[];
  metrics?: readonly Translated<Metric>[];
  /** Credentials by id, as they are served: signed, or as drafts that the reference backend signs on import. */
  passes?: Readonly<Record<string, Record<string, unknown>>>;
}
