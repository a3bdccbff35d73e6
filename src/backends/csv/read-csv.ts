import { BackendError } from '../../contract/problem.js';
import { SlicedWork, type Slice } from '../search/slices.js';
import { translateCategories } from './categories.js';
import { readCells, readHeadings, type Field } from './columns.js';
import { decodeTable } from './decode.js';
import { readOffer } from './offer.js';
import { firstRows, readRows } from './rows.js';

/** Titles and notes may stand above the headings. */
const mostRowsAbove = 10;

/** The headings stand within so many characters. */
const headLength = 50_000;

interface Headings {
  delimiter: string;
  columns: readonly (Field | undefined)[];
  /** How many rows there are up to the first offer. */
  rowsAbove: number;
}

/** What a table says: its offers, and what their subjects are called in other languages. */
export async function readTable(
  bytes: Uint8Array,
  name: string,
): Promise<{ offers: unknown[]; categories: unknown[] }> {
  const offers = await readCsv(bytes, name);
  return { offers, categories: translateCategories(offers as Parameters<typeof translateCategories>[0]) };
}

/**
 * The offers of a table that a spreadsheet wrote, to be checked as those of every source. A row without a title comes
 * too, so that it is counted among those left out; an empty one does not.
 */
export const readCsv = (bytes: Uint8Array, name: string): Promise<unknown[]> =>
  new SlicedWork(async slice => {
    const decoded = decodeTable(bytes);
    await slice.next();
    const text = decoded.replace(/\r\n?/g, '\n');
    // Excel's own word for what parts the columns.
    const [line = '', separator] = /^"?sep=(.)"?\n/i.exec(text) ?? [];
    const table = text.slice(line.length);
    const headings = findHeadings(table, separator ? [separator] : [';', '\t', ',', '|']);
    if (!headings) throw new BackendError('wrong-shape', `${name}: no column for titles`);
    return readOffers(table, headings, slice);
  }).soon();

/** Finds the headings, and with them what parts the columns: what makes the most headings known. */
function findHeadings(table: string, delimiters: readonly string[]): Headings | undefined {
  const head = table.slice(0, headLength);
  const found = delimiters.flatMap(delimiter => {
    const rows = firstRows(head, delimiter, mostRowsAbove + 1).map(readHeadings);
    const index = rows.findIndex(columns => columns.includes('title'));
    return index < 0 ? [] : [{ delimiter, columns: rows[index], rowsAbove: index + 1 }];
  });
  const known = ({ columns }: Headings): number => columns.filter(Boolean).length;
  return found.sort((one, other) => known(other) - known(one))[0];
}

async function readOffers(
  table: string,
  { delimiter, columns, rowsAbove }: Headings,
  slice: Slice,
): Promise<unknown[]> {
  const offers: unknown[] = [];
  const ids = new Map<string, number>();
  let toSkip = rowsAbove;
  await readRows(table, delimiter, slice, rows => {
    for (const row of rows.slice(toSkip)) {
      if (row.some(cell => cell.trim())) offers.push(withOwnId(readOffer(readCells(row, columns)), ids));
    }
    toSkip = Math.max(toSkip - rows.length, 0);
  });
  return offers;
}

/** Rows that say the same have ids of their own all the same. */
function withOwnId(offer: { id: string }, ids: Map<string, number>): object {
  const count = (ids.get(offer.id) ?? 0) + 1;
  ids.set(offer.id, count);
  return count === 1 ? offer : { ...offer, id: `${offer.id}-${count}` };
}
