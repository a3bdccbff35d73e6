import type { Services } from '../services.js';
import { hashOf, newConfirmToken } from './tokens.js';

type Linking = Pick<Services, 'db' | 'manageUrl' | 'tokens'>;

/** Where a sign-up is seen, changed and cancelled; the token stands in the fragment, so that no log holds it. */
export const manageLink = ({ manageUrl, tokens }: Linking, signupId: string): string =>
  withToken(manageUrl, 'miteinand-signup', tokens.make(signupId, 'signup'));

/** Where a sign-up is confirmed, or an offered place accepted: a link of its own in each mail, which works once. */
export async function newConfirmLink({ db, manageUrl }: Linking, signupId: string): Promise<string> {
  const token = newConfirmToken();
  await db
    .insertInto('confirmation')
    .values({ hash: hashOf(token), signup: signupId })
    .execute();
  return withToken(manageUrl, 'miteinand-confirm', token);
}

function withToken(page: string, name: string, token: string): string {
  const url = new URL(page);
  url.hash = `${name}=${token}`;
  return url.href;
}
