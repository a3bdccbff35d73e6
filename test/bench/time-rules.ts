/**
 * Random rules against two other libraries, the long run: `node test/bench/time-rules.ts [COUNT] [SEED]` (after
 * `npm run build:lib`). A library that does not come back is stopped after half a second and counted.
 */
import { runInThisContext } from 'node:vm';
import ICAL from 'ical.js';
import { expandRule } from 'miteinand/time/recurrence/expand.js';
import { parseRule } from 'miteinand/time/recurrence/rule.js';
import { RRuleTemporal } from 'rrule-temporal';
import { disagreements, type Oracle } from '../time/recurrence/disagreements.ts';
import { randomNumbers, randomRule } from '../time/recurrence/random-rules.ts';

const [count, seed] = [Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 1)];
const most = 25;
const horizon = Date.UTC(2012, 0, 1);

const show = (time: number): string => new Date(time).toISOString().slice(0, 19);

function ours(text: string, start: string): string[] {
  const rule = parseRule(text);
  if (typeof rule === 'string') throw new Error(`${text} is ${rule}`);
  const from = Date.parse(`${start}Z`);
  const until = rule.until?.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z');
  const to = Math.min(until ? Date.parse(until) : horizon, horizon);
  return expandRule(rule, from, { from, to, limit: most }).times.map(show);
}

const oracles: Record<Oracle, (rule: string, start: string, mine: string[]) => string[]> = {
  'rrule-temporal': (text, start, mine) => {
    const rule = new RRuleTemporal({ rruleString: `DTSTART:${start.replace(/[-:]/g, '')}Z\nRRULE:${text}` });
    const last = mine.length < most ? horizon : Date.parse(`${mine.at(-1)}Z`) + 1;
    return rule
      .between(new Date(`${start}Z`), new Date(last), true)
      .slice(0, most)
      .map(date => String(date).slice(0, 19));
  },
  'ical.js': (text, start, mine) => {
    const dates = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateTimeString(start));
    const found: string[] = [];
    for (let date = dates.next(); date && found.length < mine.length; date = dates.next()) {
      if (date.toString() >= show(horizon)) break;
      found.push(date.toString());
    }
    return found;
  },
};

/** Does work, but not for ever. */
function within<T>(work: () => T): T | Error {
  Object.assign(globalThis, { work });
  try {
    return runInThisContext('work()', { timeout: 500 }) as T;
  } catch (error) {
    return error as Error;
  }
}

const tally = new Map<string, { agree: number; listed: number; failed: number; unexplained: string[] }>();
for (const name of Object.keys(oracles)) tally.set(name, { agree: 0, listed: 0, failed: 0, unexplained: [] });

const random = randomNumbers(seed);
let compared = 0;
for (let made = 0; made < count; made += 1) {
  const { rule, start } = randomRule(random);
  const second = ours(rule.replace(/;(COUNT|UNTIL)=\w+/, ''), start)[1];
  const mine = second ? ours(rule, second) : [];
  // Endless rules with few dates keep the others busy.
  if (!second || !(mine.length === most || (mine.length > 0 && /COUNT|UNTIL/.test(rule)))) continue;
  compared += 1;
  for (const [name, ask] of Object.entries(oracles) as [Oracle, (typeof oracles)[Oracle]][]) {
    const result = tally.get(name)!;
    const theirs = within(() => ask(rule, second, mine));
    if (!Array.isArray(theirs)) result.failed += 1;
    else if (theirs.join() === mine.join()) result.agree += 1;
    else if (disagreements[name].some(({ rules }) => rules.test(rule))) result.listed += 1;
    else result.unexplained.push(`${rule} from ${second}`);
  }
}

console.log(`${count} random rules, seed ${seed}: ${compared} with enough dates to compare`);
for (const [name, { agree, listed, failed, unexplained }] of tally) {
  console.log(
    `  ${name}: agrees ${agree}, listed disagreement ${listed}, error or hang ${failed}, unexplained ${unexplained.length}`,
  );
  for (const each of unexplained.slice(0, 20)) console.log(`    ${each}`);
}
