import { closed } from 'miteinand/contract/problem.js';
import { Answers } from 'miteinand/contract/signup.js';
import * as z from 'zod/mini';
import { ProblemError } from '../http/problems.js';
import type { Services } from '../services.js';
import { findForm, fittingAnswers } from './form.js';
import { rereadSignup, type SignupRow } from './open-signup.js';

/** What may be changed by the manage link: the given answers replace those of the same name. */
export const SignupChange = z.object({ answers: Answers });
export type SignupChange = z.infer<typeof SignupChange>;

/** Replaces the answers that are given and keeps the others. */
export const changeAnswers = ({ db }: Services, opened: SignupRow, changes: Answers): Promise<SignupRow> =>
  db.transaction().execute(async transaction => {
    const row = await rereadSignup(transaction, opened);
    if (row.state === 'cancelled') throw new ProblemError(409, 'This sign-up is cancelled', { type: closed });
    const merged = { ...(JSON.parse(row.answers) as Answers), ...changes };
    const answers = JSON.stringify(fittingAnswers(await findForm(transaction, row.form), merged));
    await transaction.updateTable('signup').set({ answers }).where('number', '=', row.number).execute();
    return { ...row, answers };
  });
