import { isCancelled, type CalendarEvent } from '../../contract/calendar-event.js';
import type { EventFacet } from '../../contract/event-query.js';
import { hasFreePlaces, maybe, once, primarySubtag, type Said } from './offer-facets.js';

/** What an event says under each filter; no value twice. */
export function eventFacetsOf(event: CalendarEvent): Record<EventFacet, readonly Said[]> {
  const { categories = [], location, audience = [], inLanguage = [], organizer } = event;
  return {
    category: once(categories.map(({ id, name }) => ({ value: id, name }))),
    place: maybe(location?.addressLocality),
    audience: once(audience.map(value => ({ value }))),
    language: once(inLanguage.map(tag => ({ value: primarySubtag(tag) }))),
    organization: organizer ? [{ value: organizer.id, name: organizer.name }] : [],
    access: maybe(location?.barrierFree && 'barrier-free'),
    places: maybe(!isCancelled(event) && hasFreePlaces(event) && 'free'),
  };
}
