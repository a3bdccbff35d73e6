import type { Context } from 'hono';
import { type Signup, SignupRequest } from 'miteinand/contract/signup.js';
import { wishesOf } from '../http/answers.js';
import { checkBody, readJson } from '../http/body.js';
import type { Env, Handler } from '../http/resource.js';
import type { Services } from '../services.js';
import { toAnswer, withManageUrl } from '../signups/answer.js';
import { changeAnswers, SignupChange } from '../signups/change.js';
import { sendingOf } from '../signups/idempotency.js';
import { cancelSignup } from '../signups/manage.js';
import { openManaged } from '../signups/open-signup.js';
import { signUp } from '../signups/sign-up.js';

/** Signs up for something. */
export const postSignup =
  (services: Services): Handler =>
  async c => {
    const { text, value } = await readJson(c);
    const sending = sendingOf(c.req.header('Idempotency-Key'), text);
    const request = checkBody(SignupRequest.safeParse(value));
    return sendPrivate(c, await signUp(services, request, sending, wishesOf(c)), 201);
  };

/** How a sign-up stands. */
export const getSignup =
  (services: Services): Handler =>
  async c => {
    const row = await openManaged(services, c.req.header('Authorization'));
    return sendPrivate(c, withManageUrl(services, row.id, await toAnswer(services, row, wishesOf(c))));
  };

/** Changes some of the answers. */
export const patchSignup =
  (services: Services): Handler =>
  async c => {
    const row = await openManaged(services, c.req.header('Authorization'));
    const { answers } = checkBody(SignupChange.safeParse((await readJson(c)).value));
    const changed = await changeAnswers(services, row, answers);
    return sendPrivate(c, withManageUrl(services, row.id, await toAnswer(services, changed, wishesOf(c))));
  };

/** Cancels a sign-up; its place goes to the first of the waiting list. */
export const deleteSignup =
  (services: Services): Handler =>
  async c => {
    const row = await openManaged(services, c.req.header('Authorization'));
    const cancelled = await cancelSignup(services, row);
    return sendPrivate(c, withManageUrl(services, row.id, await toAnswer(services, cancelled, wishesOf(c))));
  };

function sendPrivate(c: Context<Env>, signup: Signup, status: 200 | 201 = 200): Response {
  c.header('Cache-Control', 'no-store');
  return c.json(signup, status);
}
