import Papa from 'papaparse';
import type { Slice } from '../search/slices.js';

/** So many characters are read without a look at the clock. */
const charactersAtOnce = 20_000;

/** The first rows of a table (RFC 4180) whose line breaks are `\n`. */
export const firstRows = (text: string, delimiter: string, count: number): string[][] =>
  Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: count }).data;

/** Reads all rows of a table, some at a time, so that the page never stands still. */
export function readRows(
  text: string,
  delimiter: string,
  slice: Slice,
  take: (rows: readonly string[][]) => void,
): Promise<void> {
  return new Promise(resolve => {
    Papa.parse<string[]>(text, {
      delimiter,
      newline: '\n',
      chunkSize: charactersAtOnce,
      chunk({ data }: Papa.ParseResult<string[]>, parser: Papa.Parser) {
        take(data);
        if (!slice.isOver) return;
        parser.pause();
        void slice.next().then(() => parser.resume());
      },
      complete: () => resolve(),
    });
  });
}
