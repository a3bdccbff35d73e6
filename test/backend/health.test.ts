import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { onEachDatabase, onPostgres } from './databases.ts';
import { startProgram, temporaryFolder } from './program.ts';
import type { Answer, TestServer } from './server.ts';

/** The first answer that has this status; the index is built beside the server, so nobody knows how soon. */
async function answerWith(server: TestServer, status: number): Promise<Answer> {
  for (;;) {
    const answer = await server.get('/ready');
    if (answer.status === status) return answer;
    await pause(20);
  }
}

onEachDatabase('a server that starts', startServer => {
  it('says when it is ready', async t => {
    const server = await startServer(t);
    const ready = await answerWith(server, 200);
    assert.deepEqual(ready.body, { status: 'ready' });
    assert.equal(ready.headers.get('Cache-Control'), 'no-store');
  });

  it('is not ready while its database does not answer, but alive', async t => {
    const server = await startServer(t);
    await answerWith(server, 200);
    await server.rows('alter table content_state rename to mislaid');
    const { headers, body } = await server.get('/ready');
    assert.equal(body.title, 'The database does not answer');
    assert.ok(Number(headers.get('Retry-After')) > 0);
    assert.equal((await server.get('/health')).status, 200);
    await server.rows('alter table mislaid rename to content_state');
    await answerWith(server, 200);
  });
});

onPostgres('a server that starts', startServer => {
  it('is not ready before its index is built', async t => {
    const first = await startServer(t);
    const other = new Client(first.databaseUrl);
    await other.connect();
    t.after(() => other.end());
    await other.query('begin; lock table item_text in access exclusive mode');
    const second = await startServer(t, { databaseUrl: first.databaseUrl! });
    const { headers, body } = await second.get('/ready');
    assert.deepEqual([body.status, body.title], [503, 'The index is not built yet']);
    assert.ok(Number(headers.get('Retry-After')) > 0);
    await other.query('commit');
    await answerWith(second, 200);
  });
});

describe('a server that is told to stop', () => {
  it('finishes the request under way, takes no other, and ends with 0', async t => {
    const { child, url, log, ended } = await startProgram(t, { DATA_DIR: temporaryFolder(t) });
    const { port } = new URL(url);
    const socket = createConnection(Number(port), '127.0.0.1');
    const body = '{"target":"form:none","form":"none","answers":{}}';
    socket.write(
      `POST /signups HTTP/1.1\r\nHost: town.test\r\nContent-Type: application/json\r\nIdempotency-Key: while-it-stops\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 10)}`,
    );
    // Answered after the first was taken in.
    assert.equal((await fetch(`${url}/health`)).status, 200);
    child.kill('SIGTERM');
    while (!log.some(({ msg }) => msg === 'stopping')) await pause(10);
    await assert.rejects(fetch(`${url}/health`));
    socket.write(body.slice(10));
    const [answer] = (await once(socket, 'data')) as [Buffer];
    assert.match(answer.toString(), /^HTTP\/1\.1 404 /);
    assert.equal(await ended, 0);
    assert.equal(log.at(-1)!['msg'], 'stopped');
  });

  it('does not wait for who sends nothing more', async t => {
    const { child, url, ended } = await startProgram(t, { DATA_DIR: temporaryFolder(t) });
    const socket = createConnection(Number(new URL(url).port), '127.0.0.1');
    socket.on('error', () => {});
    socket.write('POST /signups HTTP/1.1\r\nHost: town.test\r\nContent-Length: 10\r\n\r\n');
    assert.equal((await fetch(`${url}/health`)).status, 200);
    child.kill('SIGTERM');
    assert.equal(await ended, 0);
  });

  it('tells in its log what it does, one JSON object a line', async t => {
    const { child, url, log, ended } = await startProgram(t, { DATA_DIR: temporaryFolder(t), BASEURL: 'x' });
    await fetch(`${url}/offers?q=canary`);
    child.kill('SIGTERM');
    await ended;
    const said = log.map(({ msg }) => msg);
    assert.deepEqual(said, ['not a setting, but near one', 'listening', 'request', 'stopping', 'stopped']);
    const { route, status } = log[2];
    assert.deepEqual({ route, status }, { route: '/offers', status: 200 });
    assert.doesNotMatch(JSON.stringify(log), /canary/);
  });
});
