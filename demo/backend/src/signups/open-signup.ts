import type { Selectable } from 'kysely';
import { lockTarget } from '../db/lock.js';
import type { Database, SignupTable } from '../db/schema.js';
import { notFound, ProblemError } from '../http/problems.js';
import type { Services } from '../services.js';
import { asOfNow } from './expiry.js';
import type { Opens } from './tokens.js';

/** A sign-up as it is stored. */
export type SignupRow = Selectable<SignupTable>;

/** A sign-up with what the token that opened it allows. */
export interface Opened {
  row: SignupRow;
  opens: Opens;
}

/** The sign-up that the header `Authorization: Signup <token>` opens: 401 without a token, 404 for every other one. */
export async function openSignup(services: Services, authorization: string | undefined): Promise<Opened> {
  const { db, tokens } = services;
  const { id, opens } = tokens.read(tokenIn(authorization, 'Signup')) ?? {};
  const row = await findSignup(db, id ?? '');
  if (!row || !opens) throw notFound();
  return { row: await asOfNow(services, row), opens };
}

/** The same for who may see, change and cancel it: to the token of the page it is as if it were not there. */
export async function openManaged(services: Services, authorization: string | undefined): Promise<SignupRow> {
  const { row, opens } = await openSignup(services, authorization);
  if (opens !== 'signup') throw notFound();
  return row;
}

/** The token that a header `Authorization: <scheme> <token>` holds; 401 without one. */
export function tokenIn(authorization: string | undefined, scheme: 'Signup' | 'Confirm'): string {
  const [, given = '', token] = /^(\w+) +([\w.-]{1,200})$/.exec(authorization ?? '') ?? [];
  if (token && given.toLowerCase() === scheme.toLowerCase()) return token;
  throw new ProblemError(401, 'The token is missing', { headers: { 'WWW-Authenticate': scheme } });
}

/** The row as it is for the rest of the transaction: since the request came, others may have changed, cancelled or erased it. */
export async function rereadSignup(transaction: Database, { id, target }: SignupRow): Promise<SignupRow> {
  await lockTarget(transaction, target);
  const row = await findSignup(transaction, id);
  if (!row) throw notFound();
  return row;
}

const findSignup = (db: Database, id: string): Promise<SignupRow | undefined> =>
  db.selectFrom('signup').selectAll().where('id', '=', id).executeTakeFirst();
