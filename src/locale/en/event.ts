import { counter } from '../plural.js';
import type { EventWords } from '../calendar-words.js';

const count = counter('en-GB');

/** What stands at an opened event in English. */
export const words: EventWords = {
  partOf: 'Part of',
  series: 'Series',
  furtherDates: 'More dates',
  andMore: n => count(n, { one: 'and # more', other: 'and # more' }),
  takePartOnline: 'Take part online',
  showOnMap: 'Show on a map',
  mapApp: 'Map app on this device',
  otherProviders: 'These links lead to other providers:',
  pictureAt: host => `See the picture at ${host}`,
  whichDates: 'What should go into your calendar?',
  thisDate: 'This date only',
  wholeSeries: 'All dates of the series',
  calendarFile: 'As a calendar file (.ics)',
  seriesByFile: 'A whole series needs the calendar file: nearly every calendar can open it.',
  programme: 'Programme',
  searchProgramme: 'Search the programme',
  partsFound: n => count(n, { one: '# item', other: '# items' }),
  exhibitors: 'Exhibitors',
  searchExhibitors: 'Search by name, subject or stand',
  exhibitorsFound: n => count(n, { one: '# stand', other: '# stands' }),
  stand: 'Stand',
  others: 'Others',
  subscribeFor: 'New events and changes then appear in your calendar by themselves.',
  inCalendarApp: 'Subscribe in your calendar app',
  byAddress: 'Address to subscribe to',
  downloadEvents: 'Events as a calendar file (.ics)',
  downloaded: n => count(n, { one: 'The file holds # event.', other: 'The file holds # events.' }),
  onlyFirst: n =>
    count(n, { one: 'There are more: the first is included.', other: 'There are more: the first # are included.' }),
  printShown: 'Print what is shown here',
  printMonths: 'Print all events, each month on a sheet of its own',
  onlineView: 'QR code that leads to this calendar online',
};
