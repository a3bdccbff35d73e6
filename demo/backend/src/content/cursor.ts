import { badRequest } from '../http/problems.js';

/** Where a page ended: the sort key and id of its last item. New items before it do not shift the next page. */
export interface Cursor {
  key: string;
  id: string;
}

/** The cursor as a text without meaning to others; `order` guards against use with another sorting. */
export const encodeCursor = (order: string, { key, id }: Cursor): string =>
  Buffer.from(JSON.stringify([order, key, id])).toString('base64url');

/** Reads a cursor of the same order; anything else is a bad request. */
export function decodeCursor(order: string, text: string | undefined): Cursor | undefined {
  if (text === undefined) return undefined;
  const [cursorOrder, key, id] = parse(text);
  if (cursorOrder !== order || typeof key !== 'string' || typeof id !== 'string') {
    throw badRequest('Parameter "cursor" does not belong to this list.');
  }
  return { key, id };
}

function parse(text: string): unknown[] {
  try {
    const value = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown;
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
