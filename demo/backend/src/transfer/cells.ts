/** What a spreadsheet takes for the beginning of a formula, also behind marks that were put before it. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

const plainNumber = /^-?\d+(\.\d+)?$/;

/** What JSON would read as something else than text. */
const ambiguous = /^(-?\d.*|true|false|null|\s*["[{].*|)$/s;

/**
 * A value as the text of a cell. Nothing a spreadsheet would calculate is left: such a text gets an apostrophe before it
 * (https://owasp.org/www-community/attacks/CSV_Injection). Whatever is written is read back as it was.
 */
export const writeCell = (value: unknown, isAnswer: boolean): string => guardedCell(plain(value, isAnswer));

/** The value of a cell; the same function for answers, which are texts where they look like numbers. */
export function readCell(cell: string, isAnswer: boolean): unknown {
  const text = unguarded(cell);
  if (isAnswer && plainNumber.test(text)) return text;
  if (!ambiguous.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** A cell as the text that was meant, whatever it looks like. */
export const unguarded = (cell: string): string =>
  formula.test(cell.replace(/^'/, '')) ? cell.replace(/^'/, '') : cell;

function plain(value: unknown, isAnswer: boolean): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return readsAsText(value, isAnswer) ? value : JSON.stringify(value);
}

const readsAsText = (text: string, isAnswer: boolean): boolean =>
  text !== '' && readCell(guardedCell(text), isAnswer) === text;

/** A text that no spreadsheet calculates. */
export const guardedCell = (text: string): string =>
  formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
