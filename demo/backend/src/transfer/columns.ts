import { readCell, writeCell } from './cells.js';

/** A record with its members. */
export type Fields = Record<string, unknown>;

/** The cells of a record by the headings of their columns: `organization.name`, `translations.en.title`. Lists are JSON. */
export function toCells(record: Fields): Map<string, string> {
  const cells = new Map<string, string>();
  const add = (value: unknown, path: readonly string[]): void => {
    if (value === undefined) return;
    if (isBranch(value)) for (const [key, member] of Object.entries(value)) add(member, [...path, key]);
    else cells.set(headingOf(path), writeCell(value, isAnswer(path)));
  };
  for (const [key, value] of Object.entries(record)) add(value, [key]);
  return cells;
}

/** The record of cells; empty ones are not part of it. */
export function fromCells(cells: Iterable<readonly [heading: string, cell: string]>): Fields {
  const record: Fields = {};
  for (const [heading, cell] of cells) {
    const path = pathOf(heading);
    // No column may reach what all objects share.
    if (cell === '' || path.includes('__proto__')) continue;
    setAt(record, path, readCell(cell, isAnswer(path)));
  }
  return record;
}

/** Puts a value where a path leads. */
export function setAt(record: Fields, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path;
  if (!rest.length) record[key] = value;
  else setAt(Object.hasOwn(record, key) && isBranch(record[key]) ? record[key] : (record[key] = {}), rest, value);
}

/** The path that a heading stands for. */
export const pathOf = (heading: string): string[] =>
  Array.from(heading.matchAll(/((?:\\.|[^\\.])+)/g), ([part]) => part.replace(/\\(.)/g, '$1'));

const headingOf = (path: readonly string[]): string => path.map(key => key.replace(/[\\.]/g, '\\$&')).join('.');

/** What visitors answered: nothing else in a sign-up is text that may look like a number. */
const isAnswer = ([first]: readonly string[]): boolean => first === 'answers';

const isBranch = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
