import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Crowd } from './harness/crowd.ts';
import { killDatabases, killServers } from './harness/kill-rounds.ts';
import { testKept, testLost } from './harness/kill-tests.ts';
import { startProcess } from './harness/server-process.ts';

describe('a server on SQLite that is killed under load', () => {
  void testKept(killServers, 25);
  void testLost(killServers);
});

describe('PostgreSQL of which a process is killed under load', () => {
  void testKept(killDatabases, 25);
  void testLost(killDatabases);
});

const skip = spawnSync('strace', ['-V']).status === 0 ? false : 'strace is not installed';

describe('a server on SQLite', { skip }, () => {
  it('has the system flush to disk before it acknowledges', async t => {
    const dataDir = mkdtempSync(join(tmpdir(), 'miteinand-'));
    t.after(() => rmSync(dataDir, { recursive: true, force: true }));
    const { pid, url } = await startProcess(t, { dataDir });
    const watch = spawn('strace', ['-f', '-e', 'trace=fsync,fdatasync', '-p', String(pid)]);
    let calls = '';
    watch.stderr.on('data', data => (calls += data));
    await once(watch.stderr, 'data');
    const crowd = new Crowd(1);
    crowd.start(url);
    await crowd.acknowledges(20);
    await crowd.stop();
    watch.kill('SIGINT');
    await once(watch, 'close');
    const flushes = calls.match(/(fsync|fdatasync)\(/g)?.length ?? 0;
    t.diagnostic(`${flushes} flushes for ${crowd.acknowledged.length} sign-ups one after the other`);
    assert.ok(flushes >= crowd.acknowledged.length);
  });
});
