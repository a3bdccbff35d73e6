import { BackendError } from '../contract/problem.js';
import { Signup } from '../contract/signup.js';
import type { Ask } from './backend.js';
import { checkOne } from './check.js';
import type { SignupDesk } from './desk.js';
import { requestJson, requestNothing, type Limits, type Sending } from './request.js';

type Scheme = 'Signup' | 'Confirm';

/** Sign-ups at the native HTTP interface under `root`. Tokens travel in headers only: no log holds those. */
export function httpDesk(root: string, limits: Limits): SignupDesk {
  const confirmations = `${root}/signups/confirmations`;
  const current = `${root}/signups/current`;
  const request = async (url: string, ask: Ask, [scheme, token]: [Scheme, string], sending: Sending = {}) => {
    const headers = { ...sending.headers, Authorization: bearing(scheme, token) };
    const answer = await requestJson(url, ask, { ...sending, headers }, limits).catch(damagedIsUnknown);
    return checkOne(Signup, answer, 'sign-up');
  };

  return {
    confirmable: (token, ask) => request(confirmations, ask, ['Confirm', token]),
    confirm: (token, key, ask) =>
      request(confirmations, ask, ['Confirm', token], { method: 'POST', headers: { 'Idempotency-Key': key } }),
    signup: (token, ask) => request(current, ask, ['Signup', token]),
    change: (token, answers, ask) => request(current, ask, ['Signup', token], { method: 'PATCH', body: { answers } }),
    cancel: (token, ask) => request(current, ask, ['Signup', token], { method: 'DELETE' }),
    resend: (token, address, ask) =>
      request(`${current}/mail`, ask, ['Signup', token], {
        method: 'POST',
        body: address === undefined ? {} : { address },
      }),
    data: async (token, ask) =>
      requestJson(`${current}/data`, ask, { headers: { Authorization: bearing('Signup', token) } }, limits),
    erase: async (token, ask) => {
      const headers = { Authorization: bearing('Signup', token) };
      await requestNothing(`${current}/data`, ask, { method: 'DELETE', headers }, limits);
    },
  };
}

/** A link that a mail program has cut or added to has no token (RFC 9110 section 11.2), and opens nothing. */
function bearing(scheme: Scheme, token: string): string {
  if (/^[\w.~+/-]+=*$/.test(token)) return `${scheme} ${token}`;
  throw new BackendError('not-found', 'the link holds no token');
}

/** The same where the backend sees that it cannot be one of its tokens. */
function damagedIsUnknown(error: unknown): never {
  if (!(error instanceof BackendError && error.status === 401)) throw error;
  throw new BackendError('not-found', error.message, { status: 401, cause: error });
}
