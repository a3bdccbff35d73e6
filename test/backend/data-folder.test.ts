import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it, type TestContext } from 'node:test';
import { Worker } from 'node:worker_threads';
import { startServer } from './server.ts';
import { answers } from './town.ts';

const request = { target: 'event:workshop', form: 'register', answers };

function emptyFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'miteinand-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe('the data folder', () => {
  it('holds files that only their owner reads, in a folder open to all too', async t => {
    const dataDir = emptyFolder(t);
    chmodSync(dataDir, 0o755);
    const server = await startServer(t, { dataDir });
    await server.signUp(request);
    const files = readdirSync(dataDir).sort();
    assert.deepEqual(files, [
      'issuer-key.pem',
      'miteinand.sqlite',
      'miteinand.sqlite-shm',
      'miteinand.sqlite-wal',
      'token-key',
    ]);
    for (const file of files) assert.equal(statSync(join(dataDir, file)).mode & 0o777, 0o600, file);
  });

  it('is refused with a damaged token key, with which everybody could make tokens', async t => {
    const dataDir = emptyFolder(t);
    writeFileSync(join(dataDir, 'token-key'), '');
    await assert.rejects(startServer(t, { dataDir }), /token-key is damaged/);
  });

  it('can be opened by several who start at once', async t => {
    const dataDir = emptyFolder(t);
    const starts = Array.from({ length: 4 }, () => startInThread(dataDir));
    assert.deepEqual(await Promise.all(starts), ['ready', 'ready', 'ready', 'ready']);
  });
});

describe('the database', () => {
  it('is brought up to date wholly or not at all', async t => {
    const dataDir = emptyFolder(t);
    const file = join(dataDir, 'miteinand.sqlite');
    let database = new DatabaseSync(file);
    // The second step stumbles over it.
    database.exec('create table target (stumbling_block text)');
    await assert.rejects(startServer(t, { dataDir }), /could not be brought up to date/);
    const tables = database.prepare("select name from sqlite_schema where name in ('item', 'signup')").all();
    assert.deepEqual(tables, []);
    database.exec('drop table target');
    database.close();
    const server = await startServer(t, { dataDir });
    assert.equal((await server.signUp(request)).status, 201);
    database = new DatabaseSync(file, { readOnly: true });
    assert.equal(database.prepare('select count(*) as count from signup').get()!['count'], 1);
    database.close();
  });

  it('that another process keeps for itself is told as busy, with when to try again', async t => {
    const server = await startServer(t);
    const other = new DatabaseSync(join(server.dataDir, 'miteinand.sqlite'));
    other.exec('begin immediate');
    const busy = await server.signUp(request, { 'Idempotency-Key': 'kept-until-answered' });
    assert.equal(busy.status, 503);
    assert.ok(Number(busy.headers.get('Retry-After')) > 0);
    other.close();
    assert.equal((await server.signUp(request, { 'Idempotency-Key': 'kept-until-answered' })).status, 201);
  });
});

/** Creates a backend in a thread of its own: on one thread, the first would be done before the second begins. */
async function startInThread(dataDir: string): Promise<string> {
  const code = `
    const { parentPort, workerData } = require('node:worker_threads');
    import('@miteinand/backend')
      .then(({ createBackend }) => createBackend({ ...workerData, baseUrl: 'http://town.test', manageUrl: 'http://town.test' }))
      .then(backend => backend.close())
      .then(() => parentPort.postMessage('ready'), error => parentPort.postMessage(String(error.cause ?? error)));`;
  const worker = new Worker(code, { eval: true, workerData: { dataDir } });
  const [outcome] = await once(worker, 'message');
  await worker.terminate();
  return outcome;
}
