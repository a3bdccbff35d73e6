import { createHash } from 'node:crypto';
import { badRequest } from '../http/problems.js';

/** Where a page ended: the sort keys of its last item, and its number, which no other has. New items before it do not shift the next page. */
export interface Cursor {
  /** What the question sorts by; the smallest comes first. */
  weight: number;
  /** Decides among equal weights. */
  key: string | number;
  /** Decides among equal keys. */
  number: number;
}

/** The cursor as a text without meaning to others; the question guards against use with another one. */
export const encodeCursor = (question: unknown, { weight, key, number }: Cursor): string =>
  Buffer.from(JSON.stringify([tagOf(question), weight, key, number])).toString('base64url');

/** Reads a cursor of the same question; anything else is a bad request. */
export function decodeCursor(question: unknown, text: string | undefined): Cursor | undefined {
  if (text === undefined) return undefined;
  const [tag, weight, key, number] = parse(text);
  if (tag !== tagOf(question) || typeof weight !== 'number' || !isKey(key) || typeof number !== 'number') {
    throw badRequest('Parameter "cursor" does not belong to this list.');
  }
  return { weight, key, number };
}

const isKey = (key: unknown): key is Cursor['key'] => typeof key === 'string' || typeof key === 'number';

const tagOf = (question: unknown): string =>
  createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 8);

function parse(text: string): unknown[] {
  try {
    const value = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown;
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
