import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { acceptedLanguages } from 'miteinand/backends/translate.js';
import type { Env } from './resource.js';

/**
 * How long an answer may be kept. `changing`: availability and figures, so browsers ask each time (mostly answered
 * by 304: a visitor who just signed up must not see the old count), while a cache in front holds it for ten seconds.
 */
export const cacheControl = {
  changing: 'public, max-age=0, s-maxage=10',
  steady: 'public, max-age=60, stale-while-revalidate=600',
} as const;

/** What an answer to a reader is made of. */
export interface CacheableAnswer {
  body: string;
  type?: string;
  cache: keyof typeof cacheControl;
  /** The languages of the texts in it. */
  languages?: readonly (string | undefined)[];
}

/** The languages a request wishes for, most wished first. */
export const wishesOf = (c: Context<Env>): string[] => acceptedLanguages(c.req.header('Accept-Language'));

/** Sends an answer that may be kept, or 304 when the asker has it already. */
export function sendCacheable(c: Context<Env>, answer: CacheableAnswer): Response {
  const { body, type = 'application/json', cache, languages = [] } = answer;
  const contentLanguage = [...new Set(languages.filter(Boolean))].join(', ');
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  c.header('Cache-Control', cacheControl[cache]);
  // Weak, since a proxy may compress the answer.
  c.header('ETag', `W/${tag}`);
  if (contentLanguage) c.header('Content-Language', contentLanguage);
  if (hasTag(c.req.header('If-None-Match'), tag)) return c.body(null, 304);
  c.header('Content-Type', type);
  return c.body(body);
}

/** Sends a JSON document that may be kept. */
export const sendJson = (c: Context<Env>, value: unknown, answer: Omit<CacheableAnswer, 'body'>): Response =>
  sendCacheable(c, { ...answer, body: JSON.stringify(value) });

const hasTag = (header: string | undefined, tag: string): boolean =>
  header !== undefined && (header.trim() === '*' || header.includes(tag));
