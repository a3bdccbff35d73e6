import assert from 'node:assert/strict';
import { it } from 'node:test';
import { eventCases, eventRecords, eventsZone } from '../support/event-cases.ts';
import { onEachDatabase } from './databases.ts';

onEachDatabase('days of events', startServer => {
  it('are those the page shows, in one answer and page by page', async t => {
    const server = await startServer(t, { seed: { service: { timeZone: eventsZone }, events: eventRecords } });
    for (const { query, finds, because } of eventCases) {
      for (const limit of ['100', '1', '3']) {
        const found: string[] = [];
        const parameters = new URLSearchParams({ ...(query as Record<string, string>), limit });
        for (let cursor: string | undefined = ''; cursor !== undefined;) {
          const { body } = await server.get(`/events?${parameters}&cursor=${cursor}`);
          found.push(...body.items.map(({ id }: { id: string }) => id));
          cursor = body.next;
        }
        assert.equal(found.join(' '), finds, because);
      }
    }
  });
});
