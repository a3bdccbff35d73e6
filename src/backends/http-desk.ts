import { Signup } from '../contract/signup.js';
import type { Ask } from './backend.js';
import { checkOne } from './check.js';
import type { SignupDesk } from './desk.js';
import { requestJson, requestNothing, type Limits, type Sending } from './request.js';

/** Sign-ups at the native HTTP interface under `root`. Tokens travel in headers only: no log holds those. */
export function httpDesk(root: string, limits: Limits): SignupDesk {
  const confirmations = `${root}/signups/confirmations`;
  const current = `${root}/signups/current`;
  const request = async (url: string, ask: Ask, sending: Sending): Promise<Signup> =>
    checkOne(Signup, await requestJson(url, ask, sending, limits), 'sign-up');

  return {
    confirmable: (token, ask) => request(confirmations, ask, { headers: bearing('Confirm', token) }),
    confirm: (token, key, ask) =>
      request(confirmations, ask, {
        method: 'POST',
        headers: { ...bearing('Confirm', token), 'Idempotency-Key': key },
      }),
    signup: (token, ask) => request(current, ask, { headers: bearing('Signup', token) }),
    change: (token, answers, ask) =>
      request(current, ask, { method: 'PATCH', headers: bearing('Signup', token), body: { answers } }),
    cancel: (token, ask) => request(current, ask, { method: 'DELETE', headers: bearing('Signup', token) }),
    resend: (token, address, ask) =>
      request(`${current}/mail`, ask, {
        method: 'POST',
        headers: bearing('Signup', token),
        body: address === undefined ? {} : { address },
      }),
    data: (token, ask) => requestJson(`${current}/data`, ask, { headers: bearing('Signup', token) }, limits),
    erase: (token, ask) =>
      requestNothing(`${current}/data`, ask, { method: 'DELETE', headers: bearing('Signup', token) }, limits),
  };
}

const bearing = (scheme: 'Signup' | 'Confirm', token: string): Record<string, string> => ({
  Authorization: `${scheme} ${token}`,
});
