/**
 * How fast rules become dates and calendars become events, as multiples of a plain loop: `node test/bench/time.ts` (after
 * `npm run build:lib`). The loop makes as many dates by adding days to numbers, which is the least that can be done.
 */
import { parseRule } from 'miteinand/time/recurrence/rule.js';
import { occurrencesOf, type Series, type Timing } from 'miteinand/time/recurrence/series.js';
import { readCalendar } from 'miteinand/time/ics/read.js';
import { eventsOf } from 'miteinand/time/ics/events.js';
import { findZone } from 'miteinand/time/zone-table.js';
import { megabyteOfIcs } from './feed.ts';

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

const bytes = new TextEncoder().encode(megabyteOfIcs());
for (const run of ['cold', 'warm']) {
  const read = longestStep(readCalendar(bytes));
  const told = longestStep(eventsOf(read.result, { from: '2026-01-01', to: '2026-12-31' }));
  console.log(
    `1 MB of ICS (${(bytes.length / 1e6).toFixed(2)} MB, ${read.result.events.length} events, ${told.result.events.length} dates), ${run}: ` +
      `read ${read.total.toFixed(0)} ms, longest step ${read.longest.toFixed(1)} ms; ` +
      `told ${told.total.toFixed(0)} ms, longest step ${told.longest.toFixed(1)} ms (at most 50 ms)`,
  );
}
