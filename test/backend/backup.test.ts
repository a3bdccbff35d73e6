import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { onEachDatabase, onPostgres } from './databases.ts';
import { program, runProgram, temporaryFolder } from './program.ts';
import { signupRows, startServer } from './server.ts';
import { answers } from './town.ts';

const request = { target: 'offer:planting', form: 'register', answers };
const runFile = promisify(execFile);

describe('a backup', () => {
  it('made under load has every sign-up acknowledged before, and the keys: links go on working', async t => {
    const server = await startServer(t);
    const acknowledged: { reference: string; manageUrl: string }[] = [];
    let isLoaded = true;
    const load = async (): Promise<void> => {
      while (isLoaded) acknowledged.push((await server.signUp(request)).body);
    };
    const loads = Array.from({ length: 8 }, load);
    while (acknowledged.length < 20) await new Promise(resolve => setTimeout(resolve, 5));
    const before = acknowledged.slice();
    const copy = join(temporaryFolder(t), 'copy');
    const { code, err } = await runProgram(['backup', copy], { DATA_DIR: server.dataDir });
    isLoaded = false;
    await Promise.all(loads);
    assert.equal(code, 0, err);
    for (const file of ['miteinand.sqlite', 'token-key', 'issuer-key.pem']) {
      assert.equal(statSync(join(copy, file)).mode & 0o777, 0o600, file);
    }
    const restored = await startServer(t, { dataDir: copy });
    const stored = new Set((await signupRows(restored)).map(({ reference }) => reference));
    assert.deepEqual(
      before.filter(({ reference }) => !stored.has(reference)),
      [],
    );
    assert.ok(acknowledged.length > before.length, 'sign-ups went on meanwhile');
    assert.deepEqual(
      (await restored.rows('pragma integrity_check')).map(row => ({ ...row })),
      [{ integrity_check: 'ok' }],
    );
    assert.equal((await restored.manage('GET', before[0])).body.reference, before[0].reference);
    assert.equal(restored.issuer, server.issuer);
  });

  it('is no copy of the file alone, which misses what is in its log (negative control)', async t => {
    const server = await startServer(t);
    assert.equal((await server.signUp(request)).status, 201);
    const file = join(temporaryFolder(t), 'plain.sqlite');
    await runFile('cp', [join(server.dataDir, 'miteinand.sqlite'), file]);
    const plain = new DatabaseSync(file);
    t.after(() => plain.close());
    assert.throws(() => assert.equal(plain.prepare('select count(*) as n from signup').get()!['n'], 1));
  });

  it('is not made over another, nor of what is not there', async t => {
    const server = await startServer(t);
    const folder = temporaryFolder(t);
    assert.equal((await runProgram(['backup', folder], { DATA_DIR: server.dataDir })).code, 1);
    const missing = join(folder, 'missing');
    assert.equal((await runProgram(['backup', missing], { DATA_DIR: join(folder, 'none') })).code, 1);
    assert.throws(() => statSync(missing));
  });
});

onPostgres('a backup', startServer => {
  it('is made by pg_dump, beside the keys', async t => {
    const server = await startServer(t);
    const { body } = await server.signUp(request);
    const folder = temporaryFolder(t);
    const copy = join(folder, 'copy');
    const env = { DATA_DIR: server.dataDir, DATABASE_URL: server.databaseUrl! };
    assert.equal((await runProgram(['backup', copy], env)).code, 0);
    const dump = join(folder, 'dump');
    await runFile('pg_dump', ['--format=custom', `--file=${dump}`, server.databaseUrl!]);
    await server.close();
    const second = await startServer(t, { dataDir: copy, seed: {} });
    await second.rows('drop schema public cascade; create schema public');
    await runFile('pg_restore', ['--no-owner', '--clean', '--if-exists', `--dbname=${second.databaseUrl}`, dump]);
    const restored = await startServer(t, { dataDir: copy, databaseUrl: second.databaseUrl! });
    assert.equal((await restored.manage('GET', body)).body.reference, body.reference);
  });
});

onPostgres('a database', startServer => {
  it('whose bringing up to date is killed half-way is as it was, and the next start does it', async t => {
    const server = await startServer(t, { seed: {} });
    const { dataDir, databaseUrl } = server;
    await server.close();
    await server.rows('drop schema public cascade; create schema public');
    const other = new Client(databaseUrl);
    await other.connect();
    t.after(() => other.end());
    // The second step waits for the name: the first has been done by then.
    await other.query('begin; create table target (id text)');
    const env = { DATA_DIR: dataDir, DATABASE_URL: databaseUrl! };
    const child = spawn(process.execPath, [program, 'serve'], { env: { PORT: '0', ...env }, stdio: 'ignore' });
    const waiting = "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    while (child.exitCode === null && !(await server.rows(waiting)).length);
    child.kill('SIGKILL');
    await once(child, 'exit');
    assert.equal(child.signalCode, 'SIGKILL', 'it was still at it');
    await other.query('rollback');
    assert.deepEqual(await server.rows("select tablename from pg_tables where tablename = 'item'"), []);
    const { code, err } = await runProgram(['export', join(temporaryFolder(t), 'out')], env);
    assert.equal(code, 0, err);
  });
});

onEachDatabase('a database', startServer => {
  it('that a newer program has changed is refused by an older one', async t => {
    const server = await startServer(t);
    await server.rows(
      "insert into kysely_migration (name, timestamp) values ('9999-future', '2030-01-01T00:00:00.000Z')",
    );
    const { dataDir, databaseUrl } = server;
    const env = { DATA_DIR: dataDir, ...(databaseUrl && { DATABASE_URL: databaseUrl }) };
    const { code, out } = await runProgram(['serve'], env);
    assert.equal(code, 1);
    assert.match(out, /changed by a newer version of this program \(9999-future\)/);
    assert.equal((await server.get('/health')).status, 200, 'the newer one goes on');
  });

  it('is brought up to date once by several that start at once', async t => {
    const server = await startServer(t, { seed: {} });
    const { dataDir, databaseUrl } = server;
    await server.close();
    if (databaseUrl) await server.rows('drop schema public cascade; create schema public');
    const env = {
      DATA_DIR: databaseUrl ? dataDir : temporaryFolder(t),
      ...(databaseUrl && { DATABASE_URL: databaseUrl }),
    };
    const out = join(temporaryFolder(t), 'out');
    const runs = [1, 2, 3].map(number => runProgram(['export', `${out}${number}`, '--only', 'service'], env));
    for (const { code, err } of await Promise.all(runs)) assert.equal(code, 0, err);
    assert.ok(readFileSync(`${out}1/service.json`, 'utf8'));
  });
});
