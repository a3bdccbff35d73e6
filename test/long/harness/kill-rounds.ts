import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { BackendOptions } from '@miteinand/backend';
import { startPostgres, urlOf, type PostgresServer } from '../../backend/postgres.ts';
import { checkBooks, rowsOf, type Data, type Findings } from './books.ts';
import { Crowd } from './crowd.ts';
import { killPostmaster, killWorker } from './kill-postgres.ts';
import { startProcess, type ServerProcess } from './server-process.ts';

/** What some rounds came to. */
export interface Outcome extends Findings {
  acknowledged: number;
  /** Sign-ups without an answer that were sent again under their keys, and how many rows all keys have in the end. */
  unanswered: number;
  keys: number;
  rows: number;
  /** How often somebody was told to come back later. */
  comeBacks: number;
  /** All other answers that are no confirmation. */
  odd: number[];
}

type Faults = BackendOptions['faults'];

/** Ends a server on SQLite at random moments while a crowd signs up, and starts it again. */
export async function killServers(t: TestContext, rounds: number, faults: Faults = {}): Promise<Outcome> {
  const data = { dataDir: folderFor(t) };
  const crowd = new Crowd();
  let server = await startProcess(t, { ...data, faults });
  for (let round = 0; round < rounds; round++) {
    await underLoad(crowd, server, () => server.kill());
    await crowd.stop();
    server = await startProcess(t, { ...data, faults });
  }
  return outcome(data, crowd, server);
}

/** Ends processes of PostgreSQL at random moments while a crowd signs up. */
export const killDatabases = (t: TestContext, rounds: number, faults: Faults = {}): Promise<Outcome> =>
  endDatabases(t, rounds, (postgres, round) => (round % 2 ? killWorker(postgres) : killPostmaster(postgres)), faults);

/** Lets PostgreSQL end, and be there again, at random moments while a crowd signs up; the server stays and must find it. */
export async function endDatabases(
  t: TestContext,
  rounds: number,
  end: (postgres: PostgresServer, round: number) => Promise<void>,
  faults: Faults = {},
): Promise<Outcome> {
  const postgres = (await startPostgres({ isDurable: true }))!;
  t.after(() => postgres.end());
  const data = { dataDir: folderFor(t), databaseUrl: urlOf(postgres.folder, 'postgres') };
  const crowd = new Crowd();
  const server = await startProcess(t, { ...data, faults });
  for (let round = 0; round < rounds; round++) {
    await underLoad(crowd, server, () => end(postgres, round));
    await crowd.acknowledges(20);
    await crowd.stop();
  }
  return outcome(data, crowd, server);
}

const isComeBack = ({ status, headers }: Response): boolean => status === 503 && Number(headers.get('Retry-After')) > 0;

async function underLoad(crowd: Crowd, server: ServerProcess, kill: () => Promise<void>): Promise<void> {
  crowd.start(server.url);
  await crowd.acknowledges(20);
  await pause(randomInt(300));
  await kill();
}

async function outcome(data: Data, crowd: Crowd, server: ServerProcess): Promise<Outcome> {
  const { acknowledged } = crowd;
  const unanswered = crowd.sent.length - acknowledged.length;
  const findings = await checkBooks(data, acknowledged);
  await crowd.retry(server.url);
  const [{ count }] = await rowsOf(data, 'select count(*) as count from signup');
  await server.stop();
  return {
    ...findings,
    acknowledged: acknowledged.length,
    unanswered,
    keys: crowd.sent.length,
    rows: Number(count),
    comeBacks: crowd.refused.filter(isComeBack).length,
    odd: crowd.refused.filter(response => !isComeBack(response)).map(({ status }) => status),
  };
}

function folderFor(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'miteinand-kill-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
