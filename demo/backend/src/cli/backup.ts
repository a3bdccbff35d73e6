import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readConfig } from '../config.js';
import { makePrivateFile } from '../private-file.js';
import { databaseName } from '../db/open.js';
import { secretFiles } from '../secrets.js';
import { note, print, readArgs, UsageError, type Command } from './command.js';

/** Copies the database and the keys. */
export const backup: Command = {
  usage: `Usage: miteinand-backend backup FOLDER

Copies the SQLite database and the two keys into FOLDER, which must not be there yet, also while a server runs: every
sign-up that was acknowledged before the start is in the copy, which is checked. The copy is a data folder: to restore it,
stop the server, put the copy in the place of DATA_DIR and start. It holds personal data and secrets.

A PostgreSQL database is copied by pg_dump; then this command copies the keys only.`,
  async run(args) {
    const { positionals } = readArgs(args, {});
    const [folder] = positionals;
    if (folder === undefined || positionals.length > 1) throw new UsageError('Say one folder.');
    const { dataDir, databaseUrl } = readConfig(process.env);
    mkdirSync(folder, { mode: 0o700 });
    try {
      for (const name of secretFiles) copyFileSync(join(dataDir, name), join(folder, name));
      if (databaseUrl) note('The keys are copied. Copy the database itself with pg_dump.');
      else copyChecked(join(dataDir, databaseName), join(folder, databaseName));
    } catch (error) {
      // Nobody shall take half a copy for one.
      rmSync(folder, { recursive: true });
      throw error;
    }
    print(folder);
    return 0;
  },
};

function copyChecked(from: string, to: string): void {
  // The copy must not be readable by others, not even while it grows.
  makePrivateFile(to, () => '');
  const source = new DatabaseSync(from, { readOnly: true, timeout: 5000 });
  // As of one moment, while others write; and what was erased is not in it, not even as free space.
  source.prepare('vacuum into ?').run(to);
  source.close();
  const copy = new DatabaseSync(to);
  const result = copy.prepare('pragma integrity_check').get()?.['integrity_check'];
  copy.close();
  if (result !== 'ok') throw new Error(`The copy is damaged: ${String(result)}`);
}
