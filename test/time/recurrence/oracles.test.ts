import { expect } from '@open-wc/testing';
import ICAL from 'ical.js';
import { RRuleTemporal } from 'rrule-temporal';
import { expandRule } from '../../../src/time/recurrence/expand.js';
import { parseRule } from '../../../src/time/recurrence/rule.js';
import { disagreements, type Oracle } from './disagreements.js';
import { randomNumbers, randomRule } from './random-rules.js';
import { yearlyDates } from './slow-yearly.js';

// Evidence from outside: two libraries, asked for the same random rules. The long run is test/bench/time-rules.ts.
const count = 400;
const most = 25;
const horizon = Date.UTC(2012, 0, 1);

const show = (time: number): string => new Date(time).toISOString().slice(0, 19);

function ours(text: string, start: string): string[] {
  const rule = parseRule(text);
  if (typeof rule === 'string') throw new Error(`${text} is ${rule}`);
  const from = Date.parse(`${start}Z`);
  const until = rule.until
    ? Date.parse(rule.until.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'))
    : horizon;
  return expandRule(rule, from, { from, to: Math.min(until, horizon), limit: most }).times.map(show);
}

function rruleTemporal(text: string, start: string, last: string): string[] {
  const rule = new RRuleTemporal({ rruleString: `DTSTART:${start.replace(/[-:]/g, '')}Z\nRRULE:${text}` });
  const dates = rule.between(new Date(`${start}Z`), new Date(Date.parse(`${last}Z`) + 1), true);
  return dates.slice(0, most).map(date => String(date).slice(0, 19));
}

function icalJs(text: string, start: string, wanted: number): string[] {
  const dates = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateTimeString(start));
  const found: string[] = [];
  for (let date = dates.next(); date && found.length < wanted; date = dates.next()) {
    if (date.toString() >= show(horizon)) break;
    found.push(date.toString());
  }
  return found;
}

const isListed = (oracle: Oracle, rule: string): boolean => disagreements[oracle].some(({ rules }) => rules.test(rule));

/** Random rules with a start that is one of their dates: what others give "is undefined" (RFC 5545 section 3.8.5.3). */
function* cases(): Generator<{ rule: string; start: string; mine: string[] }> {
  const random = randomNumbers(20261122);
  for (let made = 0; made < count; made += 1) {
    const { rule, start } = randomRule(random);
    const second = ours(rule.replace(/;(COUNT|UNTIL)=\w+/, ''), start)[1];
    const mine = second ? ours(rule, second) : [];
    // Endless rules with few dates keep the others busy.
    if (mine.length === most || (mine.length > 0 && /COUNT|UNTIL/.test(rule))) yield { rule, start: second, mine };
  }
}

describe('random rules', () => {
  it('have the dates that rrule-temporal gives, but where it is listed as wrong', () => {
    for (const { rule, start, mine } of cases()) {
      if (isListed('rrule-temporal', rule)) continue;
      const last = mine.length < most ? show(horizon) : mine[mine.length - 1];
      if (rruleTemporal(rule, start, last).join() !== mine.join())
        expect.fail(`${rule} from ${start}: ${mine.join(' ')}`);
    }
  }).timeout(60_000);

  it('have the dates that ical.js gives, but where it is listed as wrong', () => {
    for (const { rule, start, mine } of cases()) {
      if (isListed('ical.js', rule)) continue;
      if (icalJs(rule, start, mine.length).join() !== mine.join())
        expect.fail(`${rule} from ${start}: ${mine.join(' ')}`);
    }
  }).timeout(60_000);

  it('have the dates that looking at each day gives, where both are listed as wrong', () => {
    let compared = 0;
    for (const { rule, start, mine } of cases()) {
      if (!isListed('rrule-temporal', rule) || /BYSETPOS|BYHOUR|BYMINUTE|BYWEEKNO/.test(rule)) continue;
      const expected = yearlyDates(
        rule.replace(/UNTIL=(\d{4})(\d\d)(\d\d)T120000Z/, 'UNTIL=$1-$2-$3T12'),
        start,
        show(horizon),
      );
      if (expected.slice(0, most).join() !== mine.join()) expect.fail(`${rule} from ${start}: ${mine.join(' ')}`);
      compared += 1;
    }
    expect(compared).to.be.greaterThan(3);
  });
});
