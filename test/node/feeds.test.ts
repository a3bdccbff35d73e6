import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import { CalendarEvent } from 'miteinand/contract/calendar-event.js';
import { eventsOf } from 'miteinand/time/ics/events.js';
import { readFeed } from 'miteinand/time/ics/read-feed.js';
import { atOnce } from 'miteinand/time/slices.js';

// Feeds of many producers, from public repositories; not part of this one.
const folder = '../shared/fixtures/ics';
const skip = existsSync(folder) ? false : `SKIPPED: ${folder} is not there`;

/** Events and omitted events of each feed. */
const feeds: Record<string, [events: number, broken?: number]> = {
  'apple-macos-status-tentative-cancelled': [4],
  'calendarlabs-same-day-dtend': [1],
  'ccb-until-respects-timezone': [1],
  'davx5-exdate': [1],
  'discourse-no-dtend-duplicate-vtimezone': [4],
  'exchange-allday-moved-instance': [2],
  // The time stands within the quotes of the zone.
  'exchange-windows-timezones': [3, 1],
  'facebook-event': [1],
  'google-allday-moved-over-dst-berlin': [2],
  'google-biweekly-exdate': [2],
  'google-german-makerspace-dst': [55],
  'google-invalid-tzid-germany': [1],
  'google-legacy-zone-recurrence-id': [2],
  // 32 October.
  'google-mixed-21-events': [20, 1],
  'google-monthly-last-friday-moved': [2],
  'icloud-caldav-allday-and-timed': [8],
  'joyous-multiday-weekly-moved-instances': [3],
  // "Next Year".
  'lanyrd-multiday-allday': [8, 1],
  'meetup-event': [1],
  'nextcloud-allday-daily-endless': [1],
  'office365-custom-timezone-exdate': [2],
  'outlook-web-2012-custom-tz': [4],
  'proton-unknown-value': [1],
  'reservas-range-thisandfuture': [4],
  'sabredav-school-holidays-date-with-tzid': [1],
  'synology-date-plus-duration': [1],
  'thunderbird-one-instance-cancelled': [2],
  'thunderbird-overrides-recurrence-id': [3],
  'thunderbird-sequence-overrides': [3],
  'windows-zone-display-name-tzid': [1],
  'wordpress-ai1ec-german-club': [28],
  'wordpress-tec-allday-unfolded-lines': [3],
  'wordpress-tec-broken-vtimezone': [1],
  'wordpress-tec-no-uid-utc0': [1],
};

const noZone = 'has no VTIMEZONE of that name and takes the time for one of the machine';

/** Where ical.js gives other dates, and why it is not followed. */
const departures: Record<string, string> = {
  'apple-macos-status-tentative-cancelled': noZone,
  'google-invalid-tzid-germany': noZone,
  'outlook-web-2012-custom-tz': `${noZone}; leaves out a start that its rule does not give`,
  'windows-zone-display-name-tzid': noZone,
  'wordpress-tec-no-uid-utc0': noZone,
  'wordpress-ai1ec-german-club': noZone,
  'joyous-multiday-weekly-moved-instances': 'reads only the first of several RDATE in a VTIMEZONE',
  'wordpress-tec-broken-vtimezone': 'tells floating times in the zone of the machine',
  'ccb-until-respects-timezone': 'takes a floating UNTIL for UTC and loses the last date',
  'exchange-allday-moved-instance': 'does not find the day of a change that is written as a moment',
  'exchange-windows-timezones': 'gives the whole calendar up at a time within the quotes of its zone',
  'google-biweekly-exdate': 'gives the whole calendar up at a day where it expects a time',
  'google-mixed-21-events': 'gives the whole calendar up at a line that was not folded',
  'lanyrd-multiday-allday': 'gives the whole calendar up at "Next Year"',
  'synology-date-plus-duration': 'gives the whole calendar up at a day where it expects a time',
};

const load = (name: string): Buffer => readFileSync(`${folder}/${name}.ics`);

async function ours(name: string): Promise<CalendarEvent[]> {
  const calendar = await readFeed(load(name), { timeZone: 'Europe/Berlin' });
  return atOnce(eventsOf(calendar, { to: '2027-12-31', limit: 40 })).events;
}

/** Starts of all dates by ical.js, the first of each series: days, or moments in UTC. */
function icalJs(name: string, limit: number): string[] {
  const calendar = new ICAL.Component(ICAL.parse(load(name).toString()) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map(component => new ICAL.Event(component));
  const text = (time: InstanceType<typeof ICAL.Time>): string =>
    time.isDate ? time.toString().slice(0, 10) : time.toJSDate().toISOString().slice(0, 16);
  const masters = events.filter(event => !event.isRecurrenceException());
  const orphans = events.filter(
    event => event.isRecurrenceException() && !masters.some(({ uid }) => uid === event.uid),
  );
  return [...masters, ...orphans].flatMap(event => {
    if (!event.isRecurring() || event.isRecurrenceException()) return text(event.startDate);
    for (const other of events)
      if (other.isRecurrenceException() && other.uid === event.uid) event.relateException(other);
    const found: string[] = [];
    const dates = event.iterator();
    for (let date = dates.next(); date && found.length < limit; date = dates.next()) {
      const { startDate } = event.getOccurrenceDetails(date);
      if (text(startDate) >= '2027-12-31') break;
      found.push(text(startDate));
    }
    return found;
  });
}

describe('feeds of real producers', { skip }, () => {
  for (const [name, [events, broken = 0]] of Object.entries(feeds)) {
    it(`${name}: ${events} events, ${broken} left out`, async () => {
      const calendar = await readFeed(load(name), { timeZone: 'Europe/Berlin' });
      assert.equal(calendar.events.length, events);
      assert.equal(
        calendar.omitted.reduce((sum, { count }) => sum + count, 0),
        broken,
      );
      for (const event of await ours(name)) assert.ok(CalendarEvent.safeParse(event).success, JSON.stringify(event));
    });

    if (departures[name]) continue;

    it(`${name}: the dates that ical.js gives`, async () => {
      const starts = (await ours(name)).map(({ startDate }) =>
        startDate.length === 10 ? startDate : new Date(startDate).toISOString().slice(0, 16),
      );
      assert.deepEqual(starts.sort(), icalJs(name, 40).sort());
    });
  }
});
