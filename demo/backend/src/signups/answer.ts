import type { Selectable } from 'kysely';
import type { Signup } from 'miteinand/contract/signup.js';
import type { SignupTable } from '../db/schema.js';
import type { Services } from '../services.js';
import { waitingPosition } from './places.js';
import { isMessage, targetName } from './target.js';

/** A sign-up as it is told, without the manage link. */
export async function toAnswer(
  { db }: Pick<Services, 'db'>,
  row: Selectable<SignupTable>,
  wishes: readonly string[],
): Promise<Signup> {
  const name = await targetName({ db }, row.target, row.lang ? [row.lang, ...wishes] : wishes);
  return {
    state: row.state,
    reference: row.reference,
    target: row.target,
    ...(name !== undefined && { name }),
    ...(row.state === 'waitlisted' && { position: await waitingPosition(db, row) }),
    dateCreated: row.created,
  };
}

/**
 * Adds the link by which the sign-up is seen and cancelled; the token stands in the fragment, so that no log holds it.
 * A message has none: what is on its way can be neither changed nor taken back.
 */
export function withManageUrl({ manageUrl, tokens }: Services, id: string, answer: Signup): Signup {
  if (isMessage(answer.target)) return answer;
  const url = new URL(manageUrl);
  url.hash = `miteinand-signup=${tokens.make(id, 'signup')}`;
  return { ...answer, manageUrl: url.href };
}
