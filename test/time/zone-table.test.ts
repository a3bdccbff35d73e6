import { expect } from '@open-wc/testing';
import { findZone, localTimeOf, momentOf } from '../../src/time/zone-table.js';

/** The moment at which a clock shows `YYYY-MM-DDTHH:MM[:SS]`, in UTC. */
const at = (local: string, timeZone: string): string =>
  new Date(momentOf(Date.parse(`${local}Z`), findZone(timeZone)!)).toISOString().replace(/(:00)?\.000Z$/, 'Z');

/** As much of the browser's Temporal as these tests ask. */
interface TemporalLike {
  PlainDateTime: {
    from(text: string): { toZonedDateTime(zone: string, options: object): { epochMilliseconds: number } };
  };
}
const temporal = (globalThis as { Temporal?: TemporalLike }).Temporal;

const zones = [
  'Europe/Berlin',
  'Europe/London',
  'Europe/Kiev',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Asia/Gaza',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Antarctica/Troll',
];

describe('momentOf', () => {
  it('counts on with the offset before, where the clock leaves a time out', () => {
    // RFC 5545 section 3.3.5 has this very hour: 1:30 EST is 2:30 EDT.
    expect(at('2007-03-11T02:30', 'America/New_York')).to.equal('2007-03-11T07:30Z');
    expect(at('2027-03-28T02:30', 'Europe/Berlin')).to.equal('2027-03-28T01:30Z');
    expect(at('2026-10-04T02:15', 'Australia/Lord_Howe')).to.equal('2026-10-03T15:45Z');
  });

  it('takes the first of what the clock shows twice', () => {
    expect(at('2007-11-04T01:30', 'America/New_York')).to.equal('2007-11-04T05:30Z');
    expect(at('2026-10-25T02:30', 'Europe/Berlin')).to.equal('2026-10-25T00:30Z');
    expect(at('2026-04-05T01:45', 'Australia/Lord_Howe')).to.equal('2026-04-04T14:45Z');
  });

  it('gives the day that Apia left out to the day after', () => {
    expect(at('2011-12-29T23:59', 'Pacific/Apia')).to.equal('2011-12-30T09:59Z');
    expect(at('2011-12-30T12:00', 'Pacific/Apia')).to.equal('2011-12-30T22:00Z');
    expect(at('2011-12-31T00:00', 'Pacific/Apia')).to.equal('2011-12-30T10:00Z');
  });

  it('knows offsets of 30 and 45 minutes, and old ones of seconds', () => {
    expect(at('2026-05-12T12:00', 'Asia/Kolkata')).to.equal('2026-05-12T06:30Z');
    expect(at('2026-05-12T12:00', 'Asia/Kathmandu')).to.equal('2026-05-12T06:15Z');
    expect(at('2026-05-12T12:00', 'America/St_Johns')).to.equal('2026-05-12T14:30Z');
    expect(at('1892-01-01T00:00', 'Europe/Berlin')).to.equal('1891-12-31T23:06:32Z');
  });

  it('goes on far from today', () => {
    expect(at('2150-07-01T12:00', 'Europe/Berlin')).to.equal('2150-07-01T10:00Z');
    expect(at('9999-12-31T23:59', 'Asia/Tokyo')).to.equal('9999-12-31T14:59Z');
    expect(at('0001-06-01T00:00', 'UTC')).to.equal('0001-06-01T00:00Z');
    for (const wild of [NaN, Infinity, -8.64e15, 8.64e15, 1e300])
      expect(momentOf(wild, findZone('Europe/Berlin')!)).to.be.a('number');
  });

  for (const zone of zones) {
    it(`does in ${zone} what the browser’s Temporal does`, function () {
      if (!temporal) this.skip();
      const { PlainDateTime } = temporal;
      const table = findZone(zone)!;
      // 53.5 hours: every hour of the day and every day of the year has its turn.
      for (let local = Date.UTC(1970, 0, 1); local < Date.UTC(2040, 0, 1); local += 53.5 * 3_600_000) {
        const text = new Date(local).toISOString().slice(0, 19);
        // "compatible": the offset before a gap, the first of two.
        const expected = PlainDateTime.from(text).toZonedDateTime(zone, { disambiguation: 'compatible' });
        if (momentOf(local, table) !== expected.epochMilliseconds) expect.fail(`${text} in ${zone}`);
      }
    });

    it(`agrees with the browser around every setting of the clock in ${zone}`, function () {
      if (!temporal) this.skip();
      const { PlainDateTime } = temporal;
      const table = findZone(zone)!;
      const halfHour = 1_800_000;
      for (let moment = Date.UTC(1990, 0, 1); moment < Date.UTC(2041, 0, 1); moment += halfHour) {
        const next = moment + halfHour;
        if (table.offsetAt(moment) === table.offsetAt(next)) continue;
        for (let minutes = -180; minutes <= 180; minutes += 15) {
          const local = localTimeOf(moment, table) + minutes * 60_000;
          const text = new Date(local).toISOString().slice(0, 19);
          const expected = PlainDateTime.from(text).toZonedDateTime(zone, { disambiguation: 'compatible' });
          if (momentOf(local, table) !== expected.epochMilliseconds) expect.fail(`${text} in ${zone}`);
        }
      }
    });
  }
});

describe('findZone', () => {
  it('knows old and new names of one zone', () => {
    const moment = Date.UTC(2026, 6, 1);
    for (const [older, newer] of [
      ['Europe/Kiev', 'Europe/Kyiv'],
      ['Asia/Calcutta', 'Asia/Kolkata'],
      ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
      ['US/Eastern', 'America/New_York'],
    ])
      expect(findZone(older)!.offsetAt(moment)).to.equal(findZone(newer)!.offsetAt(moment));
    expect(findZone('europe/berlin')).to.exist;
  });

  it('says when there is no such zone', () => {
    for (const name of ['Europe/Atlantis', 'Europe/Germany', '[object Object]', ' ', '\0', 'x'.repeat(100_000)])
      expect(findZone(name)).to.be.undefined;
  });
});
