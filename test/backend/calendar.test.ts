import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import type { CalendarEvent } from 'miteinand/contract/calendar-event.js';
import { writeCalendar } from 'miteinand/time/ics/write.js';
import { onEachDatabase } from './databases.ts';
import { now } from './town.ts';

const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(each => new ICAL.Event(each));
const property = (event: InstanceType<typeof ICAL.Event>, name: string) => event.component.getFirstPropertyValue(name);

onEachDatabase('the calendar feed', startServer => {
  it('is read by another library as it is meant', async t => {
    const server = await startServer(t);
    const { text, headers } = await server.get('/events.ics');
    assert.match(headers.get('Content-Type')!, /^text\/calendar/);
    const [festival, run, , , off] = read(text);
    assert.equal(festival.uid, 'festival@town.test');
    assert.equal(festival.summary, 'Stadtfest; mit Musik, Tanz');
    assert.match(festival.description, /^Erste Zeile\nZweite Zeile mit \\ und .*🎉🎉🎉$/s);
    assert.equal(festival.location, 'Markt, Markt 1');
    assert.equal(festival.startDate.toString(), '2026-06-05');
    assert.equal(festival.endDate.toString(), '2026-06-08');
    assert.ok(festival.startDate.isDate);
    assert.deepEqual(property(festival, 'geo'), [48.4, 10.9]);
    assert.equal(property(festival, 'categories'), 'Kinder');
    assert.equal(run.startDate.toJSDate().toISOString(), '2026-06-05T16:00:00.000Z');
    assert.equal(run.endDate.toJSDate().toISOString(), '2026-06-05T18:00:00.000Z');
    assert.equal(property(run, 'url'), 'https://town.test/run');
    assert.equal(property(run, 'status'), 'CONFIRMED');
    assert.equal(property(off, 'status'), 'CANCELLED');
  });

  it('has lines of 75 octets at most, ended by CRLF', async t => {
    const server = await startServer(t);
    const { text } = await server.get('/events.ics');
    assert.ok(text.endsWith('\r\n'));
    for (const line of text.slice(0, -2).split('\r\n')) {
      assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.ok(!/[\r\n\ufffd]/.test(line));
    }
  });

  it('takes the same filters as the list', async t => {
    const server = await startServer(t);
    const found = read((await server.get('/events.ics?from=2026-06-07&to=2026-06-08&organization=sport')).text);
    assert.deepEqual(
      found.map(({ uid }) => uid),
      ['festival@town.test'],
    );
    assert.equal((await server.get('/events.ics?from=x')).status, 400);
  });
});

describe('writing a calendar', () => {
  const write = (event: Partial<CalendarEvent>): string =>
    writeCalendar([{ id: 'a', name: 'A', startDate: '2026-06-05', ...event }], { now });

  it('leaves out what cannot be read and never throws', () => {
    assert.equal(read(write({ startDate: 'soon' })).length, 0);
    assert.equal(read(write({ startDate: '2026-02-30' })).length, 0);
    assert.ok(!/DTEND/.test(write({ startDate: '2026-06-05T10:00:00Z', endDate: 'never' })));
    assert.ok(!/DTEND/.test(write({ startDate: '2026-06-05T10:00:00Z', endDate: '2026-06-05T09:00:00Z' })));
    assert.match(write({ endDate: '2026-06-01' }), /DTEND;VALUE=DATE:20260606/);
    assert.match(write({ endDate: 'x' }), /DTEND;VALUE=DATE:20260606/);
    assert.ok(!/GEO/.test(write({ location: { geo: { latitude: NaN, longitude: 1 } } })));
    assert.doesNotThrow(() => writeCalendar([], { now: 'x' }));
  });

  it('lets no text break out of its line', () => {
    const text = write({
      name: 'A\r\nATTENDEE:mailto:x@y.z\rB\u0000\u2028',
      url: 'https://x.test/\r\nX-EVIL:1',
      uid: 'u\nEND:VEVENT',
    });
    assert.ok(!/^(ATTENDEE|X-EVIL|END:VEVENT.)/m.test(text));
    assert.equal(read(text)[0].summary, 'A\nATTENDEE:mailto:x@y.z\nB\u2028');
    assert.ok(!write({ url: 'javascript:alert(1)' }).includes('URL'));
  });
});
