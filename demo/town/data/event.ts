import type { Translated } from '../../../src/backends/translate.ts';
import type { CalendarEvent, Exhibitor } from '../../../src/contract/calendar-event.ts';
import type { HowToRespond } from '../../../src/contract/response.ts';
import { categoriesOf, type CategoryId } from './categories.ts';
import { addDays, instant, type Day } from './days.ts';
import { contactOf, organizationRef, type OrganizationId } from './organizations.ts';
import { places, type PlaceId } from './places.ts';

/** The words of an event, in one language. */
export interface EventWords {
  name: string;
  summary: string;
  description?: string;
  price?: string;
}

/** What an event is, without the day. */
export interface EventFacts extends EventWords {
  id: string;
  by: OrganizationId;
  about: CategoryId[];
  at?: PlaceId;
  /** From and to, as clock times; a time to that is not later is one of the next day. None: all day. */
  time?: [string, string];
  /** More days than the first, for all-day events. */
  moreDays?: number;
  /** All places and those still free. */
  places?: [number, number];
  availability?: NonNullable<CalendarEvent['availability']>;
  status?: NonNullable<CalendarEvent['eventStatus']>;
  answer?: 'anmeldung' | 'workshop' | 'mail' | 'phone' | 'link';
  audience?: NonNullable<CalendarEvent['audience']>;
  /** Languages it is held in. */
  heldIn?: string[];
  exhibitors?: readonly Exhibitor[];
  /** How often it was changed since it was published. */
  changes?: number;
  /** The festival whose programme it is a part of. */
  partOf?: { id: string; name: string };
  en?: EventWords;
  ar?: EventWords;
}

/** Makes an event on the given day; `series` names what it is a date of. */
export function eventOf(facts: EventFacts, day: Day, today: Day, series?: EventFacts): Translated<CalendarEvent> {
  const { en, ar } = facts;
  const cancelled = facts.status === 'EventCancelled';
  const isOver = lastDay(facts, day) < today;
  const availability = cancelled ? 'cancelled' : isOver ? 'over' : facts.availability;
  return {
    id: facts.id,
    uid: `${facts.id}@holdersbrunn.example`,
    lang: 'de',
    ...words(facts, series),
    ...dates(facts, day),
    eventStatus: facts.status ?? 'EventScheduled',
    organizer: organizationRef(facts.by),
    ...(facts.at && { location: places[facts.at] }),
    categories: categoriesOf(facts.about),
    ...(facts.places && { maximumAttendeeCapacity: facts.places[0], remainingAttendeeCapacity: facts.places[1] }),
    ...(availability && { availability }),
    ...(facts.audience && { audience: facts.audience }),
    ...(facts.heldIn && { inLanguage: facts.heldIn }),
    ...(facts.exhibitors && { exhibitors: [...facts.exhibitors] }),
    ...(facts.partOf && { superEvent: { ...facts.partOf, type: 'Event' } }),
    ...(facts.changes && { sequence: facts.changes }),
    ...(facts.answer && { response: responseOf(facts.answer, facts) }),
    contact: contactOf(facts.by),
    dateModified: instant(addDays(today, -3), '08:00'),
    ...((en || ar) && {
      translations: { ...(en && { en: words(en, series, 'en') }), ...(ar && { ar: words(ar, series, 'ar') }) },
    }),
  };
}

function words({ name, summary, description, price }: EventWords, series?: EventFacts, lang?: 'en' | 'ar') {
  const seriesName = lang ? series?.[lang]?.name : series?.name;
  return {
    name,
    summary,
    ...(description && { description }),
    ...(price && { price }),
    ...(series && {
      superEvent: { id: series.id, ...(seriesName && { name: seriesName }), type: 'EventSeries' as const },
    }),
  };
}

function dates({ time, moreDays }: EventFacts, day: Day) {
  if (!time) return { startDate: day, endDate: addDays(day, moreDays ?? 0) };
  const [from, to] = time;
  const endDay = addDays(day, (moreDays ?? 0) + (to <= from ? 1 : 0));
  return { startDate: instant(day, from), endDate: instant(endDay, to), timeZone: 'Europe/Berlin' };
}

const lastDay = ({ moreDays }: EventFacts, day: Day): Day => addDays(day, moreDays ?? 0);

function responseOf(answer: NonNullable<EventFacts['answer']>, { by, id }: EventFacts): HowToRespond {
  const { email, telephone } = contactOf(by);
  if (answer === 'mail') return { method: 'mail', email };
  if (answer === 'phone') return { method: 'phone', telephone };
  if (answer === 'link') return { method: 'link', url: `https://${by}.holdersbrunn.example/karten/${id}` };
  return { method: 'form', form: answer };
}
