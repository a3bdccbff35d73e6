import { mkdirSync } from 'node:fs';
import type { Kysely } from 'kysely';
import { readConfig } from '../config.js';
import { Commits } from '../db/commits.js';
import { openDatabase } from '../db/open.js';
import type { Tables } from '../db/schema.js';
import { defaults } from '../defaults.js';
import { openSecrets } from '../secrets.js';
import type { Services } from '../services.js';
import { tokensOf } from '../signups/tokens.js';

/** Works on the database of the settings, brought up to date, also while a server runs on it. */
export async function withDatabase<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  const { dataDir, databaseUrl } = readConfig(process.env);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const db = await openDatabase({ dataDir, databaseUrl }, new Date());
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

/** The same with what it takes to pass places on and to queue the mails that tell of it, which a server sends. */
export const withServices = <T>(work: (services: Services) => Promise<T>): Promise<T> =>
  withDatabase(db => {
    const { dataDir, baseUrl, manageUrl, offerHours = defaults.offerHours } = readConfig(process.env);
    const tokens = tokensOf(openSecrets(dataDir).tokenKey);
    const services: Partial<Services> = {
      db,
      commits: new Commits(db),
      clock: () => new Date(),
      baseUrl,
      manageUrl,
      offerHours,
      tokens,
      faults: {},
    };
    // The others belong to a process that listens: no index, no connection to a mail server.
    return work(services as Services);
  });
