import type { Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { content } from './migrations/0001-content.js';
import { signups } from './migrations/0002-signups.js';
import { search } from './migrations/0003-search.js';
import { messages } from './migrations/0004-messages.js';
import { words } from './migrations/0005-words.js';
import { revisions } from './migrations/0006-revisions.js';
import { feeds } from './migrations/0007-feeds.js';
import { signupStates } from './migrations/0008-signup-states.js';
import { limits } from './migrations/0009-limits.js';
import { mail } from './migrations/0010-mail.js';
import type { Tables } from './schema.js';

/** Brings the database to the newest schema; forward only. Throws when a step fails. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error(reasonOf(error), { cause: error });
}

/** What a newer program has changed an older one does not know: it would store what the newer one cannot rely on. */
function reasonOf(error: unknown): string {
  const [, step] = /previously executed migration (\S+) is missing/.exec((error as Error).message) ?? [];
  return step === undefined
    ? 'The database could not be brought up to date'
    : `The database was changed by a newer version of this program (${step}): start that one, or restore a backup`;
}

const migrations: Record<string, Migration> = {
  '0001-content': { up: content },
  '0002-signups': { up: signups },
  '0003-search': { up: search },
  '0004-messages': { up: messages },
  '0005-words': { up: words },
  '0006-revisions': { up: revisions },
  '0007-feeds': { up: feeds },
  '0008-signup-states': { up: signupStates },
  '0009-limits': { up: limits },
  '0010-mail': { up: mail },
};
