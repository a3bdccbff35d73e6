import { takesSignups } from './availability.js';
import { eventStatuses, isCancelled, type CalendarEvent } from './calendar-event.js';
import type { Offer } from './offer.js';
import type { OrganizationRef } from './organization.js';
import type { Place } from './place.js';
import { pageUrl, safeUrl } from './url.js';

/** What a search engine is told besides an item itself. */
export interface Publication {
  /** The address of the item as the widget links to it; without it the item's own page counts. */
  link?: string | undefined;
  /** The town's country as ISO 3166-1 writes it: "DE". Search engines take no posting of a job without. */
  country?: string | undefined;
}

const vocabulary = 'https://schema.org';
const jobKinds = new Set<string>(['volunteering', 'help-wanted', 'mentoring']);

/**
 * An offer as schema.org/JobPosting. Nothing for one that lacks what search engines require, that cannot be taken up
 * now, or that gives instead of seeking: a thing to lend is no product for sale. Persons to ask are left out.
 */
export function jobPostingOf(offer: Offer, { link, country }: Publication = {}) {
  const { id, kind, title, organization, datePosted, location, schedule, availability } = offer;
  const description = htmlOf(offer.description ?? offer.summary);
  const jobLocation = placeOf(location, country);
  const isRemote = location?.online === true && !jobLocation;
  if (!jobKinds.has(kind) || !takesSignups(availability)) return undefined;
  if (!description || !datePosted || !organization || !(jobLocation || isRemote)) return undefined;
  return known({
    '@type': 'JobPosting',
    title,
    description,
    identifier: { '@type': 'PropertyValue', name: organization.name, value: id } as const,
    url: pageUrl(link) ?? pageUrl(offer.url),
    employmentType: 'VOLUNTEER',
    datePosted,
    // Other offers tell when one could begin, not until when one can answer.
    validThrough: offer.commitment === 'one-off' ? (schedule?.endDate ?? schedule?.startDate) : undefined,
    hiringOrganization: organizationOf(organization),
    jobLocation,
    jobLocationType: isRemote ? 'TELECOMMUTE' : undefined,
    applicantLocationRequirements: isRemote ? countryOf(country) : undefined,
    workHours: schedule?.description,
    skills: offer.skills?.join(', '),
    jobBenefits: offer.jobBenefits,
    totalJobOpenings: offer.remainingAttendeeCapacity,
    directApply: false,
  });
}

/**
 * An event as schema.org/Event; nothing for one without an address or a link to take part, which search engines require.
 * Its price is left out: it is told in words, not in a number and a currency.
 */
export function eventEntryOf(event: CalendarEvent, { link, country }: Publication = {}) {
  const url = pageUrl(link) ?? pageUrl(event.url);
  const place = placeOf(event.location, country);
  const online = virtualLocationOf(event.location, place !== undefined, url);
  if (!place && !online) return undefined;
  return known({
    '@type': 'Event',
    name: event.name,
    description: event.description ?? event.summary,
    url,
    image: pageUrl(event.image),
    startDate: event.startDate,
    endDate: event.endDate,
    previousStartDate: event.eventStatus === 'EventRescheduled' ? event.previousStartDate : undefined,
    eventStatus: statusOf(event),
    eventAttendanceMode:
      `${vocabulary}/${!place ? 'Online' : online ? 'Mixed' : 'Offline'}EventAttendanceMode` as const,
    location: place && online ? ([place, online] as const) : (place ?? online),
    organizer: event.organizer && organizationOf(event.organizer),
    superEvent: superEventOf(event),
    // In what it is held, not in what its text is written.
    inLanguage: event.inLanguage,
    audience: event.audience?.map(audienceType => ({ '@type': 'Audience', audienceType }) as const),
    offers: offerOf(event, url),
    maximumAttendeeCapacity: event.maximumAttendeeCapacity,
    remainingAttendeeCapacity: event.remainingAttendeeCapacity,
  });
}

/**
 * A JSON-LD document of things, safe inside a script element even when a page is written out and read again. Marks that
 * reorder text are left out: in a list of search results they would reorder what stands beside.
 */
export const jsonLdText = (things: readonly object[]): string =>
  JSON.stringify({ '@context': vocabulary, '@graph': things })
    .replace(/</g, '\\u003c')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '');

function statusOf(event: CalendarEvent): `https://schema.org/${(typeof eventStatuses)[number]}` | undefined {
  const status = isCancelled(event) ? 'EventCancelled' : event.eventStatus;
  const name = eventStatuses.find(known => known === status);
  return name && `${vocabulary}/${name}`;
}

/** A festival is an event itself; what does not say is a series. */
function superEventOf({ superEvent }: CalendarEvent) {
  if (!superEvent?.name) return undefined;
  const { name } = superEvent;
  return superEvent.type === 'Event'
    ? ({ '@type': 'Event', name } as const)
    : ({ '@type': 'EventSeries', name } as const);
}

/** What search engines know of places that are left; on the waiting list there is none. */
const placesLeft = new Map([
  ['open', 'InStock'],
  ['low', 'InStock'],
  ['waitlist', 'SoldOut'],
  ['full', 'SoldOut'],
  ['soon', 'PreOrder'],
] as const);

/** Whether one can still get a place. */
function offerOf(event: CalendarEvent, url: string | undefined) {
  const left = isCancelled(event) ? undefined : placesLeft.get(event.availability as 'open');
  return left && known({ '@type': 'Offer', url, availability: `${vocabulary}/${left}` } as const);
}

const organizationOf = ({ name, url }: OrganizationRef) =>
  known({ '@type': 'Organization', name, url: safeUrl(url) } as const);

/** A place that can be found; a name alone is none. */
function placeOf(place: Place | undefined, country: string | undefined) {
  const address = addressOf(place, country);
  if (!address) return undefined;
  const { name, geo } = place!;
  return known({
    '@type': 'Place',
    name,
    address,
    geo: geo && ({ '@type': 'GeoCoordinates', ...geo } as const),
  } as const);
}

function addressOf({ address, addressLocality }: Place = {}, country: string | undefined) {
  if (!address && !addressLocality) return undefined;
  // As letters are written in the countries around: "Marktplatz 1, 12345 Holdersbrunn".
  const [, street, postalCode, town] = /^(.+),\s*(\d{4,5})\s+([^,\d]+)$/.exec(address ?? '') ?? [];
  const line = address === addressLocality ? undefined : address;
  return known({
    '@type': 'PostalAddress',
    streetAddress: street ?? line,
    postalCode,
    addressLocality: town ?? addressLocality,
    addressCountry: isoCountry(country),
  } as const);
}

function virtualLocationOf(place: Place | undefined, isPlace: boolean, page: string | undefined) {
  // The link of a place on the map is its website.
  if (!place?.online && (isPlace || !place?.url)) return undefined;
  const url = safeUrl(place.url) ?? page;
  return url ? ({ '@type': 'VirtualLocation', url } as const) : undefined;
}

function countryOf(country: string | undefined) {
  const name = isoCountry(country);
  return name ? ({ '@type': 'Country', name } as const) : undefined;
}

const isoCountry = (text: string | undefined): string | undefined =>
  text && /^[a-z]{2}$/i.test(text) ? text.toUpperCase() : undefined;

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Plain text as the little HTML that search engines expect: paragraphs. */
const htmlOf = (text = ''): string =>
  text
    .trim()
    .split(/\n\s*\n/)
    .filter(Boolean)
    .map(part => `<p>${part.replace(/[&<>]/g, sign => signs[sign]).replace(/\n/g, '<br>')}</p>`)
    .join('');

type Known<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** What is not known does not reach the JSON; this tells the compiler. */
const known = <const T extends object>(fields: T): Known<T> => fields;
