import { html, type TemplateResult } from 'lit';
import type { CalendarEvent } from '../contract/calendar-event.js';
import type { Schedule } from '../contract/offer.js';
import type { Place } from '../contract/place.js';
import type { Speech } from '../locale/speech.js';
import { isolated } from './text.js';

type Content = TemplateResult | string | undefined;

/** When an offer is: the next date, the rhythm in words, or both. */
export function scheduleText(schedule: Schedule | undefined, { formats }: Speech): Content {
  const { startDate, endDate, scheduleTimezone, description } = schedule ?? {};
  const date = startDate && formats.range(startDate, endDate, scheduleTimezone);
  return date && description
    ? html`<span>${date} · <span dir="auto">${description}</span></span>`
    : (date ?? description);
}

/** When an event is, in the wall-clock time of its place. */
export const eventTime = ({ startDate, endDate, timeZone }: CalendarEvent, { formats }: Speech): string =>
  formats.range(startDate, endDate, timeZone);

/** Where something is: name and address, at least the village, or "from home". */
export function placeText(place: Place | undefined, { words }: Speech): Content {
  const parts = [place?.name, place?.address].filter(Boolean).join(', ') || place?.addressLocality;
  if (parts) return isolated(parts);
  return place?.online ? words.online : undefined;
}
