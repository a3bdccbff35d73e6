/**
 * How fast rules become dates and calendars become events, as multiples of a plain loop: `node test/bench/time.ts` (after
 * `npm run build:lib`). The loop makes as many dates by adding days to numbers, which is the least that can be done.
 */
import { parseRule } from 'miteinand/time/recurrence/rule.js';
import { occurrencesOf, type Series, type Timing } from 'miteinand/time/recurrence/series.js';
import { readCalendar } from 'miteinand/time/ics/read.js';
import { eventsOf } from 'miteinand/time/ics/events.js';
import { findZone } from 'miteinand/time/zone-table.js';

const msPerDay = 86_400_000;
const zone = findZone('Europe/Berlin')!;
const year = { from: Date.UTC(2026, 0, 1), to: Date.UTC(2027, 0, 1), zone, limit: 1000 };

/** What towns' calendars repeat by, most of it weekly. */
const rules = [
  'FREQ=WEEKLY',
  'FREQ=WEEKLY;BYDAY=TU,TH',
  'FREQ=WEEKLY;INTERVAL=2',
  'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  'FREQ=DAILY',
  'FREQ=MONTHLY;BYDAY=2TU',
  'FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
  'FREQ=YEARLY',
  'FREQ=WEEKLY;COUNT=500',
].map(text => parseRule(text));

const series: Series<Timing>[] = Array.from({ length: 1000 }, (_, index) => {
  const rule = rules[index % rules.length];
  if (typeof rule === 'string') throw new Error(rule);
  const start = Date.UTC(2020, index % 12, 1 + (index % 28), 17 + (index % 4), 30);
  const version = { start, isAllDay: false, zone, duration: { days: 0, ms: 7_200_000 } };
  return { version, rules: [rule], dates: [], exceptions: [], changes: [], home: zone };
});

function expand(): number {
  return series.reduce((count, one) => count + occurrencesOf(one, year).occurrences.length, 0);
}

/** As many dates, each one object, by a plain loop. */
function plainLoop(count: number): number {
  const dates: { start: number }[] = [];
  for (let date = 0; date < count; date += 1) dates.push({ start: year.from + date * msPerDay });
  return dates.length;
}

/** The median of some runs, in milliseconds. */
function time(work: () => unknown, runs = 15): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)];
}

/** A calendar of about 1 MB. */
function megabyte(): string {
  const events: string[] = [];
  for (let index = 0; events.length * 360 < 1_000_000; index += 1) {
    const day = new Date(Date.UTC(2026, 0, 1 + (index % 365))).toISOString().slice(0, 10).replace(/-/g, '');
    events.push(
      `BEGIN:VEVENT\r\nUID:${index}@town.example\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;TZID=Europe/Berlin:${day}T190000\r\n` +
        `DTEND;TZID=Europe/Berlin:${day}T210000\r\n${index % 5 ? '' : 'RRULE:FREQ=WEEKLY;COUNT=20\r\n'}SUMMARY:Stammtisch Nummer ${index}\r\n` +
        'DESCRIPTION:Alle sind willkommen\\, auch ohne Anmeldung.\\nWir freuen uns au\r\n f Gäste aus allen Ortsteilen und darüber hinaus.\r\n' +
        'LOCATION:Gasthaus zum Löwen\\, Hauptstraße 1\r\nCATEGORIES:Treffen\r\nEND:VEVENT\r\n',
    );
  }
  return `BEGIN:VCALENDAR\r\n${events.join('')}END:VCALENDAR\r\n`;
}

/** All of the time, and the longest step that cannot be interrupted. */
function longestStep<T>(work: Generator<unknown, T>): { result: T; longest: number; total: number } {
  let [longest, total] = [0, 0];
  for (;;) {
    const start = performance.now();
    const step = work.next();
    const took = performance.now() - start;
    longest = Math.max(longest, took);
    total += took;
    if (step.done) return { result: step.value, longest, total };
  }
}

const count = expand();
const [loop, ours] = [time(() => plainLoop(count)), time(expand)];
console.log(`1,000 rules over a year: ${count} dates`);
console.log(
  `  plain loop ${loop.toFixed(2)} ms, ours ${ours.toFixed(2)} ms: ${(ours / loop).toFixed(1)}x (at most 20x)`,
);

const text = megabyte();
const bytes = new TextEncoder().encode(text);
for (const run of ['cold', 'warm']) {
  const read = longestStep(readCalendar(bytes));
  const told = longestStep(eventsOf(read.result, { from: '2026-01-01', to: '2026-12-31' }));
  console.log(
    `1 MB of ICS (${(bytes.length / 1e6).toFixed(2)} MB, ${read.result.events.length} events, ${told.result.events.length} dates), ${run}: ` +
      `read ${read.total.toFixed(0)} ms, longest step ${read.longest.toFixed(1)} ms; ` +
      `told ${told.total.toFixed(0)} ms, longest step ${told.longest.toFixed(1)} ms (at most 50 ms)`,
  );
}
