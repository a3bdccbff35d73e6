import { counter } from '../plural.js';
import type { CalendarWords } from '../words.js';

const count = counter('de');

/** What the calendar says in German. */
export const words: CalendarWords = {
  price: 'Kosten',
  listView: 'Liste',
  monthView: 'Monat',
  view: 'Ansicht',
  previous: 'Früher',
  next: 'Später',
  previousMonth: 'Voriger Monat',
  nextMonth: 'Nächster Monat',
  today: 'Heute',
  allDay: 'Ganztägig',
  eventStatus: {
    EventScheduled: 'Findet statt',
    EventCancelled: 'Abgesagt',
    EventPostponed: 'Verschoben',
    EventRescheduled: 'Neuer Termin',
  },
  fromDay: date => `Ab ${date}`,
  eventsOn: n => (n ? count(n, { one: '# Termin', other: '# Termine' }) : 'Keine Termine'),
  moreEvents: n => count(n, { one: '+# weiterer', other: '+# weitere' }),
  noEvents: 'Zurzeit sind keine Termine eingetragen.',
  noEventsFit: 'Dazu passt gerade kein Termin.',
  noEventsIn: month => `Im ${month} sind keine Termine eingetragen.`,
  eventsFound: n => count(n, { one: '# Termin', other: '# Termine' }),
  addToCalendar: 'In den eigenen Kalender',
  backToCalendar: 'Zurück zum Kalender',
  timesIn: zone => `Uhrzeiten in der Zeitzone ${zone}`,
};
