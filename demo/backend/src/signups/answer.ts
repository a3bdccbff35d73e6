import type { Signup } from 'miteinand/contract/signup.js';
import type { Services } from '../services.js';
import { manageLink } from './links.js';
import { resendAfter } from './mail-limit.js';
import type { SignupRow } from './open-signup.js';
import { waitingPosition } from './places.js';
import { isMessage, targetName } from './target.js';

/** A sign-up as it is told, without what opens it. */
export async function toAnswer(
  { db }: Pick<Services, 'db'>,
  row: SignupRow,
  wishes: readonly string[],
): Promise<Signup> {
  return answerOf(row, {
    name: await targetName({ db }, row.target, row.lang ? [row.lang, ...wishes] : wishes),
    position: row.waiting ? await waitingPosition(db, row) : undefined,
  });
}

/**
 * The same of what is known already. Who has not confirmed the address learns no position: a sign-up that repeats
 * another has none, and nobody may learn from the answer that it does.
 */
export function answerOf(row: SignupRow, { name, position }: Pick<Signup, 'name' | 'position'>): Signup {
  const { state, reference, target, form, persons, slot, expires, created } = row;
  return {
    state,
    reference,
    target,
    ...(name !== undefined && { name }),
    form,
    ...(persons !== 1 && { persons }),
    ...(slot !== null && { slot }),
    ...(state === 'waitlisted' && position !== undefined && { position }),
    ...(expires !== null && { expires }),
    ...(state === 'pending' && { resendAfter: resendAfter(row) }),
    dateCreated: created,
  };
}

/**
 * Adds what opens the sign-up: the link by which it is seen and cancelled, or, while its address is not confirmed, the
 * token of the page. A message has none: what is on its way can be neither changed nor taken back.
 */
export function withManageUrl(services: Services, id: string, answer: Signup): Signup {
  if (isMessage(answer.target)) return answer;
  return answer.state === 'pending'
    ? { ...answer, token: services.tokens.make(id, 'page') }
    : { ...answer, manageUrl: manageLink(services, id) };
}
