import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { BackendOptions } from '@miteinand/backend';
import { startProcess, type ServerProcess } from './harness/server-process.ts';
import { onEachDatabase, onPostgres } from '../backend/databases.ts';
import { signupRows, type StartServer, type TestServer } from '../backend/server.ts';
import { startMailServer } from '../backend/smtp.ts';
import { answers, town } from '../backend/town.ts';

const seed = {
  ...town,
  offers: [
    ...town.offers!,
    { id: 'chairs', lang: 'de', kind: 'equipment', title: 'Stühle', response: { method: 'message', form: 'contact' } },
  ],
  recipients: { 'offer:chairs': 'owner@town.test' },
};

const workshop = { target: 'event:workshop', form: 'register', answers, waitlist: true };

interface Told {
  status: number;
  body: { state: string; manageUrl: string };
}

interface Listed {
  items: { remainingAttendeeCapacity: number }[];
}

/** Two servers on one database: one in the test's process, one apart from it. */
async function startTwo(startServer: StartServer, t: TestContext, options: Partial<BackendOptions> = {}) {
  const one = await startServer(t, { seed, ...options });
  const { dataDir, databaseUrl } = one;
  return { one, other: await startProcess(t, { ...options, dataDir, databaseUrl }) };
}

async function signUp({ url }: TestServer | ServerProcess, request: object = workshop): Promise<Told> {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
  const response = await fetch(`${url}/signups`, { method: 'POST', headers, body: JSON.stringify(request) });
  return { status: response.status, body: (await response.json()) as Told['body'] };
}

async function cancel({ url }: TestServer | ServerProcess, { body }: Told): Promise<void> {
  const Authorization = `Signup ${body.manageUrl.split('#miteinand-signup=')[1]}`;
  const { status } = await fetch(`${url}/signups/current`, { method: 'DELETE', headers: { Authorization } });
  assert.equal(status, 200);
}

/** How sign-ups stand, counted. */
async function states(server: TestServer): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { state } of await signupRows(server)) counts[state as string] = (counts[state as string] ?? 0) + 1;
  return counts;
}

/** So many who come at once, by turns at each of the servers. */
const rush = (servers: (TestServer | ServerProcess)[], count: number, request = workshop): Promise<Told[]> =>
  Promise.all(Array.from({ length: count }, (_, at) => signUp(servers[at % servers.length], request)));

/** Asks again until the answer is the wanted one, or three seconds are over; gives the last one. */
async function eventually<T>(ask: () => Promise<T>, isWanted: (answer: T) => boolean): Promise<T> {
  let answer = await ask();
  for (let tries = 0; tries < 30 && !isWanted(answer); tries++) {
    await pause(100);
    answer = await ask();
  }
  return answer;
}

onEachDatabase('several servers on one database', startServer => {
  it('give no place twice: 40 at once for 10 places', async t => {
    const { one, other } = await startTwo(startServer, t);
    await rush([one, other], 40);
    assert.deepEqual(await states(one), { confirmed: 10, waitlisted: 30 });
  });

  it('give places twice with the protection taken out (negative control)', async t => {
    const { one, other } = await startTwo(startServer, t, { faults: { checkThenInsert: true } });
    await rush([one, other], 40);
    const { confirmed } = await states(one);
    assert.ok(confirmed > 10, `${confirmed} of 10 places sold: the test above is blind`);
  });

  it('promote one for each place that is given back, whoever takes it back', async t => {
    const { one, other } = await startTwo(startServer, t);
    const confirmed = (await rush([one, other], 20)).filter(({ body }) => body.state === 'confirmed');
    await Promise.all(confirmed.slice(0, 6).map((signup, at) => cancel(at % 2 ? one : other, signup)));
    const { cancelled, waitlisted, ...promoted } = await states(one);
    assert.deepEqual({ cancelled, waitlisted }, { cancelled: 6, waitlisted: 4 });
    assert.equal((promoted['confirmed'] ?? 0) + (promoted['offered'] ?? 0), 10);
  });

  it('send each mail once', async t => {
    const mailbox = await startMailServer(t);
    const { one, other } = await startTwo(startServer, t, { smtpUrl: mailbox.url, mailFrom: 'town@town.test' });
    const message = { target: 'message:offer:chairs', form: 'contact', answers: { text: 'Guten Tag' } };
    const sent = await rush([one, other], 16, message as never);
    assert.deepEqual(new Set(sent.map(({ status }) => status)), new Set([201]));
    await eventually(
      () => one.rows('select * from mail'),
      rows => rows.length === 0,
    );
    const ids = mailbox.mails.map(({ headers }) => headers.get('message-id'));
    assert.deepEqual([ids.length, new Set(ids).size], [16, 16]);
  });

  it('tell readers of their streams what happens at the other', async t => {
    const { one, other } = await startTwo(startServer, t);
    const leave = new AbortController();
    const response = await fetch(`${other.url}/metrics/stream`, { signal: leave.signal });
    const chunks = response.body!.pipeThrough(new TextDecoderStream())[Symbol.asyncIterator]();
    assert.match((await chunks.next()).value!, /"value":100/);
    await signUp(one);
    assert.match((await chunks.next()).value!, /"value":101/);
    leave.abort();
  });

  it('show in lists, items and search what happened at the other', async t => {
    const { one, other } = await startTwo(startServer, t);
    const free = async (): Promise<number> => {
      const { items } = (await (await fetch(`${other.url}/events?q=werkstatt`)).json()) as Listed;
      return items[0].remainingAttendeeCapacity;
    };
    assert.equal(await free(), 10);
    await signUp(one);
    assert.equal(await eventually(free, left => left === 9), 9);
    const item = (await (await fetch(`${other.url}/events/workshop`)).json()) as { remainingAttendeeCapacity: number };
    assert.equal(item.remainingAttendeeCapacity, 9);
  });

  it('answer a request that comes to both as one', async t => {
    const { one, other } = await startTwo(startServer, t);
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
    const send = async ({ url }: { url: string }): Promise<string> =>
      (await fetch(`${url}/signups`, { method: 'POST', headers, body: JSON.stringify(workshop) })).text();
    const told = await Promise.all([one, other, one, other].map(send));
    assert.equal(new Set(told).size, 1);
    assert.deepEqual(await states(one), { confirmed: 1 });
  });
});

onPostgres('a server', startServer => {
  it('goes on when a newer version changes tables meanwhile', async t => {
    const server = await startServer(t);
    const statuses = async (): Promise<number[]> => (await rush([server], 20)).map(({ status }) => status);
    assert.deepEqual(new Set(await statuses()), new Set([201]));
    await server.rows('alter table signup add column later text');
    // Whoever comes just then may have to come again.
    assert.deepEqual(new Set((await statuses()).filter(status => status !== 503)), new Set([201]));
    assert.deepEqual(new Set(await statuses()), new Set([201]));
  });
});

onEachDatabase('an empty database', startServer => {
  it('is filled once by servers that start at the same time', async t => {
    const { databaseUrl, ...first } = await startServer(t);
    await first.close();
    const dataDir = mkdtempSync(join(tmpdir(), 'miteinand-'));
    t.after(() => rmSync(dataDir, { recursive: true, force: true }));
    if (databaseUrl) await first.rows('drop schema public cascade').then(() => first.rows('create schema public'));
    const servers = await Promise.all([1, 2, 3].map(() => startProcess(t, { dataDir, databaseUrl })));
    for (const { url } of servers) {
      const { total } = (await (await fetch(`${url}/offers`)).json()) as { total: number };
      assert.equal(total, town.offers!.length);
    }
  });
});
