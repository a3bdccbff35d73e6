import { html, type TemplateResult } from 'lit';
import type { CalendarEvent } from '../contract/calendar-event.js';
import type { Schedule } from '../contract/offer.js';
import type { Place } from '../contract/place.js';
import type { Speech } from '../locale/speech.js';
import { isolated } from './text.js';

type Content = TemplateResult | string | undefined;

/** When an offer is: the next date, the rhythm in words or else by its days and hours, or both. */
export function scheduleText(schedule: Schedule | undefined, speech: Speech): Content {
  const { startDate, endDate, scheduleTimezone, description } = schedule ?? {};
  const date = startDate && speech.formats.range(startDate, endDate, scheduleTimezone);
  const rhythm = description ? html`<span dir="auto">${description}</span>` : rhythmText(schedule ?? {}, speech);
  return date && rhythm ? html`<span>${date} · ${rhythm}</span>` : (date ?? description ?? rhythm);
}

/** "Di. und Do., 10:30–12:00 Uhr". */
function rhythmText({ byDay = [], startTime, endTime }: Schedule, { words, formats }: Speech): string | undefined {
  const days = byDay.map(day => formats.weekday(day)).filter(Boolean);
  const clock = startTime && formats.times(`${anyDay}T${startTime}Z`, endTime && `${anyDay}T${endTime}Z`, 'UTC');
  return days.length && clock ? words.pair(formats.list(days), clock) : days.length ? formats.list(days) : clock;
}

const anyDay = '2024-01-01';

/** When an event is, in the wall-clock time of its place. */
export const eventTime = ({ startDate, endDate, timeZone }: CalendarEvent, { formats }: Speech): string =>
  formats.range(startDate, endDate, timeZone);

/** Where something is: name and address, at least the village, or "from home". */
export function placeText(place: Place | undefined, { words }: Speech): Content {
  const parts = [place?.name, place?.address].filter(Boolean).join(', ') || place?.addressLocality;
  if (parts) return isolated(parts);
  return place?.online ? words.online : undefined;
}
