import { weekdays, type dayTimes, type Offer } from '../../contract/offer.js';
import type { OfferFacet } from '../../contract/offer-query.js';
import { weekday } from '../../time/days.js';
import { startDay, startTime } from './dates.js';

/** What an item says under a filter; the name is for people, where the value is not. */
export interface Said {
  value: string;
  name?: string | undefined;
}

/** What an offer says under each filter; no value twice. */
export function offerFacetsOf(offer: Offer): Record<OfferFacet, readonly Said[]> {
  const { schedule = {}, location, organization } = offer;
  const time = startTime(schedule);
  return {
    kind: [{ value: offer.kind }],
    category: once((offer.categories ?? []).map(({ id, name }) => ({ value: id, name }))),
    commitment: maybe(offer.commitment),
    weekday: once(weekdaysOf(schedule).map(value => ({ value }))),
    daytime: maybe(time && dayTimeOf(time)),
    language: once((offer.knowsLanguage ?? []).map(tag => ({ value: primarySubtag(tag) }))),
    audience: once((offer.audience ?? []).map(value => ({ value }))),
    place: maybe(location?.addressLocality),
    organization: organization ? [{ value: organization.id, name: organization.name }] : [],
    access: maybe(location?.barrierFree && 'barrier-free'),
    places: maybe(hasFreePlaces(offer) && 'free'),
  };
}

/** The part of the day of a time `HH:MM`: morning until noon, evening from six on. */
export const dayTimeOf = (time: string): (typeof dayTimes)[number] =>
  time < '12' ? 'morning' : time < '18' ? 'afternoon' : 'evening';

/** Whether one can sign up now and gets a place, not one on the waiting list. */
export const hasFreePlaces = ({
  availability = 'open',
  remainingAttendeeCapacity,
}: Pick<Offer, 'availability' | 'remainingAttendeeCapacity'>): boolean =>
  (availability === 'open' || availability === 'low') && remainingAttendeeCapacity !== 0;

/** The language of a tag without script and region: visitors look for Arabic, not for that of Egypt. */
export const primarySubtag = (tag: string): string => tag.toLowerCase().replace(/-.*/, '');

function weekdaysOf(schedule: NonNullable<Offer['schedule']>): readonly string[] {
  if (schedule.byDay?.length) return schedule.byDay;
  const day = startDay(schedule);
  return day ? [weekdays[weekday(day) - 1]] : [];
}

/** One value, or none. */
export const maybe = (value: string | false | undefined): Said[] => (value ? [{ value }] : []);

/** Without what was said before. */
export const once = (said: Said[]): Said[] =>
  said.length < 2 ? said : said.filter(({ value }, at) => said.findIndex(other => other.value === value) === at);
