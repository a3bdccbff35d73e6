import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { EventQuery } from 'miteinand/contract/event-query.js';
import { filterCases, filterRecords, subEventCounts } from '../support/event-cases.ts';
import { onEachDatabase } from './databases.ts';
import type { TestServer } from './server.ts';

const seed = { service: { timeZone: 'Europe/Berlin' }, events: filterRecords };

/** Ids, separated by spaces. */
const idsOf = (items: readonly { id: string }[]): string => items.map(({ id }) => id).join(' ');

/** Ids of a calendar, without the host that publishes it. */
const uidsOf = (text: string): string => [...text.matchAll(/^UID:(\S+?)@/gm)].map(([, id]) => id).join(' ');

const sequencesOf = (text: string): string[] => [...text.matchAll(/^(?:SEQUENCE|STATUS):(\S+)/gm)].map(([, is]) => is);

function parametersOf(query: EventQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of [value].flat()) parameters.append(name, String(each));
  }
  return parameters;
}

onEachDatabase('events', startServer => {
  it('are found and counted as the table of expectations says, and subscribed to by the same filters', async t => {
    const server = await startServer(t, { seed });
    for (const { query, finds, because, facets } of filterCases) {
      const parameters = parametersOf(query);
      const { body } = await server.get(`/events?${parameters}`);
      assert.equal(idsOf(body.items), finds, because);
      assert.equal(body.total, body.items.length, because);
      for (const [facet, counts] of Object.entries(facets ?? {})) {
        const told = body.facets[facet].filter(({ count }: { count: number }) => count);
        assert.equal(told.map((each: any) => `${each.value}:${each.count}`).join(' '), counts, `${because}: ${facet}`);
      }
      assert.equal(uidsOf((await server.get(`/events.ics?${parameters}`)).text), finds, because);
    }
  });

  it('tell how many parts their programme has', async t => {
    const server = await startServer(t, { seed });
    for (const [id, count] of Object.entries(subEventCounts)) {
      assert.equal((await server.get(`/events/${id}`)).body.subEventCount, count);
    }
  });

  it('have a higher number after each change, which calendar apps wait for', async t => {
    const server = await startServer(t, { seed });
    const feed = '/events.ics?organization=sv&audience=youth';
    assert.deepEqual(sequencesOf((await server.get(feed)).text), ['0', 'CONFIRMED']);
    await change(server, `replace(document, 'Volkslauf', 'Nachtlauf')`);
    assert.equal((await server.get('/events/lauf')).body.sequence, 1);
    await change(
      server,
      `replace(document, '"name":"Nachtlauf"', '"name":"Nachtlauf","eventStatus":"EventCancelled"')`,
    );
    assert.deepEqual(sequencesOf((await server.get(feed)).text), ['2', 'CANCELLED']);
    await change(server, 'document');
    assert.equal((await server.get('/events/lauf')).body.sequence, 2, 'what stays the same is no change');
  });
});

/** Changes an event as its operator does. */
const change = (server: TestServer, document: string): Promise<unknown> =>
  server.rows(`update item set document = ${document} where type = 'event' and id = 'lauf' returning id`);
