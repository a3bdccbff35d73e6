import { isAllDay, type CalendarEvent } from '../contract/calendar-event.js';
import { addDays, dayOf } from '../time/days.js';

/** A calendar that takes an event in from an address. */
export interface CalendarService {
  name: string;
  url: string;
}

/** Longer addresses are cut or refused on the way. */
const longest = 1900;

/** Addresses at which other calendars offer to keep an event, made here; `link` leads back from there. */
export function calendarServices(event: CalendarEvent, timeZone: string | undefined, link: string): CalendarService[] {
  const outlook = (host: string): string =>
    addressOf(`https://${host}/calendar/0/action/compose`, outlookFields(event), 'body', event, link);
  return [
    {
      name: 'Google',
      url: addressOf(
        'https://calendar.google.com/calendar/render',
        googleFields(event, timeZone),
        'details',
        event,
        link,
      ),
    },
    { name: 'Outlook.com', url: outlook('outlook.live.com') },
    { name: 'Microsoft 365', url: outlook('outlook.office.com') },
  ];
}

type Fields = Record<string, string | undefined>;

/** Days are told up to the first that is no more part of it. */
function googleFields(event: CalendarEvent, timeZone: string | undefined): Fields {
  const dates = spanOf(event).map(date => date.replace(/[-:]/g, ''));
  return {
    action: 'TEMPLATE',
    text: short(event.name),
    dates: dates.join('/'),
    ctz: isAllDay(event) ? undefined : timeZone,
    location: placeOf(event),
  };
}

function outlookFields(event: CalendarEvent): Fields {
  const [startdt, enddt] = spanOf(event);
  return {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: short(event.name),
    startdt,
    enddt,
    allday: isAllDay(event) ? 'true' : undefined,
    location: placeOf(event),
  };
}

/** Start and end: days, the end exclusive, or moments in UTC; without an end it is over as it begins. */
function spanOf(event: CalendarEvent): [string, string] {
  const { startDate, endDate = startDate } = event;
  if (isAllDay(event)) return [startDate, addDays(dayOf(endDate) < startDate ? startDate : dayOf(endDate), 1)];
  return [startDate, Date.parse(endDate) < Date.parse(startDate) ? startDate : endDate].map(moment =>
    new Date(moment).toISOString().replace(/\.\d+/, ''),
  ) as [string, string];
}

const placeOf = ({ location }: CalendarEvent): string | undefined =>
  short([location?.name, location?.address].filter(Boolean).join(', ') || location?.url || '') || undefined;

/** The description takes the room that is left; the way back always fits. */
function addressOf(base: string, fields: Fields, field: string, event: CalendarEvent, link: string): string {
  const known = Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const addressWith = (text: string): string => `${base}?${String(new URLSearchParams([...known, [field, text]]))}`;
  const description = [...(event.description ?? event.summary ?? '').slice(0, longest)];
  const textOf = (length: number): string => {
    const isCut = length < description.length;
    return [description.slice(0, length).join('') + (isCut ? '…' : ''), link].filter(Boolean).join('\n\n');
  };
  let length = description.length;
  while (length > 0 && addressWith(textOf(length)).length > longest) length = Math.floor(length * 0.9);
  return addressWith(length ? textOf(length) : link);
}

const short = (text: string): string => [...text].slice(0, 120).join('');
