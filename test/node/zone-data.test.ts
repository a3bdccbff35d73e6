import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { findZone, localTimeOf, momentOf } from 'miteinand/time/zone-table.js';

// Evidence from outside: the system's own zone data, as `zdump` tells it.
const zones = [
  'Europe/Berlin',
  'Europe/Kiev',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Asia/Gaza',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
];

/** Morocco left its clocks alone from September 2026 on: older data do not know that yet. */
const lastYear = (zone: string): number => (zone === 'Africa/Casablanca' ? 2026 : 2040);

const isThere = spawnSync('zdump', ['--version']).error === undefined;
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The last second before and the first after each setting of the clock: the moment, and what the clock shows then. */
function readZdump(zone: string): { moment: number; offset: number }[] {
  const { stdout } = spawnSync('zdump', ['-v', '-c', '1990,2040', zone], { encoding: 'utf8' });
  const line = /^\S+ +\w+ (\w+) +(\d+) (\d+):(\d+):(\d+) (\d+) UTC? = .* gmtoff=(-?\d+)$/;
  return stdout.split('\n').flatMap(text => {
    const match = line.exec(text);
    if (!match) return [];
    const [day, hour, minute, second, year, offset] = match.slice(2).map(Number);
    const moment = Date.UTC(year, months.indexOf(match[1]), day, hour, minute, second);
    // Besides the changes it tells the first and last moments it can count.
    return year >= 1990 && year < lastYear(zone) ? [{ moment, offset: offset * 1000 }] : [];
  });
}

describe(
  'zones against the system’s zone data, 1990 to 2040',
  { skip: isThere ? false : 'SKIPPED: no zdump here' },
  () => {
    for (const name of zones) {
      const told = isThere ? readZdump(name) : [];

      it(`sets the clocks of ${name} when zdump says (${told.length / 2} times)`, () => {
        const zone = findZone(name)!;
        assert.ok(told.length > 0 || name === 'Asia/Kathmandu');
        for (const { moment, offset } of told)
          assert.equal(zone.offsetAt(moment), offset, `${name} at ${new Date(moment).toISOString()}`);
      });

      it(`sets the clocks of ${name} at no other time`, () => {
        const zone = findZone(name)!;
        const changes = new Set(told.map(({ moment }) => Math.floor(moment / 3_600_000)));
        for (
          let hour = Date.UTC(1990, 0, 1) / 3_600_000;
          hour < Date.UTC(lastYear(name), 0, 1) / 3_600_000;
          hour += 1
        ) {
          if (zone.offsetAt(hour * 3_600_000) === zone.offsetAt((hour + 1) * 3_600_000)) continue;
          assert.ok(changes.has(hour), `${name} at ${new Date(hour * 3_600_000).toISOString()}`);
        }
      });

      it(`finds the moments of ${name} back from what its clock shows`, () => {
        const zone = findZone(name)!;
        told.forEach(({ moment, offset }, index) => {
          const other = told[index ^ 1];
          const isBefore = index % 2 === 0;
          // What the clock shows after it went back, it has shown before.
          const expected = isBefore || offset > other.offset ? moment : moment - (other.offset - offset);
          assert.equal(momentOf(localTimeOf(moment, zone), zone), expected, new Date(moment).toISOString());
        });
      });
    }
  },
);
