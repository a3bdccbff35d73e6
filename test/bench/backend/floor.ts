import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Backend } from '@miteinand/backend';
import { Pool } from 'pg';

/** What no way of signing up can be faster than: the same server answers after one durable INSERT of what was sent. */
export async function addFloor(site: Backend['app'], dataDir: string, databaseUrl: string): Promise<void> {
  const insert = databaseUrl ? await insertInPostgres(databaseUrl) : insertInSqlite(dataDir);
  site.post('/floor', async c => {
    const id = randomUUID();
    await insert(id, await c.req.text());
    return c.json({ id }, 201);
  });
}

type Insert = (id: string, body: string) => unknown;

function insertInSqlite(dataDir: string): Insert {
  const database = new DatabaseSync(join(dataDir, 'miteinand.sqlite'), { timeout: 5000 });
  database.exec('pragma synchronous = full; create table if not exists floor (id text primary key, body text)');
  const statement = database.prepare('insert into floor values (?, ?)');
  return (id, body) => statement.run(id, body);
}

async function insertInPostgres(connectionString: string): Promise<Insert> {
  const pool = new Pool({ connectionString, max: 10 });
  await pool.query('create table if not exists floor (id text primary key, body text)');
  return (id, body) => pool.query({ name: 'floor', text: 'insert into floor values ($1, $2)', values: [id, body] });
}
