import { exportParts } from '../transfer/export.js';
import { isPart, parts } from '../transfer/parts.js';
import { print, readArgs, UsageError, type Command } from './command.js';
import { withDatabase } from './database.js';
import { progress } from './progress.js';

/** Writes content and sign-ups into files. */
export const exportCommand: Command = {
  usage: `Usage: miteinand-backend export FOLDER [--csv] [--only PART,PART…]

Writes content and sign-ups into FOLDER, one file a part, as "import" reads them; without loss. Parts are
${parts.join(', ')}.

  --csv     tables for spreadsheets: UTF-8, semicolons. Texts that would be calculated have an apostrophe before them.
  --only    these parts only: --only signups

Sign-ups and recipients are personal data: keep the files as closely as the database. Events of calendars that are
fetched (FEEDS) are left out. The two keys are no part of it: see "backup".`,
  async run(args) {
    const { values, positionals } = readArgs(args, {
      csv: { type: 'boolean', default: false },
      only: { type: 'string' },
    });
    const [folder] = positionals;
    if (folder === undefined || positionals.length > 1) throw new UsageError('Say one folder.');
    const wanted = values.only?.split(',') ?? parts;
    const unknown = wanted.find(name => !isPart(name));
    if (unknown !== undefined) throw new UsageError(`${unknown} is not a part.`);
    const options = { folder, isTable: values.csv, onProgress: progress() };
    const counts = await withDatabase(db => exportParts(db, wanted.filter(isPart), options));
    for (const [part, count] of counts) print(`${part}: ${count}`);
    return 0;
  },
};
