import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import type { Sent } from './crowd.ts';

/** Where the data of a server lie. */
export interface Data {
  dataDir: string;
  databaseUrl?: string | undefined;
}

type Row = Record<string, unknown>;

/** What is stored, by a statement in SQL, read past the server. */
export async function rowsOf({ dataDir, databaseUrl }: Data, sql: string): Promise<Row[]> {
  if (databaseUrl) {
    const client = new Client(databaseUrl);
    await client.connect();
    const { rows } = await client.query<Row>(sql);
    await client.end();
    return rows;
  }
  const database = new DatabaseSync(join(dataDir, 'miteinand.sqlite'));
  const rows = database.prepare(sql).all();
  database.close();
  return rows;
}

/** What is wrong with what is stored; all empty when nothing is. */
export interface Findings {
  /** References that were confirmed to somebody and are gone. */
  missing: string[];
  /** References of those who were told that they cancelled, and still stand there. */
  uncancelled: string[];
  /** Sign-ups without the answer to their key, and keys without their sign-up. */
  halves: unknown[];
  /** Targets whose places taken are not those that sign-ups hold, or that are oversold. */
  miscounted: Row[];
}

/** Compares what people were told with what is stored, and what is stored with itself. */
export async function checkBooks(data: Data, acknowledged: readonly Sent[]): Promise<Findings> {
  const stored = new Map(
    (await rowsOf(data, 'select reference, state from signup')).map(row => [row['reference'], row]),
  );
  const references = acknowledged.map(({ told }) => told!.reference);
  return {
    missing: references.filter(reference => !stored.has(reference)),
    uncancelled: acknowledged
      .filter(({ told, cancelled }) => cancelled === 'yes' && stored.get(told!.reference)?.['state'] !== 'cancelled')
      .map(({ told }) => told!.reference),
    halves: await rowsOf(data, halves),
    miscounted: await rowsOf(data, miscounted),
  };
}

const halves = `
  select signup.id from signup where id not in (select signup from idempotency)
  union all select key from idempotency where signup not in (select id from signup)`;

/** Places that the content says are gone from the start are held by nobody: such targets are not signed up for here. */
const miscounted = `
  select target.id, capacity, taken, coalesce(sum(places), 0) as held
  from target left join signup on signup.target = target.id
  where target.id in ('offer:harvest', 'event:workshop', 'offer:planting', 'offer:reading')
  group by target.id, capacity, taken
  having taken <> coalesce(sum(places), 0) or taken > capacity`;
