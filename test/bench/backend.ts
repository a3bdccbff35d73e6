import { Client } from 'pg';
import { startPostgres, urlOf } from '../backend/postgres.ts';
import { reportLists } from './backend/lists.ts';
import { reportLoad } from './backend/load.ts';

// The reference backend on both databases: under the load of many clients, and its lists with many offers.
// `npm run bench -- backend [load | lists] [counts]`

const words = process.argv.slice(3);
const counts = words.map(Number).filter(Boolean);
const sizes = counts.length ? counts : [1000, 10_000, 100_000];
const postgres = await startPostgres({ isDurable: true });
if (!postgres) console.log('No PostgreSQL is installed: only SQLite is measured.');

await report('SQLite', async () => '');
if (postgres) await report('PostgreSQL', createDatabase);
await postgres?.end();

async function report(database: string, newDatabase: (name: string) => Promise<string>): Promise<void> {
  if (!words.includes('lists')) await reportLoad(database, newDatabase);
  if (!words.includes('load')) await reportLists(database, newDatabase, sizes);
}

async function createDatabase(name: string): Promise<string> {
  const client = new Client(urlOf(postgres!.folder, 'postgres'));
  await client.connect();
  await client.query(`create database bench_${name}`);
  await client.end();
  return urlOf(postgres!.folder, `bench_${name}`);
}
