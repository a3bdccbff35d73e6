import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { CalendarEvent } from '../../../src/contract/calendar-event.js';
import { eventsOf } from '../../../src/time/ics/events.js';
import { foreignZone } from '../../../src/time/ics/foreign-zones.js';
import { readCalendar } from '../../../src/time/ics/read.js';
import { atOnce } from '../../../src/time/slices.js';
import { bombs, withLines } from './bombs.js';

const window = { from: '2026-01-01', to: '2026-12-31' };

/** Counts the steps of reading and telling; no step may depend on anything but the input's length. */
function countSteps(input: string | Uint8Array): { steps: number; events: CalendarEvent[]; omitted: number } {
  let steps = 0;
  const run = <T>(work: Generator<unknown, T>): T => {
    for (let step = work.next(); ; step = work.next(), steps += 1) if (step.done) return step.value;
  };
  const calendar = run(readCalendar(input, { timeZone: 'Europe/Berlin', foreignZone }));
  const { events } = run(eventsOf(calendar, window));
  return { steps, events, omitted: calendar.omitted.reduce((sum, { count }) => sum + count, 0) };
}

/** Does work at once and notes how long each step takes. */
function timed<T>(work: Generator<unknown, T>, times: number[]): T {
  for (;;) {
    const before = performance.now();
    const step = work.next();
    times.push(performance.now() - before);
    if (step.done) return step.value;
  }
}

const sample = [
  'BEGIN:VCALENDAR',
  'BEGIN:VTIMEZONE',
  'TZID:Own',
  'BEGIN:STANDARD',
  'DTSTART:19701025T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
  'BEGIN:VEVENT',
  'UID:1@town.example',
  'DTSTART;TZID=Own:20260512T190000',
  'DURATION:PT2H30M',
  'RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=TU;BYSETPOS=2,-1;UNTIL=20271231T225959Z',
  'EXDATE;TZID=Own:20260714T190000',
  'RDATE;VALUE=PERIOD:20260715T100000Z/PT1H',
  'SUMMARY:Stammtisch\\, offen',
  'GEO:48.1;11.5',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:1@town.example',
  'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Own:20260908T190000',
  'DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin":20260909T180000',
  'STATUS:CANCELLED',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

/** The sample with pieces taken out, put in twice, cut, and replaced by what means something to a reader. */
const mutated = fc
  .array(
    fc.record({
      at: fc.nat(sample.length),
      remove: fc.nat(40),
      insert: fc.oneof(
        fc.string(),
        fc.constantFrom(
          ...'BEGIN:VEVENT\r\n|END:VEVENT\r\n|BEGIN:VALARM\r\n|\r\n |\r\n|"|;|:|=|,|\\|99999999|-|\0|FREQ=DAILY|BYSETPOS=-1|T|Z|P9W|0000|29990101T000000Z|RDATE:99990101|VALUE=DATE|TZID=Own'.split(
            '|',
          ),
        ),
      ),
    }),
    { maxLength: 8 },
  )
  .map(changes =>
    changes.reduce((text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove), sample),
  );

const isTellable = (event: CalendarEvent): boolean => CalendarEvent.safeParse(event).success;

describe('any calendar at all', () => {
  it('is read without an error, in steps as many as it is long, into events of the contract: bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), bytes => {
        const { steps } = countSteps(bytes);
        return steps < 50;
      }),
      { numRuns: 300 },
    );
  });

  it('… a calendar that was tampered with', () => {
    fc.assert(
      fc.property(mutated, text => {
        const { steps, events } = countSteps(text);
        return steps < 200 && events.length <= 1000 && events.every(isTellable);
      }),
      { numRuns: 1500 },
    );
  }).timeout(60_000);

  it('… one that was cut anywhere', () => {
    for (let length = 0; length <= sample.length; length += 1) countSteps(sample.slice(0, length));
  });

  it('… lines of an event with values that nobody expects', () => {
    const names =
      'DTSTART DTEND DURATION RRULE RDATE EXDATE RECURRENCE-ID GEO SEQUENCE URL CATEGORIES X-WR-TIMEZONE'.split(' ');
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.stringMatching(/^[0-9TZP+,;:/-]{0,40}$/),
      fc.constantFrom(
        '99991231T235959Z',
        '00000000',
        '10000101',
        '20260230',
        '19000101T000000',
        'P99999999W',
        '-P1D',
        '1e999;0',
      ),
    );
    const line = fc.tuple(fc.constantFrom(...names), value).map(([name, text]) => `${name}:${text}`);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), lines => {
        const text = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'DTSTART:20260512T190000Z', ...lines, 'END:VEVENT'].join('\n');
        return countSteps(text).events.every(isTellable);
      }),
      { numRuns: 1500 },
    );
  }).timeout(60_000);

  const day = 86_400_000;
  const eventAt = (index: number): string =>
    `BEGIN:VEVENT\nUID:${index}\nDTSTART:${new Date(Date.UTC(2026, 0, 1) + (index % 365) * day).toISOString().slice(0, 10).replace(/-/g, '')}\nEND:VEVENT\n`;

  it('… 50,000 events: 5,000 are read, the rest is counted', () => {
    const text = Array.from({ length: 50_000 }, (_, index) => eventAt(index)).join('');
    const { omitted } = atOnce(readCalendar(text, { foreignZone }));
    const counts = Object.fromEntries(omitted.map(({ code, count }) => [code, count]));
    expect((counts['too-many'] ?? 0) + (counts['too-large'] ?? 0)).to.equal(45_000);
    expect(counts).to.not.have.property('broken');
  });

  for (const [name, lines] of Object.entries(bombs)) {
    it(`… ${name}: no step holds the page up`, () => {
      const text = withLines(lines);
      const runs = [1, 2, 3].map(() => {
        const times: number[] = [];
        const calendar = timed(readCalendar(text, { foreignZone }), times);
        timed(eventsOf(calendar, window), times);
        return times;
      });
      // The shortest of three times: whatever else the machine does hits another step each time.
      const longest = runs[0].reduce((longest, _, at) => Math.max(longest, Math.min(...runs.map(run => run[at]))), 0);
      // Twenty times what it takes on an idle machine; a hang or a square would be thousands.
      expect(longest).to.be.lessThan(1000);
      if (longest > 50) console.warn(`${name}: ${Math.round(longest)} ms`);
    }).timeout(20_000);
  }
});
