import { expect } from '@open-wc/testing';
import { describeRule } from '../../../src/time/recurrence/describe.js';
import { parseRule } from '../../../src/time/recurrence/rule.js';
import { findZone } from '../../../src/time/zone-table.js';

/** What a rule says of a series that begins on Tuesday, 12 May 2026. */
function say(text: string, zone?: string): object | undefined {
  const rule = parseRule(text);
  if (typeof rule === 'string') throw new Error(rule);
  return describeRule(rule, '2026-05-12', zone ? findZone(zone) : undefined);
}

describe('describeRule', () => {
  it('says what people say', () => {
    const sayings: [string, object][] = [
      ['FREQ=DAILY', { frequency: 'DAILY', interval: 1 }],
      ['FREQ=WEEKLY', { frequency: 'WEEKLY', interval: 1, weekdays: [2] }],
      ['FREQ=WEEKLY;INTERVAL=2;BYDAY=FR,TU', { frequency: 'WEEKLY', interval: 2, weekdays: [2, 5] }],
      ['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', { frequency: 'WEEKLY', interval: 1, weekdays: [1, 2, 3, 4, 5] }],
      ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU', { frequency: 'DAILY', interval: 1 }],
      ['FREQ=MONTHLY', { frequency: 'MONTHLY', interval: 1, monthDays: [12] }],
      ['FREQ=MONTHLY;BYMONTHDAY=-1', { frequency: 'MONTHLY', interval: 1, monthDays: [-1] }],
      ['FREQ=MONTHLY;BYDAY=2TU', { frequency: 'MONTHLY', interval: 1, ordinalWeekdays: [{ ordinal: 2, weekday: 2 }] }],
      [
        'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2',
        { frequency: 'MONTHLY', interval: 1, ordinalWeekdays: [{ ordinal: 2, weekday: 2 }] },
      ],
      ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', { frequency: 'MONTHLY', interval: 1, workdayOfMonth: -1 }],
      ['FREQ=YEARLY', { frequency: 'YEARLY', interval: 1, months: [5], monthDays: [12] }],
      [
        'FREQ=YEARLY;BYMONTH=12;BYDAY=1SU',
        { frequency: 'YEARLY', interval: 1, months: [12], ordinalWeekdays: [{ ordinal: 1, weekday: 7 }] },
      ],
    ];
    for (const [rule, saying] of sayings) expect(say(rule), rule).to.deep.equal(saying);
  });

  it('says how often, and until which day in the place of the series', () => {
    expect(say('FREQ=DAILY;COUNT=5')).to.include({ count: 5 });
    expect(say('FREQ=DAILY;UNTIL=20260630')).to.include({ until: '2026-06-30' });
    expect(say('FREQ=DAILY;UNTIL=20260630T220000Z', 'Europe/Berlin')).to.include({ until: '2026-07-01' });
    expect(say('FREQ=DAILY;UNTIL=20260629T215959Z', 'Europe/Berlin')).to.include({ until: '2026-06-29' });
  });

  it('has no words for what nobody says in a sentence', () => {
    for (const rule of [
      'FREQ=HOURLY',
      'FREQ=YEARLY;BYWEEKNO=20',
      'FREQ=YEARLY;BYYEARDAY=100',
      'FREQ=YEARLY;BYDAY=20MO',
      'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
      'FREQ=MONTHLY;BYDAY=TU,WE,TH;BYSETPOS=3',
      'FREQ=DAILY;BYHOUR=9,15',
      'FREQ=WEEKLY;BYMONTH=5',
    ])
      expect(say(rule), rule).to.be.undefined;
  });
});
