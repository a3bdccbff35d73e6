import { counter } from '../plural.js';
import type { CalendarWords } from '../words.js';

const count = counter('en-GB');

/** What the calendar says in English. */
export const words: CalendarWords = {
  price: 'Price',
  listView: 'List',
  monthView: 'Month',
  view: 'View',
  previous: 'Earlier',
  next: 'Later',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
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
  eventsFound: n => count(n, { one: '# event', other: '# events' }),
  addToCalendar: 'Add to your calendar',
  backToCalendar: 'Back to the calendar',
  timesIn: zone => `Times are in the time zone ${zone}`,
};
