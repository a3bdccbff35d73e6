import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { urlOf, type PostgresServer } from '../../backend/postgres.ts';
import { rowsOf } from './books.ts';

/** Ends the process that starts all others; they notice and end, too. Then starts the database again. */
export async function killPostmaster(postgres: PostgresServer): Promise<void> {
  const [pid] = readFileSync(join(postgres.folder, 'data', 'postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), 'SIGKILL');
  for (;;) {
    try {
      return void (await postgres.start());
    } catch {
      // As long as one of the others lives, PostgreSQL does not start on its memory.
      await pause(100);
    }
  }
}

/** Ends a process that works for the server; PostgreSQL then ends all others and recovers by itself. */
export async function killWorker({ folder }: PostgresServer): Promise<void> {
  const workers = "select pid from pg_stat_activity where application_name = 'miteinand' order by random() limit 1";
  const [{ pid }] = await rowsOf({ dataDir: folder, databaseUrl: urlOf(folder, 'postgres') }, workers);
  process.kill(Number(pid), 'SIGKILL');
}
