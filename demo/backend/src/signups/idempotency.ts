import { createHash } from 'node:crypto';
import type { Signup } from 'miteinand/contract/signup.js';
import { keyReused } from 'miteinand/contract/problem.js';
import type { Database } from '../db/schema.js';
import { badRequest, ProblemError } from '../http/problems.js';

const keptMs = 24 * 60 * 60 * 1000;

/** One sending of a request, however often it is repeated. */
export interface Sending {
  key: string;
  bodyHash: string;
}

/** The answer given before, without its manage link. */
export interface StoredAnswer {
  signup: string;
  answer: Signup;
}

/** Reads the key of a request: the page makes it up and keeps it until it has an answer. */
export function sendingOf(key: string | undefined, body: string): Sending {
  if (!key || !/^[\x21-\x7e]{8,200}$/.test(key)) {
    throw badRequest('The header Idempotency-Key has to hold 8 to 200 visible characters.');
  }
  return { key, bodyHash: createHash('sha256').update(body).digest('base64url') };
}

/** Forgets what was answered more than a day ago. */
export async function forgetAnswers(db: Database, now: Date): Promise<void> {
  await db.deleteFrom('idempotency').where('created', '<', expiredBy(now)).execute();
}

const expiredBy = (now: Date): string => new Date(now.getTime() - keptMs).toISOString();

/** Claims the key; gives the stored answer if it was used before with the same body. Only accepted requests are remembered. */
export async function claimKey(db: Database, { key, bodyHash }: Sending, now: Date): Promise<StoredAnswer | undefined> {
  const claim = { body_hash: bodyHash, signup: '', answer: '', created: now.toISOString() };
  // The row comes first, so that a second request with the same key waits for the first or finds its answer.
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('idempotency')
    .values({ key, ...claim })
    .onConflict(conflict => conflict.column('key').doUpdateSet(claim).where('idempotency.created', '<', expiredBy(now)))
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 1n) return undefined;
  const stored = await db.selectFrom('idempotency').selectAll().where('key', '=', key).executeTakeFirstOrThrow();
  if (stored.body_hash !== bodyHash) {
    throw new ProblemError(422, 'This idempotency key came with another body before', { type: keyReused });
  }
  return { signup: stored.signup, answer: JSON.parse(stored.answer) as Signup };
}

/** Remembers the answer under the claimed key. */
export async function rememberAnswer(db: Database, key: string, { signup, answer }: StoredAnswer): Promise<void> {
  await db
    .updateTable('idempotency')
    .set({ signup, answer: JSON.stringify(answer) })
    .where('key', '=', key)
    .execute();
}
