import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { Kysely, sql } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { content } from '../../demo/backend/dist/db/migrations/0001-content.js';
import { signups } from '../../demo/backend/dist/db/migrations/0002-signups.js';
import { postgresDialect } from '../../demo/backend/dist/db/postgres.js';
import { sqliteDialect } from '../../demo/backend/dist/db/sqlite.js';
import { onEachDatabase } from './databases.ts';
import { answers } from './town.ts';

const offer = {
  id: 'chor',
  lang: 'de',
  kind: 'volunteering',
  title: 'Chorprobe',
  response: { method: 'form', form: 'f' },
};
const form = { id: 'f', title: 'Anmeldung', fields: [{ name: 'name', type: 'text', label: 'Name' }] };

/** A database as the version before search left it. */
async function fillOldDatabase(db: Kysely<any>): Promise<void> {
  const migrations: Record<string, Migration> = { '0001-content': { up: content }, '0002-signups': { up: signups } };
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest();
  assert.ifError(error);
  for (const [type, record] of Object.entries({ offer, form })) {
    const row = { type, id: record.id, document: JSON.stringify(record), rank: 0, name: 'x' };
    await db.insertInto('item').values(row).execute();
  }
  await db.insertInto('item_text').values({ type: 'offer', id: 'chor', lang: 'de', words: 'chorprobe' }).execute();
  await db.insertInto('target').values({ id: 'offer:chor', form: 'f', capacity: 2, taken: 1, waitlist: 1 }).execute();
}

onEachDatabase('a database of the version before', startServer => {
  it('keeps its content and places, and is searched', async t => {
    const dataDir = mkdtempSync(join(tmpdir(), 'miteinand-'));
    const before = await startServer(t, { seed: {} });
    await before.close();
    const { databaseUrl } = before;
    const file = join(dataDir, 'miteinand.sqlite');
    const db = new Kysely<any>({ dialect: databaseUrl ? postgresDialect(databaseUrl) : sqliteDialect(file) });
    if (databaseUrl) {
      await sql.raw('drop schema public cascade').execute(db);
      await sql.raw('create schema public').execute(db);
    }
    await fillOldDatabase(db);
    await db.destroy();
    const server = await startServer(t, { dataDir, databaseUrl, seed: undefined });
    const { items, total } = (await server.get('/offers?q=probe&places=free')).body;
    assert.deepEqual([total, items[0].id, items[0].remainingAttendeeCapacity], [1, 'chor', 1]);
    assert.equal(
      (await server.signUp({ target: 'offer:chor', form: 'f', answers: { name: answers.name } })).status,
      201,
    );
    assert.equal((await server.get('/offers?q=probe&places=free')).body.total, 0);
  });
});
