import type { Translated } from 'miteinand/backends/translate.js';
import { askedAnswers, checkAnswers } from 'miteinand/contract/answers.js';
import type { SignupForm } from 'miteinand/contract/form.js';
import type { Answers, SignupRequest } from 'miteinand/contract/signup.js';
import { invalidAnswers } from 'miteinand/contract/problem.js';
import { shownFields } from 'miteinand/contract/shown-fields.js';
import { findItem } from '../content/listing.js';
import type { Database } from '../db/schema.js';
import { notFound, pointerTo, ProblemError } from '../http/problems.js';

type Consent = NonNullable<SignupRequest['consents']>[number];

/** A consent as it is stored. */
export interface GivenConsent extends Consent {
  /** UTC. */
  given: string;
}

/** The definition of a form. */
export async function findForm(db: Database, id: string): Promise<Translated<SignupForm>> {
  const item = await findItem(db, 'form', id);
  if (!item) throw notFound();
  return JSON.parse(item.document) as Translated<SignupForm>;
}

/** The answers to what the form asks, and no more; 422 with every fault when they do not fit. */
export function fittingAnswers(form: SignupForm, answers: Answers): Answers {
  const faults = checkAnswers(form, answers);
  if (faults.size) {
    const errors = [...faults].map(([name, code]) => ({ pointer: pointerTo(['answers', name]), code }));
    throw new ProblemError(422, 'Answers do not fit the form', { type: invalidAnswers, errors });
  }
  return askedAnswers(form, answers);
}

/**
 * The consents given to what the form asks, and no more, each with the version that was shown, if the page told it; those
 * that were given before keep their time.
 */
export function givenConsents(
  form: SignupForm,
  { answers, consents = [] }: { answers: Answers; consents?: readonly (Consent & Partial<GivenConsent>)[] | undefined },
  now: Date,
): GivenConsent[] {
  const given = shownFields(form.fields, answers).filter(
    ({ name, type }) => type === 'consent' && answers[name] === true,
  );
  return given.map(({ name }) => {
    const known: Consent & Partial<GivenConsent> = consents.find(consent => consent.name === name) ?? { name };
    return { ...known, given: known.given ?? now.toISOString() };
  });
}
