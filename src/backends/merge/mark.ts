import type { CalendarEvent } from '../../contract/calendar-event.js';
import type { Offer } from '../../contract/offer.js';
import type { HowToRespond } from '../../contract/response.js';
import { markId, markOwnId } from './ids.js';
import type { MergedSource } from './source.js';

/** An offer as the page knows it: under an id of its own, with its source. */
export const markOffer = (offer: Offer, source: MergedSource): Offer => ({ ...offer, ...marks(offer, source) });

/** An event as the page knows it. */
export const markEvent = (event: CalendarEvent, source: MergedSource): CalendarEvent => ({
  ...event,
  ...marks(event, source),
  ...(event.superEvent && {
    superEvent: { ...event.superEvent, id: markId(source.index, event.superEvent.id) },
  }),
});

function marks(item: Offer | CalendarEvent, source: MergedSource): Pick<Offer, 'id' | 'response' | 'source'> {
  return {
    id: markId(source.index, item.id),
    ...(item.response && { response: markResponse(item.response, item.url, source) }),
    source: item.source ?? source.label,
  };
}

/** A source that takes no sign-ups can at best be visited, whatever the others take. */
function markResponse(response: HowToRespond, url: string | undefined, source: MergedSource): HowToRespond {
  const { method, form } = response;
  if ((method === 'form' || method === 'message') && source.lacks('signups')) {
    return url ? { method: 'link', url } : { method: 'none' };
  }
  return form === undefined ? response : { ...response, form: markOwnId(source.index, form) };
}
