import { startPostgres, type PostgresServer } from './postgres.ts';

// One server for all test files of a run: `node --test --test-global-setup=test/backend/postgres-setup.ts …`.

let server: PostgresServer | undefined;

/** Called by node:test before the first file. */
export async function globalSetup(): Promise<void> {
  server = await startPostgres();
  if (server) process.env['TEST_POSTGRES'] = server.folder;
  else console.log('No PostgreSQL is installed: the tests on it are SKIPPED.');
}

/** Called by node:test after the last file. */
export const globalTeardown = async (): Promise<void> => server?.end();
