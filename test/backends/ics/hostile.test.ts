import { expect } from '@open-wc/testing';
import { icsBackend } from '../../../src/backends/ics.js';
import { CalendarEvent } from '../../../src/contract/calendar-event.js';
import type { List } from '../../../src/contract/list.js';
import { payloads } from '../../elements/hostile/payloads.js';
import { lookAtHurriedClock } from '../../support/hurried-clock.js';
import { bombs, withLines } from '../../time/ics/bombs.js';
import { answering } from '../answering.js';
import { calendar } from './feed.js';

const ask = { languages: ['de'] };
const year = { from: '2026-01-01', to: '2026-12-31', limit: 500 };

/** What a feed says of a year, searched too; whatever is in it. */
async function read(text: string | Uint8Array<ArrayBuffer>): Promise<List<CalendarEvent>> {
  answering(() => new Response(text));
  const backend = icsBackend('https://town.example/hostile.ics');
  const list = await backend.events(year, ask);
  await backend.events({ ...year, q: 'fest' }, ask);
  await backend.events({ from: '2026-05-12' }, ask);
  for (const item of list.items) expect(CalendarEvent.safeParse(item).success).to.equal(true);
  return list;
}

describe('a hostile calendar feed', () => {
  for (const [what, lines] of Object.entries(bombs)) {
    it(`with ${what} shows its event`, async () => {
      const { items } = await read(withLines(lines));
      expect(items.some(({ startDate }) => Date.parse(startDate) === Date.parse('2026-05-12T19:00:00Z'))).to.equal(
        true,
      );
    }).timeout(30_000);
  }

  it('of 252 bytes that hang other readers is a list of one', async () => {
    const lines = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Town//Events//EN',
      'BEGIN:VEVENT',
      'UID:1@town.example',
      'DTSTAMP:20260101T000000Z',
      'DTSTART;TZID=Europe/Berlin:20260512T190000',
      'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
      'SUMMARY:Spieleabend',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ];
    const text = lines.join('\r\n');
    expect(text).to.have.length(252);
    expect((await read(text)).items.map(({ name }) => name)).to.deep.equal(['Spieleabend']);
  });

  const days = (count: number): string =>
    calendar(
      ...Array.from({ length: count }, (_, index) => {
        const day = new Date(Date.UTC(2026, 0, 1 + (index % 365))).toISOString().slice(0, 10).replace(/-/g, '');
        return [`UID:${index}`, `DTSTART:${day}T100000Z`, `SUMMARY:Fest ${index}`];
      }),
    );

  it('of 50,000 events is read as far as a page can show, and says so', async () => {
    const pauses = lookAtHurriedClock();
    const { total, cutAt, omitted } = await read(days(50_000));
    expect([total, cutAt, omitted]).to.deep.equal([5000, 5000, 0]);
    // In so many pieces that none can be long; that no single one is long is tested where they are made.
    expect(pauses.count).to.be.above(10_000);
  }).timeout(30_000);

  it('of 1,000 endless series is known for some years around those asked for', async () => {
    const pauses = lookAtHurriedClock();
    const rule = ['FREQ=WEEKLY', 'FREQ=MONTHLY;BYDAY=2TU', 'FREQ=YEARLY'];
    const { total } = await read(
      calendar(
        ...Array.from({ length: 1000 }, (_, index) => [
          `UID:${index}`,
          'DTSTART;TZID=Europe/Berlin:20200107T190000',
          `RRULE:${rule[index % 3]}`,
          `SUMMARY:Treffen ${index}`,
        ]),
      ),
    );
    expect(total).to.equal(334 * 52 + 333 * 12 + 333);
    // In so many pieces that none can be long; that no single one is long is tested where they are made.
    expect(pauses.count).to.be.above(1000);
  }).timeout(30_000);

  it('shows the events that can be read, and counts the rest: cut anywhere', async () => {
    const text = days(10);
    for (let length = text.length; length > 60; length -= 7) {
      const { total, omitted } = await read(text.slice(0, length));
      const whole = text.slice(0, length).split('END:VEVENT').length - 1;
      expect(total! + omitted, String(length)).to.be.within(whole, whole + 1);
    }
  }).timeout(30_000);

  it('… with bytes that are no text', async () => {
    const bytes = new TextEncoder().encode(days(10));
    for (let at = 200; at < bytes.length; at += 97) bytes[at] = at % 256;
    const { total, omitted } = await read(bytes);
    expect(total! + omitted).to.be.within(5, 11);
    expect(total).to.be.at.least(5);
  });

  it('… at the ends of time', async () => {
    const at = (uid: string, ...lines: string[]): string[] => [`UID:${uid}`, `SUMMARY:${uid}`, ...lines];
    answering(
      () =>
        new Response(
          calendar(
            at('last', 'DTSTART:99991231T235959Z', 'RRULE:FREQ=DAILY', 'DURATION:P9999W'),
            at('first', 'DTSTART;VALUE=DATE:00010101'),
            at('old', 'DTSTART:10000101T000000Z', 'RRULE:FREQ=YEARLY'),
            at('long', 'DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:99991231'),
          ),
        ),
    );
    const backend = icsBackend('https://town.example/ends.ics');
    const { items } = await backend.events(year, ask);
    expect(items.map(({ name }) => name)).to.deep.equal(['long', 'old']);
    for (const query of [{ from: '9999-01-01', to: '9999-12-31' }, { to: '1200-01-01' }, {}, { from: '0001-01-01' }])
      expect((await backend.events(query, ask)).total, JSON.stringify(query)).to.be.at.least(1);
  });

  it('may have any text in any property', async () => {
    const names = (
      'UID SUMMARY DESCRIPTION LOCATION CATEGORIES URL STATUS GEO IMAGE ATTACH CONFERENCE ORGANIZER;CN=x CLASS SEQUENCE ' +
      'DTEND DURATION RRULE RDATE EXDATE RECURRENCE-ID X-ALT-DESC;FMTTYPE=text/html LAST-MODIFIED X-WR-CALNAME'
    ).split(' ');
    const events = names.flatMap(name =>
      payloads.map((payload, index) => [
        ...(name === 'UID' ? [] : [`UID:${name}-${index}`]),
        'DTSTART:20260512T190000Z',
        `${name}:${payload.replace(/\n/g, '\\n')}`,
        `ORGANIZER;CN="${payload.replace(/["\n]/g, '')}":mailto:x@town.example`,
      ]),
    );
    const { items, total, omitted } = await read(calendar(...events));
    // A word that nobody knows makes an event private (RFC 5545 section 3.8.1.3).
    expect(total! + omitted).to.equal((names.length - 1) * payloads.length);
    for (const { url, image, location, id } of items) {
      for (const link of [url, image, location?.url]) expect(link ?? 'https:').to.match(/^https?:/);
      expect(id).to.match(/^\S{1,500}$/);
    }
  }).timeout(30_000);
});
