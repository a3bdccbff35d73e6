import { expect } from '@open-wc/testing';
import { parseRule } from '../../../src/time/recurrence/rule.js';
import { occurrencesOf, type Series, type Timing } from '../../../src/time/recurrence/series.js';
import { findZone, localTimeOf } from '../../../src/time/zone-table.js';
import { datesOf, rfcExamples } from './rfc-examples.js';

const zone = findZone('America/New_York')!;

const read = (text: string): number => Date.parse(text.replace(/^(....)(..)(..)T(..)(..)(..)$/, '$1-$2-$3T$4:$5:$6Z'));

function seriesOf(start: string, rule: string, exceptions: string[] = []): Series<Timing> {
  const parsed = parseRule(rule);
  if (typeof parsed === 'string') throw new Error(`${rule} is ${parsed}`);
  return {
    version: { start: read(start), isAllDay: false, zone },
    rules: [parsed],
    dates: [],
    exceptions: exceptions.map(text => ({ local: read(text), isDay: false })),
    changes: [],
    home: zone,
  };
}

const show = (moment: number): string => new Date(localTimeOf(moment, zone)).toISOString().slice(0, 16);

describe('the examples of RFC 5545 section 3.8.5.3', () => {
  for (const example of rfcExamples) {
    for (const rule of example.rules) {
      it(`${example.what}: ${rule}`, () => {
        const expected = datesOf(example);
        const series = seriesOf(example.start, rule, example.exceptions);
        const all = { from: Date.UTC(1990, 0, 1), to: Date.UTC(2030, 0, 1), zone };
        const { occurrences, isCut } = occurrencesOf(series, { ...all, limit: expected.length });
        expect(occurrences.map(({ start }) => show(start)).join()).to.equal(expected.join());
        expect(isCut).to.equal(example.isEndless ?? false);
      });

      it(`${example.what}: the same asked for year by year`, () => {
        const expected = datesOf(example);
        const series = seriesOf(example.start, rule, example.exceptions);
        const found: string[] = [];
        for (let year = 1996; year <= 2007; year += 1) {
          const window = { from: Date.UTC(year, 0, 1), to: Date.UTC(year + 1, 0, 1), zone, limit: 1000 };
          found.push(...occurrencesOf(series, window).occurrences.map(({ start }) => show(start)));
        }
        const inRange = expected.filter(date => date < '2008');
        expect(found.slice(0, inRange.length).join()).to.equal(inRange.join());
        if (!example.isEndless) expect(found).to.have.length(inRange.length);
      });
    }
  }

  it('refuses the memo’s rules that repeat by the minute', () => {
    for (const rule of [
      'FREQ=MINUTELY;INTERVAL=15;COUNT=6',
      'FREQ=MINUTELY;INTERVAL=90;COUNT=4',
      'FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16',
      'FREQ=SECONDLY',
    ])
      expect(parseRule(rule)).to.equal('too-often');
  });
});
