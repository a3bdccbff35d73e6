import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

const calendar = [
  'BEGIN:VCALENDAR',
  'X-WR-CALNAME:Termine',
  'BEGIN:VEVENT',
  'UID:weekly@town.example',
  'DTSTART;TZID=Europe/Berlin:20260318T190000',
  'DTEND;TZID=Europe/Berlin:20260318T210000',
  'RRULE:FREQ=WEEKLY;COUNT=3',
  'SUMMARY:Stammtisch\\nfür \u001b[31malle',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:fair@town.example',
  'DTSTART;VALUE=DATE:20260320',
  'DTEND;VALUE=DATE:20260323',
  'SUMMARY:Messe',
  'STATUS:CANCELLED',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:floating@town.example',
  'DTSTART:20260321T100000',
  'SUMMARY:Wanderung',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'CLASS:PRIVATE',
  'DTSTART:20260321T100000',
  'SUMMARY:Geheim',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:broken@town.example',
  'DTSTART:20261332',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

/** Runs `miteinand feed` as `npx` does. */
function feed(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['.toolchain/miteinand.mjs', 'feed', ...args]);
  let [out, err] = ['', ''];
  child.stdout.on('data', data => (out += data));
  child.stderr.on('data', data => (err += data));
  return new Promise(done => child.on('close', code => done({ code, out, err })));
}

describe('miteinand feed', () => {
  let folder: string;
  let file: string;
  let server: Server;
  let address: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'miteinand-feed-'));
    file = join(folder, 'termine.ics');
    await writeFile(file, calendar);
    server = createServer((request, response) => {
      if (request.url !== '/termine.ics') response.statusCode = 404;
      response.end(request.url === '/termine.ics' ? calendar : 'nothing here');
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });

  it('prints one line an occurrence, then what was left out and why', async () => {
    const { code, out } = await feed(file, '--from', '2026-01-01', '--until', '2026-12-31', '--zone', 'Europe/Vienna');
    assert.equal(code, 0);
    assert.deepEqual(out.trimEnd().split('\n'), [
      '2026-03-18T19:00:00+01:00\t2026-03-18T21:00:00+01:00\ttimed\tweekly@town.example\tStammtisch für [31malle\tCONFIRMED',
      '2026-03-20\t2026-03-22\tall-day\tfair@town.example\tMesse\tCANCELLED',
      '2026-03-21T10:00:00+01:00\t-\ttimed\tfloating@town.example\tWanderung\tCONFIRMED',
      '2026-03-25T19:00:00+01:00\t2026-03-25T21:00:00+01:00\ttimed\tweekly@town.example\tStammtisch für [31malle\tCONFIRMED',
      '2026-04-01T19:00:00+02:00\t2026-04-01T21:00:00+02:00\ttimed\tweekly@town.example\tStammtisch für [31malle\tCONFIRMED',
      '# left out: 1 event: not for everybody (CLASS)',
      '# left out: 1 event: cannot be read: no start, or no end of the text (broken@town.example)',
    ]);
  });

  it('prints the days asked for, both included, in the zone asked for', async () => {
    const { out } = await feed(
      file,
      '--from',
      '2026-03-21',
      '--until',
      '2026-03-21',
      '--zone',
      'Pacific/Auckland',
      '--json',
    );
    const { occurrences } = JSON.parse(out) as { occurrences: { start: string; uid: string }[] };
    assert.deepEqual(
      occurrences.map(({ start }) => start),
      ['2026-03-20', '2026-03-21T10:00:00+13:00'],
    );
  });

  it('prints JSON', async () => {
    const { out } = await feed(`${address}/termine.ics`, '--until', '2026-03-20', '--zone', 'Europe/Berlin', '--json');
    assert.deepEqual(JSON.parse(out), {
      name: 'Termine',
      zone: 'Europe/Berlin',
      occurrences: [
        {
          start: '2026-03-18T19:00:00+01:00',
          end: '2026-03-18T21:00:00+01:00',
          allDay: false,
          timeZone: 'Europe/Berlin',
          uid: 'weekly@town.example',
          id: 'weekly@town.example/20260318T180000Z',
          summary: 'Stammtisch für [31malle',
          status: 'CONFIRMED',
        },
        {
          start: '2026-03-20',
          end: '2026-03-22',
          allDay: true,
          uid: 'fair@town.example',
          id: 'fair@town.example',
          summary: 'Messe',
          status: 'CANCELLED',
        },
      ],
      omitted: [
        { code: 'private', count: 1, examples: [] },
        { code: 'broken', count: 1, examples: ['broken@town.example'] },
      ],
      remarks: [],
    });
  });

  it('ends with 1 where there is no calendar', async () => {
    const page = join(folder, 'page.html');
    await writeFile(page, '<!doctype html><title>Login</title>');
    for (const source of [page, join(folder, 'missing.ics'), `${address}/missing.ics`, 'http://127.0.0.1:1/x.ics']) {
      const { code, out, err } = await feed(source);
      assert.equal(code, 1, source);
      assert.equal(out, '');
      assert.ok(err.startsWith(`${source}: `), err);
    }
  });

  it('says how it is used where it is not understood', async () => {
    for (const args of [[], [file, file], [file, '--from', 'today'], [file, '--zone', 'Nowhere'], [file, '--colour']]) {
      const { code, err } = await feed(...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, /Usage: miteinand feed/);
    }
  });
});
