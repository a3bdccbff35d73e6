import { randomUUID } from 'node:crypto';
import { describe, type TestContext } from 'node:test';
import { Client } from 'pg';
import { startPostgres, urlOf } from './postgres.ts';
import { startServer, type StartServer } from './server.ts';

/** The folder of the run's PostgreSQL; a test file that runs alone starts one for itself. */
const folder = process.env['TEST_POSTGRES'] ?? (await startPostgres())?.folder;
const skip = folder ? false : 'PostgreSQL is not installed';

/** The same tests on every database; each server they start has a database of its own. */
export function onEachDatabase(name: string, tests: (startServer: StartServer) => void): void {
  describe(`${name}, on SQLite`, () => tests(startServer));
  onPostgres(name, tests);
}

/** Tests of what only PostgreSQL does. */
export function onPostgres(name: string, tests: (startServer: StartServer) => void): void {
  describe(`${name}, on PostgreSQL`, { skip }, () => tests(startOnPostgres));
}

const startOnPostgres: StartServer = async (test, options = {}) =>
  startServer(test, { ...options, databaseUrl: options.databaseUrl ?? (await emptyDatabase(test)) });

/** Databases that no test uses now: to make one takes a fifth of a second. */
const idle: string[] = [];

/** The address of an empty database, for as long as the test runs. */
async function emptyDatabase(test: TestContext): Promise<string> {
  const name = idle.pop() ?? (await createDatabase());
  test.after(() => idle.push(name));
  await administer(name, 'drop schema public cascade; create schema public');
  return urlOf(folder!, name);
}

/** It sorts as German dictionaries do, which no answer may show. */
async function createDatabase(): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer('postgres', `create database ${name} template template0 locale_provider icu icu_locale 'de'`);
  return name;
}

async function administer(database: string, sql: string): Promise<void> {
  const client = new Client(urlOf(folder!, database));
  await client.connect();
  await client.query(sql);
  await client.end();
}
