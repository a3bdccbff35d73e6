import type { CalendarEvent } from '../contract/calendar-event.js';
import type { EventQuery } from '../contract/event-query.js';
import type { SignupForm } from '../contract/form.js';
import type { List } from '../contract/list.js';
import type { Metric } from '../contract/metric.js';
import type { Offer } from '../contract/offer.js';
import type { OfferQuery } from '../contract/offer-query.js';
import type { Organization } from '../contract/organization.js';
import type { SignedPass } from '../contract/pass.js';
import type { Capability, ServiceDocument } from '../contract/service.js';
import type { Signup, SignupRequest } from '../contract/signup.js';
import type { CalendarSeries } from '../time/ics/write.js';
import type { SignupDesk } from './desk.js';

/** What comes with every question: in which languages, best first, and until when. */
export interface Ask {
  languages: readonly string[];
  /** Ends the request when the answer is no longer wanted. */
  signal?: AbortSignal | undefined;
  /**
   * Told when a list that was answered already becomes fuller: a slow source of several has answered or failed.
   * The new list takes the place of the one before; never called after the signal's abort.
   */
  onFuller?: ((list: List<unknown>) => void) | undefined;
}

/** Who a backend is, as far as it is known. */
export interface KnownService extends ServiceDocument {
  /** Set where one of several sources has not said what it can do: asked again, there may be more. */
  isPartial?: boolean | undefined;
  /** Comes as soon as one of those sources has said it; absent where none of them is on its way. */
  fuller?: Promise<unknown> | undefined;
}

/**
 * What widgets know of a town's system. Answers are checked against the contract before they come here.
 * Every method rejects with a `BackendError`, or with the signal's reason when it was aborted.
 */
export interface Backend {
  /** Whether questions are answered within the page: then nothing a visitor searches for leaves it. */
  readonly isLocal?: boolean;
  /** Who the backend is and what it can do. */
  service(ask: Ask): Promise<KnownService>;
  offers(query: OfferQuery, ask: Ask): Promise<List<Offer>>;
  offer(id: string, ask: Ask): Promise<Offer>;
  /** Dates in order of their start; series come expanded. */
  events(query: EventQuery, ask: Ask): Promise<List<CalendarEvent>>;
  event(id: string, ask: Ask): Promise<CalendarEvent>;
  /** Address of a calendar to subscribe to with exactly the events of a question; nothing where there is none. */
  feedUrl?(query: EventQuery): string | undefined;
  /** A whole series by its id, as the source has it; without it a series is known by its dates only. */
  series?(id: string, ask: Ask): Promise<CalendarSeries>;
  organizations(ask: Ask): Promise<List<Organization>>;
  form(id: string, ask: Ask): Promise<SignupForm>;
  /**
   * Signs up once per key: the same key again gives the same answer, however often it is sent. `proof` is the answer to
   * a problem of the type `proof-of-work`.
   */
  signUp(request: SignupRequest, key: string, ask: Ask, proof?: string): Promise<Signup>;
  /** What can be done with sign-ups afterwards; the code for that comes when it is asked for. */
  desk(): Promise<SignupDesk>;
  /** A credential by its id in this backend or by its address. */
  pass(src: string, ask: Ask): Promise<SignedPass>;
  metrics(ask: Ask): Promise<List<Metric>>;
}

/** Whether a backend can do something. */
export const can = (service: ServiceDocument, capability: Capability): boolean =>
  service.capabilities.includes(capability);
