import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { decodeTable } from 'miteinand/backends/csv/decode.js';
import Papa from 'papaparse';
import { fromCells, type Fields } from './columns.js';
import { isPart, parts, type Part, type Row } from './parts.js';

/** All records of files and folders, in the order in which they can be stored. Throws when a file is no such thing. */
export function readRows(paths: readonly string[]): Row[] {
  const rows = paths.flatMap(filesIn).flatMap(readFile);
  return parts.flatMap(part => rows.filter(row => row.part === part));
}

const filesIn = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter(name => /\.(json|csv)$/i.test(name))
        .sort()
        .map(name => join(path, name))
    : [path];

function readFile(file: string): Row[] {
  const bytes = readFileSync(file);
  if (/\.csv$/i.test(file)) return readTable(file, decodeTable(bytes));
  try {
    return readDocument(file, JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`);
  }
}

function readDocument(file: string, document: unknown): Row[] {
  if (!isObject(document)) throw new Error('not an object with parts such as "offers"');
  return Object.entries(document).flatMap(([part, value]) => {
    if (!isPart(part)) throw new Error(`"${part}" is not a part; parts are ${parts.join(', ')}`);
    return recordsOf(part, value).map((record, index) => ({ file, part, row: index + 1, record: asRecord(record) }));
  });
}

function recordsOf(part: Part, value: unknown): unknown[] {
  if (part === 'service') return [isObject(value) ? { id: 'service', ...value } : value];
  if (part === 'passes' && isObject(value)) return Object.entries(value).map(([id, document]) => ({ id, document }));
  if (part === 'recipients' && isObject(value)) return Object.entries(value).map(([id, address]) => ({ id, address }));
  if (!Array.isArray(value)) throw new Error(`"${part}" is not a list`);
  return value;
}

/** A table that a spreadsheet wrote: separated by semicolons, commas or tabs, in whichever character set. */
function readTable(file: string, text: string): Row[] {
  const part = basename(file, extname(file));
  if (!isPart(part))
    throw new Error(`${file}: a table is called like its part: ${parts.map(name => `${name}.csv`).join(', ')}`);
  const { data, errors } = Papa.parse<string[]>(text, { delimitersToGuess: [';', ',', '\t'] });
  const fault = errors.find(({ type }) => type === 'Quotes');
  if (fault) throw new Error(`${file}: row ${(fault.row ?? 0) + 1}: ${fault.message}`);
  const [headings = [], ...lines] = data;
  return lines.flatMap((line, index) => {
    if (line.every(cell => cell === '')) return [];
    const cells = new Map(headings.map((heading, column) => [heading.trim(), line[column] ?? '']));
    return { file, part, row: index + 2, record: fromCells(cells), cells };
  });
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is no record at all is refused as one without anything. */
const asRecord = (value: unknown): Fields => (isObject(value) ? value : {});
