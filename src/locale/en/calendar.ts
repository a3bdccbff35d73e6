import { counter } from '../plural.js';
import type { CalendarWords } from '../words.js';

const count = counter('en-GB');

/** What the calendar says in English. */
export const words: CalendarWords = {
  price: 'Price',
  listView: 'List',
  weekView: 'Week',
  monthView: 'Month',
  view: 'View',
  previous: 'Earlier',
  next: 'Later',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  previousWeek: 'Previous week',
  nextWeek: 'Next week',
  chooseMonth: 'Choose a month',
  month: 'Month',
  year: 'Year',
  showMonth: 'Show',
  weekShort: number => `Week ${number}`,
  weekWord: 'Wk',
  severalDays: 'Over several days',
  today: 'Today',
  allDay: 'All day',
  eventStatus: {
    EventScheduled: 'Takes place',
    EventCancelled: 'Cancelled',
    EventPostponed: 'Postponed',
    EventRescheduled: 'New date',
  },
  fromDay: date => `From ${date}`,
  eventsOn: n => (n ? count(n, { one: '# event', other: '# events' }) : 'No events'),
  moreEvents: n => count(n, { one: '+# more', other: '+# more' }),
  noEvents: 'No events are planned at the moment.',
  noEventsFit: 'No event fits at the moment.',
  noEventsIn: month => `No events are planned for ${month}.`,
  noEventsInWeek: 'No events are planned for this week.',
  nextEvent: date => `Go to the next event: ${date}`,
  lastEvent: date => `Go to the last event before: ${date}`,
  asOf: moment => `As of ${moment}`,
  yourTime: times => `your time ${times}`,
  eventsFound: n => count(n, { one: '# event', other: '# events' }),
  addToCalendar: 'Add to your calendar',
  backToCalendar: 'Back to the calendar',
  timesIn: zone => `Times are in the time zone ${zone}`,
};
