import type { SignupForm } from 'miteinand/contract/form.js';
import { closed, invalidAnswers } from 'miteinand/contract/problem.js';
import { Answers } from 'miteinand/contract/signup.js';
import * as z from 'zod/mini';
import { pointerTo, ProblemError } from '../http/problems.js';
import { inTransaction, type Services } from '../services.js';
import { findForm, fittingAnswers, givenConsents, type GivenConsent } from './form.js';
import { countMail } from './mail-limit.js';
import { notify } from './notify.js';
import { rereadSignup, type SignupRow } from './open-signup.js';
import { seatOf } from './seat.js';

/** What may be changed by the manage link: the given answers replace those of the same name. */
export const SignupChange = z.object({ answers: Answers });
export type SignupChange = z.infer<typeof SignupChange>;

/** Replaces the answers that are given and keeps the others; who writes down a new address gets the links there. */
export async function changeAnswers(services: Services, opened: SignupRow, changes: Answers): Promise<SignupRow> {
  const changed = await inTransaction(services, async within => {
    const row = await rereadSignup(within.db, opened);
    if (row.state === 'cancelled' || row.state === 'expired')
      throw new ProblemError(409, 'This sign-up has ended', { type: closed });
    const form = await findForm(within.db, row.form);
    const columns = columnsAfter(services, form, row, changes);
    const changed = { ...row, ...columns };
    const { number, state } = row;
    await within.db.updateTable('signup').set(columns).where('number', '=', number).execute();
    const isSettled = state === 'confirmed' || state === 'waitlisted' || state === 'offered';
    if (changed.address !== row.address && isSettled && (await countMail(within, row)))
      await notify(within, changed, state);
    return changed;
  });
  services.outbox.wake();
  return changed;
}

/** What is stored anew. A consent that holds on keeps its time, one that was withdrawn is forgotten. */
function columnsAfter({ clock }: Services, form: SignupForm, row: SignupRow, changes: Answers) {
  const answers = fittingAnswers(form, { ...(JSON.parse(row.answers) as Answers), ...changes });
  const { address, ...seat } = seatOf(form, answers);
  refuseOtherSeat(form, row, seat);
  const consents = givenConsents(form, { answers, consents: JSON.parse(row.consents) as GivenConsent[] }, clock());
  return { address, answers: JSON.stringify(answers), consents: JSON.stringify(consents) };
}

/** Other places take another sign-up: these could be gone. */
function refuseOtherSeat(form: SignupForm, row: SignupRow, seat: Pick<SignupRow, 'persons' | 'slot'>): void {
  const errors = (['persons', 'slot'] as const)
    .filter(type => seat[type] !== row[type])
    .map(type => ({
      pointer: pointerTo(['answers', form.fields.find(field => field.type === type)?.name ?? type]),
      code: 'unsupported',
    }));
  if (errors.length) throw new ProblemError(422, 'Places cannot be changed', { type: invalidAnswers, errors });
}
