/** More rows than this in one order do not fit beside their keys into one number. */
const maxRows = 2 ** 21;

/**
 * Row numbers in the order of their keys, equal ones as they come. Keys are whole numbers from 0 to 2³² - 1; key and
 * place travel as one number, as engines sort plain numbers much faster than by a comparison.
 */
export function orderRows(rows: Uint32Array, keyOf: (row: number) => number): Uint32Array<ArrayBuffer> {
  if (rows.length > maxRows) throw new RangeError('too many rows to order');
  const keys = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) keys[at] = keyOf(rows[at]) * maxRows + at;
  keys.sort();
  const ordered = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at++) ordered[at] = rows[keys[at] % maxRows];
  return ordered;
}

/** The rows from 0 on. */
export function allRows(count: number): Uint32Array<ArrayBuffer> {
  const rows = new Uint32Array(count);
  for (let row = 0; row < count; row++) rows[row] = row;
  return rows;
}

/** Rows with the highest rank first, equal ones as they come; ranks are whole numbers up to `best`. */
export function bestFirst(rows: Uint32Array, rankOf: (row: number) => number, best: number): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(best + 2);
  for (let at = 0; at < rows.length; at++) starts[best - rankOf(rows[at]) + 1]++;
  for (let rank = 1; rank < starts.length; rank++) starts[rank] += starts[rank - 1];
  const ordered = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at++) ordered[starts[best - rankOf(rows[at])]++] = rows[at];
  return ordered;
}

/** Those rows that fit; engines are slow at `filter` of typed arrays. */
export function pickRows(rows: Uint32Array, fits: (row: number, at: number) => unknown): Uint32Array {
  const picked = new Uint32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at++) if (fits(rows[at], at)) picked[count++] = rows[at];
  return picked.subarray(0, count);
}
