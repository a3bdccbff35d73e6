import { randomBytes } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { Translated } from 'miteinand/backends/translate.js';
import type { SignupForm } from 'miteinand/contract/form.js';
import type { Answers, Signup, SignupRequest } from 'miteinand/contract/signup.js';
import { lockTarget } from '../db/lock.js';
import type { SignupTable } from '../db/schema.js';
import { countedSlots } from '../db/slot-rows.js';
import { invalidBody, notFound } from '../http/problems.js';
import type { Admit } from '../limits/admission.js';
import { relayMessage } from '../messages/relay.js';
import { inTransaction, type Services } from '../services.js';
import { answerOf, withManageUrl } from './answer.js';
import { expireOverdue } from './expiry.js';
import { fittingAnswers, givenConsents } from './form.js';
import { claimKey, rememberAnswer, type Sending } from './idempotency.js';
import { notify } from './notify.js';
import type { SignupRow } from './open-signup.js';
import { waitingPosition } from './places.js';
import { newReference } from './reference.js';
import { findFirst } from './repeat.js';
import { seatOf, type Seat } from './seat.js';
import { takeSeat, type Held } from './take-seat.js';
import { findTarget, isAnsweredByForm, isMessage, nameOf, refuseClosed, type Target } from './target.js';
import { actUnprotected, isUnprotected } from './unprotected.js';

const hourMs = 60 * 60 * 1000;

/** A request that fits what it signs up for. */
interface Application {
  request: SignupRequest;
  form: Translated<SignupForm>;
  answers: Answers;
  seat: Seat;
}

/** Signs up once per key: places, row, mail and remembered answer are committed together, and only then answered. */
export async function signUp(
  services: Services,
  request: SignupRequest,
  sending: Sending,
  admit: Admit,
  wishes: readonly string[],
): Promise<Signup> {
  // Before the transaction, so that nobody waits for it.
  const target = await findTarget(services, request.target);
  const once = async (within: Services): Promise<Signup> => {
    const stored = await claimKey(within.db, sending, services.clock());
    if (stored) return withManageUrl(services, stored.signup, stored.answer);
    if (!target || !isAnsweredByForm(target)) throw notFound();
    const application = applicationFor(services, target, request);
    await admit(within.db);
    const row = await store(within, application, wishes);
    const answer = await firstAnswer(within, row, target, wishes);
    await rememberAnswer(within.db, sending.key, { signup: row.id, answer });
    return withManageUrl(services, row.id, answer);
  };
  const answer = await (isUnprotected(services.faults) ? actUnprotected : inTransaction)(services, once);
  services.metricsFeed.changed();
  services.outbox.wake();
  return answer;
}

function applicationFor(services: Services, target: Target, request: SignupRequest): Application {
  const { form } = target;
  if (form.id !== request.form) throw invalidBody([{ pointer: '/form', code: 'not-the-form-of-the-target' }]);
  refuseClosed(services, target);
  const answers = fittingAnswers(form, request.answers);
  return { request, form, answers, seat: seatOf(form, answers) };
}

const store = (services: Services, application: Application, wishes: readonly string[]): Promise<SignupRow> =>
  isMessage(application.request.target)
    ? storeMessage(services, application, wishes)
    : storeSignup(services, application);

async function storeMessage(services: Services, application: Application, wishes: readonly string[]) {
  const row = await insert(services, { ...newRow(services, application), state: 'confirmed', places: 0, waiting: 0 });
  await relayMessage(services, row, application.form, wishes);
  return row;
}

async function storeSignup(services: Services, application: Application): Promise<SignupRow> {
  const { form } = application;
  const first = await findSignedUp(services, application);
  const held = await seatApplication(services, application, first !== undefined);
  const row = await insert(services, {
    ...newRow(services, application),
    ...held,
    state: form.confirmByMail ? 'pending' : held.waiting ? 'waitlisted' : 'confirmed',
    expires: form.confirmByMail ? inHours(services, services.confirmHours) : null,
    repeat_of: first?.id ?? null,
  });
  if (first) await notify(services, first, 'repeat');
  else await notify(services, row, row.state === 'pending' ? 'confirm-address' : row.state);
  return row;
}

/** Who has signed up already, where an address stands for one person: a family may share one, but confirms it once. */
async function findSignedUp(services: Services, { request, form, seat }: Application): Promise<SignupRow | undefined> {
  const { db } = services;
  const { address } = seat;
  if (!form.confirmByMail || address === null) return undefined;
  await lockTarget(db, request.target);
  // Who did not confirm in time has not signed up.
  await expireOverdue(services, request.target);
  return findFirst(db, { ...seat, target: request.target, address });
}

function seatApplication(services: Services, { request, form, seat }: Application, isRepeat: boolean): Promise<Held> {
  const { target, waitlist = false } = request;
  const isCounted = countedSlots(form).some(({ value }) => value === seat.slot);
  const slotField = form.fields.find(({ type }) => type === 'slot')?.name;
  const { persons, slot } = seat;
  return takeSeat(services, { target, persons, slot: isCounted ? slot : null, waitlist, slotField, isRepeat });
}

function newRow({ clock }: Services, { request, form, answers, seat }: Application) {
  const now = clock();
  return {
    ...seat,
    id: randomBytes(16).toString('base64url'),
    reference: newReference(),
    target: request.target,
    form: request.form,
    lang: request.lang ?? null,
    answers: JSON.stringify(answers),
    consents: JSON.stringify(givenConsents(form, request, now)),
    created: now.toISOString(),
  };
}

const insert = ({ db }: Services, row: Insertable<SignupTable>): Promise<SignupRow> =>
  db.insertInto('signup').values(row).returningAll().executeTakeFirstOrThrow();

const inHours = ({ clock }: Services, hours: number): string =>
  new Date(clock().getTime() + hours * hourMs).toISOString();

async function firstAnswer(services: Services, row: SignupRow, { record }: Target, wishes: readonly string[]) {
  const position = row.waiting ? await waitingPosition(services.db, row) : undefined;
  return answerOf(row, { position, name: nameOf(record, row.lang ? [row.lang, ...wishes] : wishes) });
}
