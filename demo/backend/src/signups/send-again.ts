import { checkAnswer } from 'miteinand/contract/answers.js';
import type { Translated } from 'miteinand/backends/translate.js';
import type { FormField, SignupForm } from 'miteinand/contract/form.js';
import { closed, invalidAnswers } from 'miteinand/contract/problem.js';
import { shownFields } from 'miteinand/contract/shown-fields.js';
import type { Answers } from 'miteinand/contract/signup.js';
import * as z from 'zod/mini';
import { lockTarget } from '../db/lock.js';
import { notFound, ProblemError } from '../http/problems.js';
import { inTransaction, type Services } from '../services.js';
import { expireOverdue } from './expiry.js';
import { findForm } from './form.js';
import { claimMail } from './mail-limit.js';
import { notify } from './notify.js';
import { rereadSignup, type SignupRow } from './open-signup.js';
import { reseat } from './reseat.js';

/** A mail that is asked for again, to another address if one is given. */
export const MailRequest = z.object({ address: z.optional(z.string()) });
export type MailRequest = z.infer<typeof MailRequest>;

/** Sends the mail with the link again. Where it goes to another address, the links in the mails before confirm nothing. */
export async function sendAgain(services: Services, opened: SignupRow, { address }: MailRequest): Promise<SignupRow> {
  const sent = await inTransaction(services, async within => {
    await lockTarget(within.db, opened.target);
    // It may repeat one whose time is over: that one's links confirm nothing any more.
    await expireOverdue(within, opened.target);
    const row = await rereadSignup(within.db, opened);
    if (row.state !== 'pending') throw new ProblemError(409, 'This sign-up waits for no mail', { type: closed });
    await claimMail(within, row);
    const form = await findForm(within.db, row.form);
    const answers = withAddress(form, JSON.parse(row.answers) as Answers, address);
    const { row: seated, first } = await reseat(within, row, form, answers);
    if (first) await notify(within, first, 'repeat');
    else await notify(within, seated, 'confirm-address');
    return rereadSignup(within.db, seated);
  });
  services.metricsFeed.changed();
  services.outbox.wake();
  return sent;
}

function withAddress(form: Translated<SignupForm>, answers: Answers, address: string | undefined): Answers {
  if (address === undefined) return answers;
  const field = shownFields(form.fields, answers).find(({ type }) => type === 'email');
  if (!field) throw notFound();
  return { ...answers, [field.name]: fitting(field, address.trim()) };
}

function fitting(field: FormField, address: string): string {
  const code = checkAnswer({ ...field, required: true }, address);
  if (!code) return address;
  throw new ProblemError(422, 'Nobody can be written to by this address', {
    type: invalidAnswers,
    errors: [{ pointer: '/address', code }],
  });
}
