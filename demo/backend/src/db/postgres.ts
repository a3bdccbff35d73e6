import { PostgresDialect, sql, type Kysely } from 'kysely';
import type { Pool } from 'pg';
import { dialectOf } from './dialect.js';
import { isOutdated, Preparing } from './prepare.js';
import type { Tables } from './schema.js';

/**
 * A transaction waits five seconds for another's lock, as on SQLite, and ten for its own process; then both may go on.
 * A statement that takes ten seconds would answer nobody any more.
 */
const sessionSettings = `select
  set_config('default_transaction_isolation', 'read committed', false),
  set_config('lock_timeout', '5s', false),
  set_config('idle_in_transaction_session_timeout', '10s', false),
  set_config('statement_timeout', '10s', false)`;

/** One process needs no more at once; PostgreSQL lets a hundred in as it comes. */
const mostConnections = 10;

/** Lets statements of a connection take as long as they need, until `act` is done. */
export async function unhurried(db: Kysely<Tables>, act: (connection: Kysely<Tables>) => Promise<void>): Promise<void> {
  if (dialectOf(db) === 'sqlite') return act(db);
  await db.connection().execute(async connection => {
    await sql`set statement_timeout = 0`.execute(connection);
    await act(connection);
    await sql.raw(sessionSettings).execute(connection);
  });
}

/** kysely on PostgreSQL; `pg` is loaded by who asks for it. A connection that breaks is replaced by the next query. */
export const postgresDialect = (url: string): PostgresDialect => new PostgresDialect({ pool: () => openPool(url) });

async function openPool(url: string): Promise<Pool> {
  const { Pool } = await import('pg');
  const preparing = new Preparing();
  const pool = new Pool({
    connectionString: url,
    application_name: 'miteinand',
    max: mostConnections,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- it is waited for; the types do not say so
    async onConnect(client) {
      // Also while a transaction holds it, a connection may break: unheard, that would end the process.
      client.on('error', () => {});
      await client.query(sessionSettings);
      preparing.begin(client);
    },
  });
  pool.on('error', () => {});
  return pool;
}

/** Whether the database was lost, or refused for now what may work in a moment. */
export const isLost = (error: Error & { code?: unknown }): boolean =>
  passing.test(String(error.code)) || broken.test(error.message) || isOutdated(error);

/**
 * Errors of the network, and of https://www.postgresql.org/docs/current/errcodes-appendix.html those of a connection,
 * of too few resources, of an operator who stops the server, of a lock, of a statement that took too long, and of a
 * transaction that lost against another.
 */
const passing = /^(E(?!RR_)[A-Z]+|EAI_AGAIN|08...|25P03|40001|40P01|53...|55P03|57014|57P0[1-5])$/;

/** `pg` and its pool have no codes for a connection that ended before its answer came. */
const broken =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** Whether a text holds U+0000, which no text of PostgreSQL may hold. */
export const isUnstorable = ({ code }: Error & { code?: unknown }): boolean => code === '22021';
