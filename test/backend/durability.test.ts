import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { openDatabase } from '../../demo/backend/dist/db/open.js';
import { killServers } from '../long/harness/kill-rounds.ts';
import { testKept } from '../long/harness/kill-tests.ts';

// Many more rounds, PostgreSQL, the negative controls, and a look at the system's calls: test/long/kill.test.ts.

describe('a server on SQLite that is killed under load', () => void testKept(killServers, 1));

describe('SQLite', () => {
  it('is told to flush every commit to disk before it is acknowledged', async t => {
    const dataDir = mkdtempSync(join(tmpdir(), 'miteinand-'));
    const db = await openDatabase({ dataDir }, new Date());
    t.after(async () => {
      await db.destroy();
      rmSync(dataDir, { recursive: true });
    });
    const { rows } = await sql<object>`select journal_mode, synchronous
      from pragma_journal_mode(), pragma_synchronous()`.execute(db);
    assert.deepEqual({ ...rows[0] }, { journal_mode: 'wal', synchronous: 2 });
  });
});
