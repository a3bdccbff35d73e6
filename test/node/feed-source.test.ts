import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { icsBackend } from 'miteinand/backends/ics.js';
import { CalendarEvent } from 'miteinand/contract/calendar-event.js';
import type { List } from 'miteinand/contract/list.js';
import { eventsOf } from 'miteinand/time/ics/events.js';
import { readFeed } from 'miteinand/time/ics/read-feed.js';
import { atOnce } from 'miteinand/time/slices.js';
import { serve, type Served } from '../support/node/serve.ts';

// Feeds of many producers, from public repositories; not part of this one.
const folder = '../shared/fixtures/ics';
const skip = existsSync(folder) ? false : `SKIPPED: ${folder} is not there`;

const ask = { languages: ['de'] };
const limits = { seconds: 10, bytes: 2_000_000, events: 5000 };
const event = (index: number): string =>
  `BEGIN:VEVENT\r\nUID:${index}\r\nDTSTART;VALUE=DATE:20260512\r\nSUMMARY:Termin ${index}\r\nEND:VEVENT\r\n`;

/** Sends events without end, some at a time. */
async function drip(response: ServerResponse, atATime: number, pause: number): Promise<void> {
  response.setHeader('Content-Type', 'text/calendar');
  response.write('BEGIN:VCALENDAR\r\n');
  for (let index = 0; !response.destroyed && index < 1_500_000; index += atATime) {
    response.write(Array.from({ length: atATime }, (_, more) => event(index + more)).join(''));
    await sleep(pause);
  }
}

describe('a calendar feed from a server', () => {
  let server: Served;
  let closed: Promise<unknown> | undefined;

  before(async () => {
    server = await serve((request, response) => {
      closed = new Promise(resolve => response.on('close', resolve));
      if (request.url === '/fast') return drip(response, 1000, 1);
      if (request.url === '/slow') return drip(response, 1, 20);
      if (request.url === '/silent') return undefined;
      response.end(readFileSync(`${folder}${request.url}`));
      return undefined;
    });
  });
  after(() => server.close());

  const list = (path: string, own = limits): Promise<List<CalendarEvent>> =>
    icsBackend(server.url + path, own).events({ from: '2005-01-01', to: '2027-12-31', limit: 10_000 }, ask);

  it('of 100 MB is read as far as it may be, and the rest is not fetched', async () => {
    const { items, cutAt } = await list('/fast');
    assert.equal(items.length, 5000);
    assert.equal(cutAt, 5000);
    await closed;
  });

  it('that drips is shown as far as it has come in time, and let go', async () => {
    const { items, cutAt, omitted } = await list('/slow', { ...limits, seconds: 1 });
    assert.ok(items.length > 5 && items.length < 60, String(items.length));
    assert.deepEqual([cutAt, omitted], [items.length, 0]);
    await closed;
  });

  it('that says nothing has not answered', async () => {
    await assert.rejects(list('/silent', { ...limits, seconds: 0.3 }), { fault: 'timeout' });
    await closed;
  });

  for (const name of skip ? [] : readdirSync(folder).filter(name => name.endsWith('.ics'))) {
    it(`${name} has in the calendar the dates that are in the feed`, async () => {
      const { items } = await list(`/${name}`);
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      const calendar = await readFeed(readFileSync(`${folder}/${name}`), { timeZone });
      const { events } = atOnce(eventsOf(calendar, { from: '2005-01-01', to: '2027-12-31' }));
      const dates = (all: readonly CalendarEvent[]): string[] => all.map(({ id, startDate }) => `${id} ${startDate}`);
      assert.deepEqual(dates(items).sort(), dates(events).sort());
      for (const item of items) assert.ok(CalendarEvent.safeParse(item).success, JSON.stringify(item));
      const backend = icsBackend(`${server.url}/${name}`);
      for (const item of items.slice(-3)) assert.equal((await backend.event(item.id, ask)).startDate, item.startDate);
    });
  }

  it('of real producers', { skip }, () => undefined);
});
