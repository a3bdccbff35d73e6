import { checkAnswers } from 'miteinand/contract/answers.js';
import { InstantText, Id, LanguageTag } from 'miteinand/contract/shapes.js';
import { Answers, SignupTarget, signupStates } from 'miteinand/contract/signup.js';
import * as z from 'zod/mini';
import { findForm } from '../signups/form.js';
import type { Database } from '../db/schema.js';
import type { Fields } from './columns.js';
import type { Refusal } from './parts.js';

/** A sign-up in a file. Who writes one by hand needs target, form and answers; the rest comes from an export. */
export const SignupRecord = z.object({
  id: z.optional(Id),
  reference: z.optional(z.string().check(z.regex(/^\S{1,50}$/))),
  target: SignupTarget,
  form: Id,
  lang: z.optional(LanguageTag),
  state: z._default(z.enum(signupStates), 'confirmed'),
  answers: Answers,
  consents: z._default(
    z.array(z.object({ name: Id, version: z.optional(z.string()), given: z.optional(InstantText) })),
    [],
  ),
  dateCreated: z.optional(InstantText),
  /** Whether a `pending` one has no place yet. */
  waiting: z.optional(z.boolean()),
  expires: z.optional(InstantText),
  repeatOf: z.optional(Id),
  /** How many mails were asked for, and when last. */
  mails: z._default(z.number(), 0),
  mailed: z.optional(InstantText),
  /** Hashes of links that confirm it. */
  confirmations: z._default(z.array(z.string()), []),
});
export type SignupRecord = z.infer<typeof SignupRecord>;

/** Why a sign-up cannot be stored: its shape, what it refers to, and answers that its form would not take. */
export async function checkSignup(db: Database, record: Fields): Promise<Refusal | undefined> {
  const { data: signup, error } = SignupRecord.safeParse(record);
  if (error) return { field: error.issues[0].path.join('.'), reason: error.issues[0].message };
  const target = await db.selectFrom('target').select('form').where('id', '=', signup.target).executeTakeFirst();
  if (!target) return { field: 'target', reason: 'Nothing of this name takes sign-ups' };
  if (target.form !== signup.form) return { field: 'form', reason: `The form of its target is ${target.form}` };
  // What has ended may have been erased, or be of an older form.
  if (signup.state === 'cancelled' || signup.state === 'expired') return undefined;
  const [fault] = checkAnswers(await findForm(db, signup.form), signup.answers);
  return fault && { field: `answers.${fault[0]}`, reason: fault[1] };
}
