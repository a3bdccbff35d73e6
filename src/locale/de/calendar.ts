import { counter } from '../plural.js';
import type { CalendarWords } from '../words.js';

const count = counter('de');

/** What the calendar says in German. */
export const words: CalendarWords = {
  price: 'Kosten',
  listView: 'Liste',
  weekView: 'Woche',
  monthView: 'Monat',
  view: 'Ansicht',
  previous: 'Früher',
  next: 'Später',
  previousMonth: 'Voriger Monat',
  nextMonth: 'Nächster Monat',
  previousWeek: 'Vorige Woche',
  nextWeek: 'Nächste Woche',
  chooseMonth: 'Monat wählen',
  month: 'Monat',
  year: 'Jahr',
  showMonth: 'Anzeigen',
  weekShort: number => `KW ${number}`,
  weekWord: 'KW',
  severalDays: 'Mehrere Tage lang',
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
  noEventsInWeek: 'In dieser Woche sind keine Termine eingetragen.',
  nextEvent: date => `Zum nächsten Termin: ${date}`,
  lastEvent: date => `Zum letzten Termin davor: ${date}`,
  asOf: moment => `Stand: ${moment}`,
  yourTime: times => `bei Ihnen ${times}`,
  eventsFound: n => count(n, { one: '# Termin', other: '# Termine' }),
  addToCalendar: 'In den eigenen Kalender',
  backToCalendar: 'Zurück zum Kalender',
  timesIn: zone => `Uhrzeiten in der Zeitzone ${zone}`,
};
