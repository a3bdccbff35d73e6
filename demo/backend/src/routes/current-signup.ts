import type { Context } from 'hono';
import type { Answers, Signup } from 'miteinand/contract/signup.js';
import { wishesOf } from '../http/answers.js';
import { checkBody, readJson } from '../http/body.js';
import { notFound } from '../http/problems.js';
import type { Env, Handler } from '../http/resource.js';
import type { Services } from '../services.js';
import { toAnswer, withManageUrl } from '../signups/answer.js';
import { changeAnswers, SignupChange } from '../signups/change.js';
import { eraseSignup } from '../signups/erase.js';
import { exportData } from '../signups/export.js';
import { cancelSignup } from '../signups/manage.js';
import { openManaged, openSignup, type SignupRow } from '../signups/open-signup.js';
import { MailRequest, sendAgain } from '../signups/send-again.js';
import { sendPrivate } from './signups.js';

/** How a sign-up stands; who has the manage link sees the answers, too. */
export const getSignup =
  (services: Services): Handler =>
  async c => {
    const { row, opens } = await openSignup(services, c.req.header('Authorization'));
    if (opens === 'signup') return sendManaged(c, services, row);
    return sendPrivate(c, pageAnswer(services, row.id, await toAnswer(services, row, wishesOf(c))));
  };

/** Changes some of the answers. */
export const patchSignup =
  (services: Services): Handler =>
  async c => {
    const row = await openManaged(services, c.req.header('Authorization'));
    const { answers } = checkBody(SignupChange.safeParse((await readJson(c)).value));
    return sendManaged(c, services, await changeAnswers(services, row, answers));
  };

/** Cancels a sign-up; its places go to those who wait. */
export const deleteSignup =
  (services: Services): Handler =>
  async c => {
    const row = await openManaged(services, c.req.header('Authorization'));
    return sendManaged(c, services, await cancelSignup(services, row));
  };

/** Sends the mail with the link again, or to another address; only for the page that sent the sign-up. */
export const postMail =
  (services: Services): Handler =>
  async c => {
    const { row, opens } = await openSignup(services, c.req.header('Authorization'));
    if (opens !== 'page') throw notFound();
    const request = checkBody(MailRequest.safeParse((await readJson(c)).value));
    const sent = await sendAgain(services, row, request);
    return sendPrivate(c, pageAnswer(services, sent.id, await toAnswer(services, sent, wishesOf(c))), 202);
  };

/** Everything that is stored about a sign-up, as a file. */
export const getData =
  (services: Services): Handler =>
  async c => {
    const row = await openManaged(services, c.req.header('Authorization'));
    c.header('Content-Disposition', `attachment; filename="${row.reference}.json"`);
    return sendPrivate(c, await exportData(services, row, wishesOf(c)));
  };

/** Erases it. */
export const deleteData =
  (services: Services): Handler =>
  async c => {
    const row = await openManaged(services, c.req.header('Authorization'));
    await eraseSignup(services, row);
    c.header('Cache-Control', 'no-store');
    return c.body(null, 204);
  };

async function sendManaged(c: Context<Env>, services: Services, row: SignupRow): Promise<Response> {
  const answer = withManageUrl(services, row.id, await toAnswer(services, row, wishesOf(c)));
  return sendPrivate(c, { ...answer, answers: JSON.parse(row.answers) as Answers });
}

/** The token of a page opens no more than it did when it was given. */
const pageAnswer = (services: Services, id: string, answer: Signup): Signup =>
  answer.state === 'pending' ? withManageUrl(services, id, answer) : answer;
