/** Lines of an event that make careless readers slow, by what they are. */
export const bombs: Record<string, string> = {
  'a rule of seconds': 'RRULE:FREQ=SECONDLY',
  'a rule at which ical.js hangs': 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
  'a duration beyond time': 'DURATION:P999999999999999999W',
  'a rule without dates': 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
  'a rule with positions that never are': 'RRULE:FREQ=WEEKLY;BYDAY=MO;BYSETPOS=7;BYMONTH=2;BYMONTHDAY=31',
  'a count of all there is': 'RRULE:FREQ=HOURLY;COUNT=999999999',
  'every second of each day': `RRULE:FREQ=DAILY;BYHOUR=${[...Array(24).keys()].join()};BYMINUTE=${[...Array(60).keys()].join()};BYSECOND=${[...Array(60).keys()].join()}`,
  'every minute of each day': `RRULE:FREQ=DAILY;BYHOUR=${[...Array(24).keys()].join()};BYMINUTE=${[...Array(60).keys()].join()}`,
  'an interval beyond time': 'RRULE:FREQ=YEARLY;INTERVAL=999999999',
  'a start in the year 1000': 'DTSTART:10000101T000000Z\nRRULE:FREQ=HOURLY;INTERVAL=7;COUNT=99999999',
  'an end in the year 9999': 'DTEND:99991231T235959Z\nRRULE:FREQ=DAILY',
  'a million exceptions': `RRULE:FREQ=DAILY\nEXDATE:${'20260513T190000Z,'.repeat(100_000)}`,
  'a million dates': `RDATE:${'20260513T190000Z,'.repeat(100_000)}`,
  'a list without end': `RRULE:FREQ=YEARLY;BYYEARDAY=${'1,'.repeat(500_000)}`,
  'parameters without end': `X-A${';B=C'.repeat(400_000)}:x`,
  'quotes without end': `SUMMARY;X="${'";X="'.repeat(300_000)}:x`,
  'a quote that is never closed': `SUMMARY;X=${'"'.repeat(1_000_001)}:x`,
  'folded character by character': `SUMMARY:${'\n x'.repeat(500_000)}`,
  backslashes: `SUMMARY:${'\\'.repeat(1_900_000)}`,
  'components without end': 'BEGIN:VALARM\n'.repeat(140_000),
  'one long word': `SUMMARY:${'x'.repeat(1_900_000)}`,
  spaces: `SUMMARY:${' '.repeat(1_900_000)}x`,
  'zones without end': Array.from({ length: 40_000 }, (_, index) => `EXDATE;TZID=Z/${index}:20260101T000000`).join(
    '\n',
  ),
};

/** A calendar of one event with some lines of its own. */
export const withLines = (lines: string): string =>
  `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20260512T190000Z\n${lines}\nEND:VEVENT\nEND:VCALENDAR\n`;
