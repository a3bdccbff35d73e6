import type * as z from 'zod/mini';
import { Page, type List } from '../contract/list.js';
import { BackendError } from '../contract/problem.js';

/** Reads one thing; anything else than the schema's shape is a fault of the backend. */
export function checkOne<S extends z.ZodMiniType>(schema: S, value: unknown, what: string): z.output<S> {
  const result = schema.safeParse(withoutNulls(value));
  if (!result.success) throw new BackendError('wrong-shape', `${what}: ${firstIssue(result.error)}`);
  return result.data;
}

/** Reads items one by one: a bad one is left out and counted, so that the good ones are not lost. */
export function checkItems<S extends z.ZodMiniType>(
  schema: S,
  items: readonly unknown[],
): { items: z.output<S>[]; omitted: number } {
  const good: z.output<S>[] = [];
  for (const item of items) {
    const result = schema.safeParse(withoutNulls(item));
    if (result.success) good.push(result.data);
  }
  return { items: good, omitted: items.length - good.length };
}

/** Reads a page of a list. */
export function checkPage<S extends z.ZodMiniType>(schema: S, value: unknown, what: string): List<z.output<S>> {
  const { items: _, ...page } = checkOne(Page, value, what);
  // As they came: an item that is null is left out and counted too.
  const { items } = value as { items: unknown[] };
  return { ...page, ...checkItems(schema, items) };
}

/** Many systems send `null` for what they do not know; the contract leaves such fields out. */
const withoutNulls = (value: unknown): unknown => (hasNulls(value) ? leaveOutNulls(value) : value);

const deepest = 12;

/** Most records have none, and looking is cheaper than copying. */
function hasNulls(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null || depth > deepest) return value === null;
  if (Array.isArray(value)) return value.some(item => hasNulls(item, depth + 1));
  for (const key in value) {
    if (key === '__proto__' || hasNulls((value as Record<string, unknown>)[key], depth + 1)) return true;
  }
  return false;
}

function leaveOutNulls(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > deepest) return value;
  if (Array.isArray(value)) return value.filter(item => item !== null).map(item => leaveOutNulls(item, depth + 1));
  const kept = Object.entries(value).filter(([key, member]) => member !== null && key !== '__proto__');
  return Object.fromEntries(kept.map(([key, member]) => [key, leaveOutNulls(member, depth + 1)]));
}

function firstIssue(error: { issues: readonly { path: PropertyKey[]; message: string }[] }): string {
  const issue = error.issues[0];
  return issue ? `${issue.path.join('.') || 'answer'}: ${issue.message}` : 'not as expected';
}
