import type { Selectable } from 'kysely';
import type { Answers } from 'miteinand/contract/signup.js';
import { closed } from 'miteinand/contract/problem.js';
import { lockTarget } from '../db/lock.js';
import type { Database, SignupTable } from '../db/schema.js';
import { notFound, ProblemError } from '../http/problems.js';
import type { Services } from '../services.js';
import { findForm, fittingAnswers } from './form.js';
import { releasePlace } from './places.js';

type Row = Selectable<SignupTable>;

/** The sign-up that the header `Authorization: Signup <token>` opens: 401 without a token, 404 for every other one. */
export async function openSignup({ db, tokens }: Services, authorization: string | undefined): Promise<Row> {
  const token = /^Signup +([\w.-]{1,200})$/i.exec(authorization ?? '')?.[1];
  if (!token) {
    throw new ProblemError(401, 'The manage token is missing', { headers: { 'WWW-Authenticate': 'Signup' } });
  }
  const id = tokens.read(token);
  const row = id === undefined ? undefined : await findSignup(db, id);
  if (!row) throw notFound();
  return row;
}

/** Replaces the answers that are given and keeps the others. */
export const changeAnswers = ({ db }: Services, opened: Row, changes: Answers): Promise<Row> =>
  db.transaction().execute(async transaction => {
    const row = await reread(transaction, opened);
    if (row.state === 'cancelled') throw new ProblemError(409, 'This sign-up is cancelled', { type: closed });
    const merged = { ...(JSON.parse(row.answers) as Answers), ...changes };
    const answers = JSON.stringify(fittingAnswers(await findForm(transaction, row.form), merged));
    await transaction.updateTable('signup').set({ answers }).where('number', '=', row.number).execute();
    return { ...row, answers };
  });

/** Cancels a sign-up and passes its place on; cancelling again changes nothing. */
export async function cancelSignup({ db, metricsFeed }: Services, opened: Row): Promise<Row> {
  const cancelled = await db.transaction().execute(async transaction => {
    const row = await reread(transaction, opened);
    await transaction.updateTable('signup').set({ state: 'cancelled' }).where('number', '=', row.number).execute();
    if (row.state === 'confirmed') await releasePlace(transaction, row.target);
    return { ...row, state: 'cancelled' as const };
  });
  metricsFeed.changed();
  return cancelled;
}

/** The row as it is for the rest of the transaction: since the request came, others may have changed, cancelled or promoted it. */
async function reread(transaction: Database, { id, target }: Row): Promise<Row> {
  await lockTarget(transaction, target);
  return (await findSignup(transaction, id))!;
}

const findSignup = (db: Database, id: string): Promise<Row | undefined> =>
  db.selectFrom('signup').selectAll().where('id', '=', id).executeTakeFirst();
