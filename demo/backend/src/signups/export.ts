import { Answers, Signup } from 'miteinand/contract/signup.js';
import * as z from 'zod/mini';
import type { Services } from '../services.js';
import { toAnswer } from './answer.js';
import type { SignupRow } from './open-signup.js';

/** Everything that is stored about a sign-up (GDPR Art. 15 and 20). */
export const SignupData = z.object({
  signup: Signup,
  lang: z.optional(z.string()),
  answers: Answers,
  /** Consents with the version of the wording that was shown, and the time. */
  consents: z.array(z.object({ name: z.string(), version: z.optional(z.string()), given: z.string() })),
  /** Mails to this person that are not sent yet; others are not kept. */
  mails: z.array(z.object({ recipient: z.string(), subject: z.string(), text: z.string(), created: z.string() })),
});
export type SignupData = z.infer<typeof SignupData>;

/** The data of a sign-up, to be handed on to the person as it is. */
export async function exportData(services: Services, row: SignupRow, wishes: readonly string[]): Promise<SignupData> {
  const mails = await services.db
    .selectFrom('mail')
    .select(['recipient', 'subject', 'text', 'created'])
    .where('signup', '=', row.id)
    .orderBy('number')
    .execute();
  return {
    signup: await toAnswer(services, row, wishes),
    ...(row.lang && { lang: row.lang }),
    answers: JSON.parse(row.answers) as Answers,
    consents: JSON.parse(row.consents) as SignupData['consents'],
    mails,
  };
}
