import { inLanguage, type Translated } from 'miteinand/backends/translate.js';
import type { CalendarEvent } from 'miteinand/contract/calendar-event.js';
import type { Offer } from 'miteinand/contract/offer.js';
import type { Place } from 'miteinand/contract/place.js';
import { safeUrl } from 'miteinand/contract/url.js';
import { formatsOf } from 'miteinand/locale/format.js';
import type { StoredItem } from '../content/listing.js';

/** What was signed up for, as a letter tells it. */
export interface Occasion {
  title: string;
  when?: string | undefined;
  where?: string | undefined;
  /** As a calendar holds it, where it has a date. */
  event?: CalendarEvent | undefined;
}

type Subject = Partial<Offer> & Partial<CalendarEvent> & { id: string };

/** Reads an offer, an event or a form in a language; times are those of the place where it happens. */
export function occasionOf(item: StoredItem, lang: string, townZone: string | undefined): Occasion {
  const subject = inLanguage(JSON.parse(item.document) as Translated<Subject>, [lang]);
  const event = eventOf(subject, item, townZone);
  return {
    title: subject.title ?? subject.name ?? '',
    when: event ? timeText(event, lang, townZone) : subject.schedule?.description,
    where: placeText(subject.location),
    event,
  };
}

/** An event, or an offer that happens once: both have a date. */
function eventOf(subject: Subject, item: StoredItem, townZone: string | undefined): CalendarEvent | undefined {
  if (item.type === 'event') {
    const timeZone = subject.timeZone ?? townZone;
    // Counted as in the calendar that can be subscribed to: of the two copies apps keep the newer one.
    const sequence = (subject.sequence ?? 0) + item.revision;
    return { ...(subject as CalendarEvent), ...(timeZone && { timeZone }), sequence };
  }
  const { schedule, commitment, id, title, location, url } = subject;
  if (item.type !== 'offer' || commitment !== 'one-off' || !schedule?.startDate) return undefined;
  const timeZone = schedule.scheduleTimezone ?? townZone;
  return {
    id: `offer-${id}`,
    name: title ?? '',
    startDate: schedule.startDate,
    ...(schedule.endDate && { endDate: schedule.endDate }),
    ...(timeZone && { timeZone }),
    ...(location && { location }),
    ...(url && { url }),
    sequence: item.revision,
  };
}

function timeText({ startDate, endDate, timeZone }: CalendarEvent, lang: string, townZone: string | undefined): string {
  const formats = formatsOf(lang);
  const text = formats.range(startDate, endDate, timeZone);
  const isElsewhere = startDate.length > 10 && timeZone && timeZone !== townZone;
  return isElsewhere ? `${text} (${formats.zone(timeZone, startDate)})` : text;
}

const placeText = (place: Place | undefined): string | undefined =>
  [place?.name, place?.address].filter(Boolean).join(', ') || safeUrl(place?.url);
