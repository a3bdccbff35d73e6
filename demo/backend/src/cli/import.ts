import { writeFileSync } from 'node:fs';
import Papa from 'papaparse';
import { guardedCell } from '../transfer/cells.js';
import { importRows, type ImportReport } from '../transfer/import.js';
import { parts, type RefusedRow } from '../transfer/parts.js';
import { readRows } from '../transfer/read-files.js';
import { note, print, readArgs, UsageError, type Command } from './command.js';
import { withServices } from './database.js';
import { progress } from './progress.js';

/** Stores content and sign-ups of files. */
export const importCommand: Command = {
  usage: `Usage: miteinand-backend import FILE|FOLDER… [--report FILE]

Stores content and sign-ups, also while a server runs on the same database, which then serves them. Files are

  *.json    an object with any of the parts ${parts.join(', ')}
  PART.csv  a table called like its part, as "export --csv" writes it: separated by ; or , or tabs, headings such as
            organization.name, lists as JSON

Records are known by their id: new ones are added, others made as the file says; sign-ups that are there stay as they are.
Nothing is removed. Interrupted, it goes on where it stopped when it is started again. Rows that do not fit the contract
are left out and told with row, field and reason; a sign-up for which no place is left is one of them. No mails are sent,
but to those who wait for places that there are now.

  --report FILE   writes the rows that were left out as a table (CSV)

Exit code: 0 when all rows are stored, 1 when some are left out or something failed, 2 when the command is not understood.`,
  async run(args) {
    const { values, positionals } = readArgs(args, { report: { type: 'string' } });
    if (!positionals.length) throw new UsageError('Say which files.');
    const rows = readRows(positionals);
    const { counts, refused } = await withServices(services => importRows(services, rows, progress()));
    printCounts(counts);
    for (const { file, part, row, id, field, reason } of refused)
      note(`${file}: ${part} ${row}${id && ` (${id})`}: ${field}: ${reason}`);
    if (values.report !== undefined) writeReport(values.report, refused);
    return refused.length ? 1 : 0;
  },
};

function printCounts(counts: ImportReport['counts']): void {
  for (const [part, { added, changed, unchanged, refused }] of counts)
    print(`${part}: ${added} added, ${changed} changed, ${unchanged} unchanged, ${refused} refused`);
}

function writeReport(file: string, refused: readonly RefusedRow[]): void {
  const headings = ['file', 'part', 'row', 'id', 'field', 'reason'] as const;
  const rows = refused.map(row => headings.map(name => guardedCell(String(row[name]))));
  writeFileSync(file, `\uFEFF${Papa.unparse([[...headings], ...rows], { delimiter: ';', quotes: true })}\r\n`, {
    mode: 0o600,
  });
}
