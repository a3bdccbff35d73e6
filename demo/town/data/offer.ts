import type { Translated } from '../../../src/backends/translate.ts';
import type { Lending, Offer, Schedule, weekdays } from '../../../src/contract/offer.ts';
import type { ContactPoint, HowToRespond } from '../../../src/contract/response.ts';
import { categoriesOf, type CategoryId } from './categories.ts';
import { addDays, instant, season, weekdayFrom, type Day, type Weekday } from './days.ts';
import { contactOf, organizationRef, type OrganizationId } from './organizations.ts';
import { places, type PlaceId } from './places.ts';

/** The words of an offer, in one language. */
interface OfferWords {
  title: string;
  summary: string;
  description: string;
  /** The rhythm: "every Tuesday afternoon". */
  rhythm?: string;
  skills?: string[];
  bring?: string;
  thanks?: string;
  lending?: Lending;
}

/** When an offer takes place: counted from today or on a day of the year, moved on to a weekday. */
interface When {
  in: number | string;
  on?: Weekday;
  from?: string;
  to?: string;
}

/** One row of the tables: what somebody of the town would tell on the telephone. */
export interface OfferFacts extends OfferWords {
  id: string;
  kind: NonNullable<Offer['kind']>;
  by: OrganizationId;
  about: CategoryId[];
  commitment?: NonNullable<Offer['commitment']>;
  when?: When;
  /** The days of the week on which it happens, and the clock from when until when. */
  days?: [on: (typeof weekdays)[number][], from?: string, to?: string];
  hours?: [number, 'once' | 'week' | 'month' | 'year'];
  at?: PlaceId;
  speaks?: string[];
  audience?: NonNullable<Offer['audience']>;
  minimumAge?: number;
  /** All places and those still free. */
  places?: [number, number];
  availability?: NonNullable<Offer['availability']>;
  /** The id of a form, or another way to answer. */
  answer:
    'helfen' | 'einsatz' | 'telefonpate' | 'ausleihe' | 'workshop' | 'kontakt' | 'mail' | 'phone' | 'link' | 'none';
  /** When the person can be reached. */
  reachable?: string;
  /** Days since somebody made sure that the offer stands. */
  checked: number;
  en?: OfferWords;
  ar?: OfferWords;
}

/** Makes an offer as it stands on the given day. */
export function offerOf(facts: OfferFacts, today: Day): Translated<Offer> {
  const { en, ar } = facts;
  const when = { ...dates(facts.when, today), ...(facts.days && onDays(facts.days)) };
  return {
    id: facts.id,
    lang: 'de',
    kind: facts.kind,
    ...words(facts, when),
    organization: organizationRef(facts.by),
    categories: categoriesOf(facts.about),
    ...(facts.commitment && { commitment: facts.commitment }),
    ...(facts.hours && { timeRequired: { hours: facts.hours[0], per: facts.hours[1] } }),
    ...(facts.at && { location: places[facts.at] }),
    ...(facts.speaks && { knowsLanguage: facts.speaks }),
    ...(facts.audience && { audience: facts.audience }),
    ...(facts.minimumAge && { minimumAge: facts.minimumAge }),
    ...(facts.places && { maximumAttendeeCapacity: facts.places[0], remainingAttendeeCapacity: facts.places[1] }),
    availability: facts.availability ?? 'open',
    response: responseOf(facts),
    // Who posts something privately is reached through the backend alone.
    ...(facts.answer !== 'kontakt' && { contact: contactFor(facts) }),
    datePosted: instant(addDays(today, -facts.checked - 20), '09:00'),
    lastReviewed: instant(addDays(today, -facts.checked), '10:30'),
    ...((en || ar) && { translations: { ...(en && { en: words(en, when) }), ...(ar && { ar: words(ar, when) }) } }),
  };
}

function words(texts: OfferWords, when: Schedule) {
  const { title, summary, description, skills, bring, thanks, lending } = texts;
  const schedule: Schedule = { ...when, ...(texts.rhythm && { description: texts.rhythm }) };
  return {
    title,
    summary,
    description,
    ...(Object.keys(schedule).length > 0 && { schedule }),
    ...(skills && { skills }),
    ...(bring && { bring }),
    ...(thanks && { jobBenefits: thanks }),
    ...(lending && { lending }),
  };
}

function dates(when: When | undefined, today: Day): Schedule {
  if (!when) return {};
  const near = typeof when.in === 'number' ? addDays(today, when.in) : season(today, when.in);
  const day = when.on ? weekdayFrom(near, when.on) : near;
  if (!when.from) return { startDate: day };
  return {
    startDate: instant(day, when.from),
    ...(when.to && { endDate: instant(day, when.to) }),
    scheduleTimezone: 'Europe/Berlin',
  };
}

const onDays = ([byDay, startTime, endTime]: NonNullable<OfferFacts['days']>): Schedule => ({
  byDay,
  ...(startTime && { startTime }),
  ...(endTime && { endTime }),
});

const contactFor = ({ by, reachable }: OfferFacts): ContactPoint => ({
  ...contactOf(by),
  ...(reachable && { hoursAvailable: reachable }),
});

function responseOf({ answer, by, id }: OfferFacts): HowToRespond {
  const { email, telephone } = contactOf(by);
  if (answer === 'mail') return { method: 'mail', email };
  if (answer === 'phone') return { method: 'phone', telephone };
  if (answer === 'link') return { method: 'link', url: `https://${by}.holdersbrunn.example/mitmachen/${id}` };
  if (answer === 'none') return { method: 'none' };
  if (answer === 'kontakt') return { method: 'message', form: answer };
  return { method: 'form', form: answer };
}
