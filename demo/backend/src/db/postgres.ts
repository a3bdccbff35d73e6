import { PostgresDialect } from 'kysely';
import type { Pool } from 'pg';

/** A transaction waits five seconds for another's lock, as on SQLite, and ten for its own process; then both may go on. */
const sessionSettings = `
  set default_transaction_isolation = 'read committed';
  set lock_timeout = '5s';
  set idle_in_transaction_session_timeout = '10s';`;

/** kysely on PostgreSQL; `pg` is loaded by who asks for it. A connection that breaks is replaced by the next query. */
export const postgresDialect = (url: string): PostgresDialect => new PostgresDialect({ pool: () => openPool(url) });

async function openPool(url: string): Promise<Pool> {
  const { Pool } = await import('pg');
  const pool = new Pool({
    connectionString: url,
    application_name: 'miteinand',
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- it is waited for; the types do not say so
    async onConnect(client) {
      // Also while a transaction holds it, a connection may break: unheard, that would end the process.
      client.on('error', () => {});
      await client.query(sessionSettings);
    },
  });
  pool.on('error', () => {});
  return pool;
}

/** Whether the database was lost, or refused for now what may work in a moment. */
export const isLost = ({ code, message }: Error & { code?: unknown }): boolean =>
  passing.test(String(code)) || broken.test(message);

/**
 * Errors of the network, and of https://www.postgresql.org/docs/current/errcodes-appendix.html those of a connection,
 * of too few resources, of an operator who stops the server, of a lock and of a transaction that lost against another.
 */
const passing = /^(E(?!RR_)[A-Z]+|EAI_AGAIN|08...|25P03|40001|40P01|53...|55P03|57P0[1-5])$/;

/** `pg` and its pool have no codes for a connection that ended before its answer came. */
const broken =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** Whether a text holds U+0000, which no text of PostgreSQL may hold. */
export const isUnstorable = ({ code }: Error & { code?: unknown }): boolean => code === '22021';
