import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import ICAL from 'ical.js';
import type { CalendarEvent } from '../../../src/contract/calendar-event.js';
import { eventsOf } from '../../../src/time/ics/events.js';
import { seriesIn } from '../../../src/time/ics/series-in.js';
import { foreignZone } from '../../../src/time/ics/foreign-zones.js';
import { readCalendar } from '../../../src/time/ics/read.js';
import { writeCalendar, writeSeries, type CalendarSeries } from '../../../src/time/ics/write.js';
import { atOnce } from '../../../src/time/slices.js';
import { findZone } from '../../../src/time/zone-table.js';

const now = '2026-05-01T08:00:00Z';
const window = { from: '2026-01-01', to: '2027-12-31' };

/** Read back by the other library, in UTC, every date of a series up to a limit. */
function icalJs(text: string, limit = 10): { start: string; end: string; summary: string }[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const components = calendar.getAllSubcomponents('vevent');
  const all = components.map(component => new ICAL.Event(component));
  const toUtc = (time: InstanceType<typeof ICAL.Time>): string =>
    time.isDate ? time.toString() : time.toJSDate().toISOString().slice(0, 16);
  return all
    .filter(event => !event.isRecurrenceException())
    .flatMap(event => {
      if (!event.isRecurring())
        return [{ start: toUtc(event.startDate), end: toUtc(event.endDate), summary: event.summary }];
      const found = [];
      const dates = event.iterator();
      for (let date = dates.next(); date && found.length < limit; date = dates.next()) {
        const { startDate, endDate, item } = event.getOccurrenceDetails(date);
        found.push({ start: toUtc(startDate), end: toUtc(endDate), summary: item.summary });
      }
      return found;
    });
}

const ours = (text: string): CalendarEvent[] =>
  atOnce(eventsOf(atOnce(readCalendar(text, { timeZone: 'Europe/Berlin', foreignZone })), window)).events;

const talk: CalendarEvent = {
  id: 'talk',
  name: 'Vortrag',
  startDate: '2026-03-25T19:00:00+01:00',
  endDate: '2026-03-25T21:00:00+01:00',
  timeZone: 'Europe/Berlin',
};

describe('writeCalendar', () => {
  it('writes the clock of the zone with its rules, so that others read the same moments', () => {
    const zones = [
      'Europe/Berlin',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Pacific/Apia',
      'Africa/Casablanca',
    ];
    const events = zones.flatMap(timeZone =>
      Array.from({ length: 24 }, (_, month): CalendarEvent => {
        const moment = Date.UTC(2026, month, 27, 12, 30);
        const startDate = new Date(moment).toISOString();
        return {
          id: `${timeZone}${month}`,
          name: 'x',
          timeZone,
          startDate,
          endDate: new Date(moment + 5_400_000).toISOString(),
        };
      }),
    );
    const text = writeCalendar(events, { now });
    expect(text.match(/BEGIN:VTIMEZONE/g)).to.have.length(zones.length);
    expect(text).to.include('DTSTART;TZID=Europe/Berlin:20260127T133000');
    const expected = events.map(({ startDate, endDate }) => `${startDate.slice(0, 16)} ${endDate!.slice(0, 16)}`);
    expect(
      icalJs(text)
        .map(({ start, end }) => `${start} ${end}`)
        .join(),
    ).to.equal(expected.join());
    const back = new Map(ours(text).map(event => [event.id, event]));
    for (const { id, startDate } of events)
      expect(Date.parse(back.get(id)!.startDate), id).to.equal(Date.parse(startDate));
  });

  it('writes its own rules so that they say the same as the zone', () => {
    // Under a name that nobody knows, only the rules that were written count.
    const text = writeCalendar([talk, { ...talk, id: 'b', startDate: '2027-07-01T10:00:00Z' }], { now }).replace(
      /Europe\/Berlin/g,
      'Own',
    );
    expect(ours(text).map(({ startDate }) => startDate)).to.deep.equal([
      '2026-03-25T19:00:00+01:00',
      '2027-07-01T12:00:00+02:00',
    ]);
  });

  it('tells when the summer ends in which the last event takes place', () => {
    for (const [timeZone, startDate] of [
      ['Europe/Berlin', '2026-07-01T10:00:00Z'],
      ['Pacific/Auckland', '2026-12-01T10:00:00Z'],
    ]) {
      const [, zone] = /(BEGIN:VTIMEZONE.*END:VTIMEZONE)/s.exec(
        writeCalendar([{ ...talk, timeZone, startDate, endDate: undefined }], { now }),
      )!;
      const starts = [...zone.matchAll(/BEGIN:STANDARD\r\nDTSTART:(\d{8})/g)].map(([, day]) => day);
      const recurs = /BEGIN:STANDARD\r\nDTSTART:\d{8}T\d{6}\r\nRRULE/.test(zone);
      expect(recurs || starts.some(day => day > startDate.slice(0, 10).replaceAll('-', '')), timeZone).to.equal(true);
    }
  });

  it('writes in UTC the second of two hours that the clock shows alike', () => {
    const text = writeCalendar([{ ...talk, startDate: '2026-10-25T01:30:00Z', endDate: '2026-10-25T02:30:00Z' }], {
      now,
    });
    expect(text).to.include('DTSTART:20261025T013000Z').and.include('DTEND;TZID=Europe/Berlin:20261025T033000');
  });

  it('tells apps which version is newer, and what was called off', () => {
    const sequence = (event: Partial<CalendarEvent>): number =>
      Number(/SEQUENCE:(\d+)/.exec(writeCalendar([{ ...talk, ...event }], { now }))![1]);
    expect(sequence({})).to.equal(0);
    expect(sequence({ eventStatus: 'EventCancelled' })).to.equal(1);
    const [older, newer] = ['2026-04-01T08:00:00Z', '2026-04-01T08:01:00Z'].map(dateModified =>
      sequence({ dateModified }),
    );
    expect(newer).to.equal(older + 1);
    expect(writeCalendar([{ ...talk, eventStatus: 'EventCancelled' }], { now })).to.include('STATUS:CANCELLED');
  });

  it('gives back what it was given, whatever the words, in lines of 75 octets', () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
      .filter(text => /^\S/.test(text) && !/\s\s|\s$|[^\S ]/.test(text));
    fc.assert(
      fc.property(word, word, fc.array(word, { maxLength: 3 }), (name, description, categories) => {
        const isClean = (text: string): boolean => !/[\u0000-\u001f\u007f]/.test(text) && text === text.trim();
        fc.pre([name, description, ...categories].every(isClean));
        const text = writeCalendar(
          [{ ...talk, name, description, categories: categories.map(each => ({ id: 'x', name: each })) }],
          { now },
        );
        for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).to.be.at.most(75);
        const [back] = ours(text);
        expect(back.name).to.equal(name);
        expect(back.description).to.equal(description);
        expect(back.categories?.map(each => each.name) ?? []).to.deep.equal([...new Set(categories)]);
      }),
      { numRuns: 300 },
    );
  });

  it('lets no zone or rule of a stranger write lines of its own', () => {
    for (const timeZone of ['+02:00', 'Europe/Berlin\r\nX-EVIL:1', 'Nowhere', 'UTC'])
      expect(writeCalendar([{ ...talk, timeZone }], { now }))
        .to.include('DTSTART:20260325T180000Z')
        .and.not.include('EVIL');
    expect(writeSeries({ first: talk, rule: 'FREQ=DAILY\r\nX-EVIL:1' }, { now })).to.not.include('EVIL');
  });
});

describe('writeSeries', () => {
  const series: CalendarSeries = {
    first: talk,
    rule: 'FREQ=WEEKLY;COUNT=6',
    dates: ['2026-05-10T10:00:00+02:00'],
    exceptions: ['2026-04-08T19:00:00+02:00'],
    changes: [
      {
        recurrenceId: '2026-04-15T19:00:00+02:00',
        event: {
          ...talk,
          name: 'Verlegt',
          startDate: '2026-04-16T18:00:00+02:00',
          endDate: '2026-04-16T19:00:00+02:00',
        },
      },
    ],
  };
  const dates = [
    '2026-03-25T18:00 2026-03-25T20:00 Vortrag',
    '2026-04-01T17:00 2026-04-01T19:00 Vortrag',
    '2026-04-16T16:00 2026-04-16T17:00 Verlegt',
    '2026-04-22T17:00 2026-04-22T19:00 Vortrag',
    '2026-04-29T17:00 2026-04-29T19:00 Vortrag',
    '2026-05-10T08:00 2026-05-10T10:00 Vortrag',
  ];

  it('is read by another library date by date, over the change of clocks', () => {
    const read = icalJs(writeSeries(series, { now }));
    expect(read.map(({ start, end, summary }) => `${start} ${end} ${summary}`)).to.deep.equal(dates);
  });

  it('is read by our own', () => {
    const read = ours(writeSeries(series, { now }));
    const toUtc = (text: string): string => new Date(text).toISOString().slice(0, 16);
    expect(read.map(({ startDate, endDate, name }) => `${toUtc(startDate)} ${toUtc(endDate!)} ${name}`)).to.deep.equal(
      dates,
    );
  });

  it('comes out of a feed as it went in', () => {
    const text = writeSeries(series, { now });
    const calendar = atOnce(readCalendar(text, { foreignZone }));
    const again = writeSeries(seriesIn(calendar, 'talk')!, { now });
    const told = (each: string): string =>
      ours(each)
        .map(({ id, startDate, endDate, name }) => [id, startDate, endDate, name].join())
        .join();
    expect(told(again)).to.equal(told(text));
  });

  it('writes days as days', () => {
    const text = writeSeries(
      {
        first: { id: 'm', name: 'Markt', startDate: '2026-05-02', endDate: '2026-05-03' },
        rule: 'FREQ=MONTHLY;BYDAY=1SA;COUNT=3',
        exceptions: ['2026-06-06'],
      },
      { now },
    );
    expect(text).to.include('EXDATE;VALUE=DATE:20260606').and.not.include('VTIMEZONE');
    expect(icalJs(text).map(({ start, end }) => `${start} ${end}`)).to.deep.equal([
      '2026-05-02 2026-05-04',
      '2026-07-04 2026-07-06',
    ]);
    expect(ours(text).map(({ startDate }) => startDate)).to.deep.equal(['2026-05-02', '2026-07-04']);
  });

  it('has the clocks of all zones that it can name', () => {
    for (const timeZone of ['Europe/Dublin', 'Africa/Casablanca', 'Asia/Gaza', 'America/Caracas']) {
      const zone = findZone(timeZone)!;
      const moments = Array.from({ length: 60 }, (_, index) => Date.UTC(2016, index * 2, 3, 4));
      const events = moments.map((moment, index) => ({
        id: `${index}`,
        name: 'x',
        timeZone,
        startDate: new Date(moment).toISOString(),
      }));
      const text = writeCalendar(events, { now }).replaceAll(timeZone, 'Own');
      const read = atOnce(readCalendar(text, { foreignZone })).events.map(({ start, zone: own }) =>
        own.offsetAt(start),
      );
      expect(read.length).to.equal(moments.length);
      const { zone: own } = atOnce(readCalendar(text, { foreignZone })).events[0];
      for (const moment of moments)
        expect(own.offsetAt(moment), `${timeZone} ${new Date(moment).toISOString()}`).to.equal(zone.offsetAt(moment));
    }
  });
});
