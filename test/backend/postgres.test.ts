import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { createBackend } from '@miteinand/backend';
import { Client } from 'pg';
import { onPostgres } from './databases.ts';
import { startPostgres, urlOf } from './postgres.ts';
import { signupRows, startServer } from './server.ts';
import { answers, town } from './town.ts';

const request = { target: 'offer:planting', form: 'register', answers };

onPostgres('the database', startOnPostgres => {
  it('is brought up to date wholly or not at all', async t => {
    const server = await startOnPostgres(t);
    await server.close();
    const { databaseUrl } = server;
    const client = new Client(databaseUrl);
    await client.connect();
    t.after(() => client.end());
    // The second step stumbles over it.
    await client.query('drop schema public cascade; create schema public; create table target (stumbling_block text)');
    await assert.rejects(startServer(t, { databaseUrl }), /could not be brought up to date/);
    const { rows } = await client.query("select 1 from pg_tables where tablename in ('item', 'signup')");
    assert.equal(rows.length, 0);
    await client.query('drop table target');
    assert.equal((await (await startServer(t, { databaseUrl })).signUp(request)).status, 201);
  });

  it('is filled once by several who start at once', async t => {
    const server = await startOnPostgres(t);
    await server.close();
    const { databaseUrl, dataDir } = server;
    const client = new Client(databaseUrl);
    await client.connect();
    await client.query('drop schema public cascade; create schema public');
    await client.end();
    const options = { dataDir, databaseUrl, seed: town, baseUrl: 'http://town.test', manageUrl: 'http://town.test' };
    const backends = await Promise.all([1, 2, 3, 4].map(() => createBackend(options)));
    await Promise.all(backends.map(backend => backend.close()));
    const [{ count }] = await server.rows("select count(*)::integer as count from item where type = 'offer'");
    assert.equal(count, town.offers!.length);
  });

  it('in which another keeps a target for itself is told as lost for now', async t => {
    const server = await startOnPostgres(t);
    const other = new Client(server.databaseUrl);
    await other.connect();
    await other.query("begin; select from target where id = 'offer:planting' for update");
    const waited = await server.signUp(request, { 'Idempotency-Key': 'kept-until-answered' });
    assert.equal(waited.status, 503);
    assert.ok(Number(waited.headers.get('Retry-After')) > 0);
    await other.end();
    assert.equal((await server.signUp(request, { 'Idempotency-Key': 'kept-until-answered' })).status, 201);
  });

  it('cannot hold U+0000 in a text: asking for it is a bad request, an answer keeps it', async t => {
    const server = await startOnPostgres(t);
    for (const path of ['/offers/%00', '/forms/%00', '/passes/%00']) {
      assert.equal((await server.get(path)).status, 400, path);
    }
    const name = 'Ada\u0000Muster';
    assert.equal((await server.signUp({ ...request, answers: { ...answers, name } })).status, 201);
    const [row] = await signupRows(server);
    assert.equal(JSON.parse(row['answers'] as string).name, name);
  });

  it('that breaks down under load loses nothing that was confirmed, and is found again', async t => {
    const database = (await startPostgres())!;
    t.after(() => database.end());
    const dataDir = mkdtempSync(join(tmpdir(), 'miteinand-'));
    const server = await startServer(t, { dataDir, databaseUrl: urlOf(database.folder, 'postgres') });
    const keys = Array.from({ length: 200 }, (_, number) => `sign-up-number-${number}`);
    const signUp = (key: string) => server.signUp(request, { 'Idempotency-Key': key });
    const underWay = keys.map(signUp);
    await Promise.all(underWay.slice(0, 20));
    await database.stop('immediate');
    const first = await Promise.all(underWay);
    const confirmed = first.filter(({ status }) => status === 201).length;
    assert.ok(confirmed > 0 && confirmed < keys.length, `${confirmed} confirmed: nothing broke, or all`);
    assert.deepEqual(
      first.filter(({ status, headers }) => status !== 201 && !(status === 503 && headers.get('Retry-After'))),
      [],
    );
    assert.equal((await server.get('/health')).status, 503);
    assert.equal((await server.get('/offers')).headers.get('Retry-After'), '5');
    await database.start();
    // Whoever waits too long for a connection is told to come back, too.
    const signUpAtLast = async (key: string) => {
      let answer = await signUp(key);
      while (answer.status === 503) answer = await signUp(key);
      return answer;
    };
    const second = await Promise.all(keys.map(signUpAtLast));
    assert.deepEqual(new Set(second.map(({ status }) => status)), new Set([201]));
    for (const [index, { status, text }] of first.entries()) {
      if (status === 201) assert.equal(second[index].text, text);
    }
    assert.equal((await signupRows(server)).length, keys.length);
    t.diagnostic(`${confirmed} of ${keys.length} confirmed before`);
  });
});
