import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { Client } from 'pg';
import { onEachDatabase, onPostgres } from './databases.ts';
import { startServer as startSqlite, type StartServer, type TestServer } from './server.ts';
import { answers, town } from './town.ts';

const reading = { target: 'offer:reading', form: 'register', answers };

/** Ids of the offers with free places, how many the facet counts, and how many places the list says are left at "reading". */
async function freePlaces(server: TestServer): Promise<{ ids: string[]; count: number; left: number }> {
  const { items, facets } = (await server.get('/offers?places=free')).body;
  const all = (await server.get('/offers')).body.items as { id: string; remainingAttendeeCapacity: number }[];
  return {
    ids: items.map(({ id }: { id: string }) => id).sort(),
    count: facets.places[0].count,
    left: all.find(({ id }) => id === 'reading')!.remainingAttendeeCapacity,
  };
}

/** Changes the database behind the backend's back, as another process or its operator does. */
async function execute({ dataDir, databaseUrl }: TestServer, statements: string): Promise<void> {
  if (databaseUrl) {
    const client = new Client(databaseUrl);
    await client.connect();
    await client.query(statements);
    await client.end();
  } else {
    const database = new DatabaseSync(join(dataDir, 'miteinand.sqlite'));
    database.exec(statements);
    database.close();
  }
}

const newOffer = `
  insert into item (type, id, document) values ('offer', 'neu', '{"id":"neu","kind":"room","title":"Probenraum"}');
  insert into item_text (number, item, words) select number * 4, number, ' probenraum' from item where id = 'neu';
  insert into word (word) values ('probenraum');`;

/** Whether a new offer is found, within half a minute; an index is built anew in the background. */
async function isFound(server: TestServer, path: string, attempts = 300): Promise<boolean> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    if ((await server.get(path)).body.total > 0) return true;
    await pause(100);
  }
  return false;
}

/** Two backends on one database, as two processes are. */
async function startTwo(startServer: StartServer, t: TestContext): Promise<[TestServer, TestServer]> {
  const one = await startServer(t);
  const { dataDir, databaseUrl } = one;
  return [one, await startServer(t, { dataDir, databaseUrl })];
}

onEachDatabase('a list knows what changed', startServer => {
  it('tells a taken place at once, and one that is given back', async t => {
    const server = await startServer(t);
    const before = { ids: ['harvest', 'planting', 'reading', 'trailer'], count: 4, left: 2 };
    assert.deepEqual(await freePlaces(server), before);
    await server.signUp(reading);
    assert.deepEqual(await freePlaces(server), { ...before, left: 1 });
    const { body } = await server.signUp(reading);
    assert.deepEqual(await freePlaces(server), { ids: ['harvest', 'planting', 'trailer'], count: 3, left: 0 });
    await server.manage('DELETE', body);
    assert.deepEqual(await freePlaces(server), { ...before, left: 1 });
  });

  it('tells places that another process gave away, at once', async t => {
    const [one, other] = await startTwo(startServer, t);
    assert.equal((await freePlaces(other)).count, 4);
    await one.signUp(reading);
    await one.signUp(reading);
    assert.deepEqual(await freePlaces(other), { ids: ['harvest', 'planting', 'trailer'], count: 3, left: 0 });
  });

  it('tells places by the clock: what is over has none', async t => {
    let now = new Date('2026-05-09T12:00:00Z');
    const server = await startServer(t, { clock: () => now });
    assert.ok((await freePlaces(server)).ids.includes('planting'));
    now = new Date('2026-05-09T21:59:59Z');
    assert.ok((await freePlaces(server)).ids.includes('planting'));
    now = new Date('2026-05-09T22:00:00Z');
    assert.ok(!(await freePlaces(server)).ids.includes('planting'));
  });

  it('finds content that another process added', async t => {
    const server = await startServer(t);
    assert.equal((await server.get('/offers?q=proben')).body.total, 0);
    await execute(server, newOffer);
    assert.ok(await isFound(server, '/offers?kind=room'));
    assert.ok(await isFound(server, '/offers?q=proben'));
  });

  it('tells neither when it does not look (negative control)', async t => {
    const server = await startServer(t, { faults: { staleIndex: true } });
    await freePlaces(server);
    await server.signUp(reading);
    await server.signUp(reading);
    assert.equal((await freePlaces(server)).count, 4, 'the tests of places are blind');
    await execute(server, newOffer);
    assert.ok(!(await isFound(server, '/offers?kind=room', 15)), 'the test of content is blind');
  });

  it('does not shift the next page when something new comes before it', async t => {
    const offers = Array.from({ length: 6 }, (_, day) => ({
      id: `day-${day}`,
      kind: 'room',
      title: 'Raum',
      schedule: { startDate: `2026-06-1${day}` },
      location: { geo: { latitude: 48, longitude: 11 + day / 100 } },
      datePosted: `2026-03-0${9 - day}T00:00:00Z`,
    }));
    const early = {
      ...offers[0],
      id: 'early',
      schedule: { startDate: '2026-06-01' },
      datePosted: '2026-04-01T00:00:00Z',
    };
    const server = await startServer(t, { seed: { ...town, offers } });
    const paths = ['sort=date', 'sort=newest', 'sort=nearest&near=48,11', 'q=raum'].map(
      each => `/offers?limit=3&${each}`,
    );
    const cursors: string[] = [];
    for (const path of paths) cursors.push((await server.get(path)).body.next);
    await execute(
      server,
      `insert into item (type, id, document) values ('offer', 'early', '${JSON.stringify(early)}');
      insert into item_text (number, item, words) select number * 4, number, ' raum' from item where id = 'early';`,
    );
    assert.ok(await isFound(server, '/offers?sort=newest&limit=1&kind=room&near=48,11&radius=500&q=raum'));
    while ((await server.get('/offers?kind=room')).body.total < 7) await pause(50);
    for (const [at, path] of paths.entries()) {
      const { items } = (await server.get(`${path}&cursor=${cursors[at]}`)).body;
      assert.deepEqual(
        items.map(({ id }: { id: string }) => id),
        ['day-3', 'day-4', 'day-5'],
        path,
      );
    }
  });
});

onEachDatabase('the thread that reads lists', startServer => {
  it('lets a sign-up overtake lists that were asked for before', async t => {
    const server = await startServer(t);
    let areListsRead = false;
    const lists = Promise.all(Array.from({ length: 50 }, (_, at) => server.get(`/offers?q=lesen+${at}+garten`)));
    const read = lists.then(() => (areListsRead = true));
    assert.equal((await server.signUp(reading)).status, 201);
    assert.equal(areListsRead, false);
    await read;
  });

  it('is started anew when it died; its questions are told to come again', async t => {
    let worker: Worker | undefined;
    process.once('worker', started => (worker = started));
    const server = await startServer(t);
    assert.equal((await server.get('/offers')).status, 200);
    const underWay = server.get('/offers?q=vorlesen');
    await pause(1);
    await worker!.terminate();
    const { status, headers } = await underWay;
    assert.ok(status === 200 || (status === 503 && headers.get('Retry-After') === '1'), String(status));
    assert.equal((await server.signUp(reading)).status, 201);
    const after = await server.get('/offers');
    assert.equal(after.status, 200);
    assert.equal(after.body.items.find(({ id }: { id: string }) => id === 'reading').remainingAttendeeCapacity, 1);
  });
});

describe('a thread that reads lists', () => {
  it('that cannot be started is a fault of the server, not a matter of waiting', async t => {
    let worker: Worker | undefined;
    process.once('worker', started => (worker = started));
    const server = await startSqlite(t);
    assert.equal((await server.get('/offers')).status, 200);
    const file = join(server.dataDir, 'miteinand.sqlite');
    renameSync(file, `${file}.away`);
    await worker!.terminate();
    for (let time = 0; time < 2; time++) {
      const { status, headers } = await server.get('/offers');
      assert.deepEqual([status, headers.get('Retry-After')], [500, null]);
    }
    renameSync(`${file}.away`, file);
    assert.equal((await server.get('/offers')).status, 200);
  });
});

onPostgres('search without the extension pg_trgm', startServer => {
  it('works, tells the operator, and uses it once it is there', async t => {
    const server = await startServer(t);
    const index = "select indexname from pg_indexes where indexname = 'word_inside'";
    assert.equal((await server.rows(index)).length, 1);
    await execute(server, 'drop extension pg_trgm cascade');
    assert.equal((await server.get('/offers?q=lesen')).body.total, 1);
    const { dataDir, databaseUrl } = server;
    const again = await startServer(t, { dataDir, databaseUrl });
    assert.equal((await again.rows(index)).length, 1);
  });
});
