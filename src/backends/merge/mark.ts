import type { Category } from '../../contract/category.js';
import type { CalendarEvent } from '../../contract/calendar-event.js';
import type { Facets, List } from '../../contract/list.js';
import type { Offer } from '../../contract/offer.js';
import type { HowToRespond } from '../../contract/response.js';
import type { Signup } from '../../contract/signup.js';
import { markId, markOwnId, markTarget } from './ids.js';
import type { MergedSource } from './source.js';
import { namedFilters } from './value-names.js';

/** A page of a list as the page of the visitor knows it. */
export const markList = <T>(
  list: List<T>,
  source: MergedSource,
  mark: (item: T, source: MergedSource) => T,
): List<T> => ({
  ...list,
  items: list.items.map(item => mark(item, source)),
  ...(list.facets && { facets: markFacets(list.facets, source.index) }),
});

function markFacets(facets: Facets, source: number): Facets {
  const marked = { ...facets };
  for (const filter of namedFilters) {
    const values = facets[filter];
    if (values) marked[filter] = values.map(one => ({ ...one, value: markId(source, one.value) }));
  }
  return marked;
}

/** An offer as the page knows it: under an id of its own, with its source. */
export const markOffer = (offer: Offer, source: MergedSource): Offer => ({
  ...offer,
  ...marks(offer, source),
  ...(offer.organization && { organization: markNamed(offer.organization, source) }),
});

/** An event as the page knows it. */
export const markEvent = (event: CalendarEvent, source: MergedSource): CalendarEvent => ({
  ...event,
  ...marks(event, source),
  ...(event.organizer && { organizer: markNamed(event.organizer, source) }),
  ...(event.superEvent && {
    superEvent: { ...event.superEvent, id: markId(source.index, event.superEvent.id) },
  }),
});

function marks(
  item: Offer | CalendarEvent,
  source: MergedSource,
): Pick<Offer, 'id' | 'categories' | 'response' | 'source'> {
  return {
    id: markId(source.index, item.id),
    ...(item.categories && { categories: item.categories.map(category => markNamed(category, source)) }),
    ...(item.response && { response: markResponse(item.response, item.url, source) }),
    source: item.source ?? source.label,
  };
}

/** A thing that lists are filtered by. */
export const markNamed = <T extends Category>(thing: T, { index }: MergedSource): T => ({
  ...thing,
  id: markId(index, thing.id),
});

/** A source that takes no sign-ups can at best be visited, whatever the others take. */
function markResponse(response: HowToRespond, url: string | undefined, source: MergedSource): HowToRespond {
  const { method, form } = response;
  if ((method === 'form' || method === 'message') && source.lacks('signups')) {
    return url ? { method: 'link', url } : { method: 'none' };
  }
  return form === undefined ? response : { ...response, form: markOwnId(source.index, form) };
}

/** A sign-up as the page knows it; its token says of which source it is. */
export const markSignup = (signup: Signup, source: MergedSource): Signup => ({
  ...signup,
  target: markTarget(source.index, signup.target),
  ...(signup.form !== undefined && { form: markOwnId(source.index, signup.form) }),
  ...(signup.token !== undefined && { token: `${source.index + 1}~${signup.token}` }),
});
