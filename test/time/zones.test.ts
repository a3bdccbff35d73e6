import { expect } from '@open-wc/testing';
import { dayIn, isShownTwice, isVisitorsTime, momentIn, spanIn } from '../../src/time/zones.js';

// Evidence from outside: Intl, asked for each moment by itself, without the arithmetic of ours.
const zones = [
  'Europe/Berlin',
  'Europe/Kiev',
  'America/St_Johns',
  'America/Caracas',
  'Asia/Kathmandu',
  'Asia/Gaza',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
];

/** Moments over half a century, some of them close to the changes of clocks. */
function* moments(): Generator<number> {
  const start = Date.UTC(1990, 0, 1);
  for (let count = 0; count < 1500; count += 1) yield start + count * 12.31 * 86_400_000;
  for (let hour = 0; hour < 72; hour += 1) yield Date.UTC(2011, 11, 29, hour);
  for (let hour = 0; hour < 72; hour += 1) yield Date.UTC(2026, 2, 28, hour, 30);
  for (let hour = 0; hour < 72; hour += 1) yield Date.UTC(2026, 9, 24, hour, 30);
}

describe('zones', () => {
  for (const zone of zones) {
    it(`tells the day in ${zone} as Intl does`, () => {
      const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
      const intl = new Intl.DateTimeFormat('en-CA', { ...parts, timeZone: zone });
      for (const ms of moments()) {
        const moment = new Date(ms).toISOString();
        if (dayIn(moment, zone) !== intl.format(ms)) expect.fail(`${moment} is ${intl.format(ms)}`);
      }
    });
  }

  it('knows the hour that a clock shows twice', () => {
    const isTwice = (moment: string): boolean => isShownTwice(moment, 'Europe/Berlin');
    expect(
      ['2026-10-25T01:59:00+02:00', '2026-10-25T03:00:00+01:00', '2026-03-29T03:00:00+02:00'].some(isTwice),
    ).to.equal(false);
    expect(
      ['2026-10-25T02:00:00+02:00', '2026-10-25T02:59:00+02:00', '2026-10-25T02:00:00+01:00'].every(isTwice),
    ).to.equal(true);
    expect(isShownTwice('2026-04-05T01:45:00+11:00', 'Australia/Lord_Howe')).to.equal(true);
    expect(isShownTwice('2011-12-30T12:00:00Z', 'Pacific/Apia')).to.equal(false);
  });

  it('leaves days as they are, wherever the visitor is', () => {
    expect(dayIn('2011-12-30', 'Pacific/Apia')).to.equal('2011-12-30');
    expect(spanIn({ startDate: '2026-05-01', endDate: '2026-05-03' }, 'Pacific/Apia')).to.deep.equal({
      first: '2026-05-01',
      last: '2026-05-03',
    });
  });

  it('tells the days of an event in its own zone, whatever offset it was written with', () => {
    const written = { startDate: '2026-05-01T22:30:00Z', endDate: '2026-05-02T22:00:00Z' };
    expect(spanIn(written, 'Europe/Berlin')).to.deep.equal({ first: '2026-05-02', last: '2026-05-02' });
  });

  it('ends at midnight without touching the new day, and never before the start', () => {
    const untilMidnight = { startDate: '2026-05-01T20:00+02:00', endDate: '2026-05-02T00:00:00+02:00' };
    expect(spanIn(untilMidnight, 'Europe/Berlin').last).to.equal('2026-05-01');
    expect(spanIn({ startDate: '2026-05-03', endDate: '2026-05-01' }).last).to.equal('2026-05-03');
  });

  it('begins a day at midnight on the spot, and a moment where it is', () => {
    const momentOf = (date: string, zone: string): string => new Date(momentIn(date, zone)).toISOString();
    expect(momentOf('2026-06-06', 'Europe/Berlin')).to.equal('2026-06-05T22:00:00.000Z');
    expect(momentOf('2026-06-06', 'America/New_York')).to.equal('2026-06-06T04:00:00.000Z');
    expect(momentOf('2026-06-06T00:00:00+02:00', 'America/New_York')).to.equal('2026-06-05T22:00:00.000Z');
  });

  it('takes the visitor’s zone for one the browser does not know', () => {
    const moment = '2026-05-01T12:00:00Z';
    expect(dayIn(moment, 'Europe/Atlantis')).to.equal(dayIn(moment));
    expect(isVisitorsTime(moment, 'Europe/Atlantis')).to.be.true;
  });

  it('compares clocks, not names of zones', () => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(isVisitorsTime('2026-05-01T12:00:00Z', own)).to.be.true;
    expect(isVisitorsTime('2026-05-01T12:00:00Z', 'Asia/Kathmandu')).to.equal(own === 'Asia/Kathmandu');
  });
});
