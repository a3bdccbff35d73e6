import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startPostgres, urlOf } from '../backend/postgres.ts';
import { measure } from './backend/measure.ts';
import { startBackend } from './backend/running.ts';

// Lists of the reference backend with many offers, on both databases. `npm run bench -- backend [counts]`

const counts = process.argv.slice(2).map(Number).filter(Boolean);
const sizes = counts.length ? counts : [1000, 10_000, 100_000];
const postgres = await startPostgres();
if (!postgres) console.log('No PostgreSQL is installed: only SQLite is measured.');

await report('SQLite', () => Promise.resolve(''));
if (postgres) await report('PostgreSQL', count => createDatabase(`bench_${count}`));
await postgres?.end();

/** Prints a table: a line a figure, a column a number of offers. */
async function report(name: string, createDatabase: (count: number) => Promise<string>): Promise<void> {
  const columns: Record<string, number>[] = [];
  for (const count of sizes) columns.push(await measureOn(await createDatabase(count), count));
  console.log(`\n${name}, milliseconds`.padEnd(46), ...sizes.map(count => count.toLocaleString('en').padStart(10)));
  for (const figure of Object.keys(columns[0])) {
    console.log(figure.padEnd(45), ...columns.map(column => column[figure].toFixed(1).padStart(10)));
  }
}

async function measureOn(databaseUrl: string, count: number): Promise<Record<string, number>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'miteinand-bench-'));
  try {
    const filling = await startBackend(dataDir, databaseUrl, count);
    await filling.stop();
    const backend = await startBackend(dataDir, databaseUrl, 0);
    const figures = await measure(backend);
    await backend.stop();
    return { 'filling the empty database': filling.startMs, ...figures };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function createDatabase(name: string): Promise<string> {
  const client = new Client(urlOf(postgres!.folder, 'postgres'));
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return urlOf(postgres!.folder, name);
}
