import { randomBytes } from 'node:crypto';
import type { SignupForm } from 'miteinand/contract/form.js';
import { placeGone } from 'miteinand/contract/problem.js';
import type { Signup, SignupRequest } from 'miteinand/contract/signup.js';
import type { Database } from '../db/schema.js';
import { invalidBody, ProblemError } from '../http/problems.js';
import { refuseFlood } from '../messages/limit.js';
import { relayMessage } from '../messages/relay.js';
import type { Services } from '../services.js';
import { toAnswer, withManageUrl } from './answer.js';
import { lookThenTakePlace } from './check-then-insert.js';
import { findForm, fittingAnswers, givenConsents } from './form.js';
import { claimKey, forgetAnswers, rememberAnswer, type Sending } from './idempotency.js';
import { takePlace } from './places.js';
import { newReference } from './reference.js';
import { findTarget, isMessage, refuseClosed, type Target } from './target.js';

/** Signs up once per key: place, row and remembered answer are committed together, and only then answered. */
export async function signUp(
  services: Services,
  request: SignupRequest,
  sending: Sending,
  wishes: readonly string[],
): Promise<Signup> {
  const { db, commits, faults } = services;
  const once = async (transaction: Database): Promise<Signup> => {
    const stored = await claimKey(transaction, sending, services.clock());
    if (stored) return withManageUrl(services, stored.signup, stored.answer);
    const inTransaction = { ...services, db: transaction as Services['db'] };
    const target = await findFittingTarget(inTransaction, request);
    const form = await findForm(transaction, target.form);
    const answers = fittingAnswers(form, request.answers);
    if (isMessage(target.id)) await refuseFlood(transaction, target.id, services);
    const state = (await hasPlace(inTransaction, target)) ? 'confirmed' : waitlisted(target, request);
    const row = await transaction
      .insertInto('signup')
      .values({ ...newRow(request, form, services.clock()), answers: JSON.stringify(answers), state })
      .returningAll()
      .executeTakeFirstOrThrow();
    if (isMessage(row.target)) await relayMessage(inTransaction, row, form, wishes);
    const answer = await toAnswer(inTransaction, row, wishes);
    await rememberAnswer(transaction, sending.key, { signup: row.id, answer });
    return withManageUrl(services, row.id, answer);
  };
  // Not in the transaction: those who sign up at once would wait for each other.
  await forgetAnswers(db, services.clock());
  const answer = await (faults.checkThenInsert ? once(db) : commits.run(once));
  services.metricsFeed.changed();
  if (isMessage(answer.target)) services.outbox.wake();
  return answer;
}

async function findFittingTarget(services: Services, request: SignupRequest): Promise<Target> {
  const target = await findTarget(services, request.target);
  if (target.form !== request.form) throw invalidBody([{ pointer: '/form', code: 'not-the-form-of-the-target' }]);
  await refuseClosed(services, target);
  return target;
}

async function hasPlace({ db, faults }: Services, { id }: Target): Promise<boolean> {
  if (isMessage(id)) return true;
  return faults.checkThenInsert ? lookThenTakePlace(db, id) : takePlace(db, id);
}

function waitlisted(target: Target, request: SignupRequest): 'waitlisted' {
  const hasWaitlist = target.waitlist === 1;
  if (hasWaitlist && request.waitlist) return 'waitlisted';
  throw new ProblemError(409, 'No place is left', { type: placeGone, waitlist: hasWaitlist });
}

function newRow(request: SignupRequest, form: SignupForm, now: Date) {
  const created = now.toISOString();
  return {
    id: randomBytes(16).toString('base64url'),
    reference: newReference(),
    target: request.target,
    form: request.form,
    lang: request.lang ?? null,
    consents: JSON.stringify(givenConsents(form, request).map(consent => ({ ...consent, given: created }))),
    created,
  };
}
