import type { Context } from 'hono';
import { SignupRequest } from 'miteinand/contract/signup.js';
import { wishesOf } from '../http/answers.js';
import { checkBody, readJson } from '../http/body.js';
import type { Env, Handler } from '../http/resource.js';
import { admission } from '../limits/admission.js';
import type { Services } from '../services.js';
import { toAnswer } from '../signups/answer.js';
import { confirm, findConfirmable } from '../signups/confirm.js';
import { sendingOf } from '../signups/idempotency.js';
import { tokenIn } from '../signups/open-signup.js';
import { signUp } from '../signups/sign-up.js';

/** Signs up for something. */
export const postSignup =
  (services: Services): Handler =>
  async c => {
    const { text, value } = await readJson(c);
    const sending = sendingOf(c.req.header('Idempotency-Key'), text);
    const request = checkBody(SignupRequest.safeParse(value));
    const admit = await admission(services, c, request);
    return sendPrivate(c, await signUp(services, request, sending, admit, wishesOf(c)), 201);
  };

/** What the link of a mail would confirm: programs that look through mails may follow it, nothing happens. */
export const getConfirmation =
  (services: Services): Handler =>
  async c => {
    const row = await findConfirmable(services, tokenIn(c.req.header('Authorization'), 'Confirm'));
    return sendPrivate(c, await toAnswer(services, row, wishesOf(c)));
  };

/** Confirms a sign-up, or accepts an offered place. */
export const postConfirmation =
  (services: Services): Handler =>
  async c => {
    const token = tokenIn(c.req.header('Authorization'), 'Confirm');
    const sending = sendingOf(c.req.header('Idempotency-Key'), `Confirm ${token}`);
    return sendPrivate(c, await confirm(services, token, sending, wishesOf(c)));
  };

/** Sends what nobody else may keep. */
export function sendPrivate(c: Context<Env>, body: object, status: 200 | 201 | 202 = 200): Response {
  c.header('Cache-Control', 'no-store');
  return c.json(body, status);
}
