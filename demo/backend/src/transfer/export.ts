import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import Papa from 'papaparse';
import type { Tables } from '../db/schema.js';
import { toCells, type Fields } from './columns.js';
import type { Part } from './parts.js';
import { readPart } from './read-parts.js';

/** How parts are written. */
export interface ExportOptions {
  folder: string;
  isTable: boolean;
  onProgress: (part: Part, done: number) => void;
}

/** Writes parts into a folder, one file each, slice by slice; only the owner reads them. Gives how many records of each. */
export async function exportParts(
  db: Kysely<Tables>,
  parts: readonly Part[],
  { folder, isTable, onProgress }: ExportOptions,
): Promise<Map<Part, number>> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const counts = new Map<Part, number>();
  for (const part of parts) {
    const file = openSync(join(folder, `${part}.${isTable ? 'csv' : 'json'}`), 'w', 0o600);
    const write = (text: string): unknown => writeSync(file, text);
    let done = 0;
    const slices = counted(readPart(db, part), count => onProgress(part, (done += count)));
    await (isTable ? writeTable(write, () => readPart(db, part), slices) : writeDocument(write, part, slices));
    closeSync(file);
    counts.set(part, done);
  }
  return counts;
}

type Slices = AsyncIterable<Fields[]>;
type Write = (text: string) => unknown;

async function* counted(slices: Slices, count: (length: number) => void): AsyncGenerator<Fields[]> {
  for await (const slice of slices) {
    yield slice;
    count(slice.length);
  }
}

/** A part as it stands in the document that `SEED` names. */
async function writeDocument(write: Write, part: Part, slices: Slices): Promise<void> {
  const [open, close, entry] = shapeOf(part);
  write(`{\n"${part}": ${open}`);
  let isFirst = true;
  for await (const slice of slices) {
    for (const record of slice) {
      write(`${isFirst ? '' : ','}\n${entry(record)}`);
      isFirst = false;
    }
  }
  write(`${close}\n}\n`);
}

function shapeOf(part: Part): [open: string, close: string, entry: (record: Fields) => string] {
  const entryOf = (member: string) => (record: Fields) =>
    `${JSON.stringify(record['id'])}: ${JSON.stringify(record[member])}`;
  if (part === 'passes') return ['{', '\n}', entryOf('document')];
  if (part === 'recipients') return ['{', '\n}', entryOf('address')];
  if (part === 'service') return ['', '', record => JSON.stringify(record)];
  return ['[', '\n]', record => JSON.stringify(record)];
}

/**
 * A table as Excel opens it in Germany: UTF-8 with a mark of its byte order, semicolons, CRLF. All cells are quoted, so
 * that none falls apart where another separator is expected. Which columns there are is looked up first.
 */
async function writeTable(write: Write, look: () => Slices, slices: Slices): Promise<void> {
  const headings = new Set<string>();
  for await (const slice of look())
    for (const record of slice) for (const name of toCells(record).keys()) headings.add(name);
  const fields = [...headings];
  const lines = (rows: readonly string[][]): string =>
    rows.length ? `${Papa.unparse([...rows], { delimiter: ';', quotes: true, newline: '\r\n' })}\r\n` : '';
  write(`\uFEFF${lines([fields])}`);
  for await (const slice of slices) {
    write(lines(slice.map(toCells).map(cells => fields.map(name => cells.get(name) ?? ''))));
  }
}
