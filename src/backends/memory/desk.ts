import { BackendError } from '../../contract/problem.js';
import type { Signup } from '../../contract/signup.js';
import type { SignupDesk } from '../desk.js';
import type { Entry, Ledger } from './ledger.js';

/** What whoever has a token does with a sign-up, one after another. */
export interface DeskOfLedger {
  ledger: Ledger;
  inTurn: <T>(act: () => Promise<T> | T) => Promise<T>;
  /** Told after places were taken or given free. */
  changed: (entry: Entry) => Promise<void>;
}

/** The manage link of a sign-up; its token is the number of the entry. */
const manageUrlOf = (number: string): string => `#miteinand-signup=${number}`;

/** A sign-up as the answer to whoever sent it. */
export function answerOf(ledger: Ledger, entry: Entry, number: string): Signup {
  const { signup } = entry;
  const { state, target } = signup;
  if (state === 'pending') return { ...signup, token: `page-${number}` };
  return {
    ...signup,
    ...(state === 'waitlisted' && { position: ledger.positionOf(entry) }),
    // A message cannot be taken back: nothing can be managed.
    ...(!target.startsWith('message:') && { manageUrl: manageUrlOf(number) }),
  };
}

/**
 * Sign-ups by their tokens. No mail goes out: where one would, its link had the token `confirm-7`. A confirmed one is
 * opened by `7`, a pending one by `page-7` to the page that sent it.
 */
export function memoryDesk({ ledger, inTurn, changed }: DeskOfLedger): SignupDesk {
  const used = new Map<string, { key: string; signup: Signup }>();

  const find = (kind: '' | 'page-' | 'confirm-', token: string): { entry: Entry; number: string } => {
    const number = token.startsWith(kind) ? token.slice(kind.length) : '';
    const entry = ledger.at(number);
    if (!entry) throw new BackendError('not-found', 'no sign-up by this token');
    return { entry, number };
  };
  const findUnused = (token: string): { entry: Entry; number: string } => {
    const found = find('confirm-', token);
    const { state } = found.entry.signup;
    if (state !== 'pending' && state !== 'offered') throw new BackendError('not-found', 'the token was used');
    return found;
  };
  const managed = (token: string): Signup => {
    const { entry, number } = find('', token);
    return { ...answerOf(ledger, entry, number), answers: entry.answers };
  };
  const change = (token: string, act: (entry: Entry) => void): Promise<Signup> =>
    inTurn(async () => {
      const { entry } = find('', token);
      act(entry);
      await changed(entry);
      return managed(token);
    });

  return {
    confirmable: async token => findUnused(token).entry.signup,
    confirm: (token, key) =>
      inTurn(() => {
        const before = used.get(token);
        if (before?.key === key) return before.signup;
        const { entry, number } = findUnused(token);
        ledger.confirm(entry);
        const signup = answerOf(ledger, entry, number);
        used.set(token, { key, signup });
        return signup;
      }),
    signup: async token => (token.startsWith('page-') ? find('page-', token).entry.signup : managed(token)),
    change: (token, answers) => change(token, entry => (entry.answers = { ...entry.answers, ...answers })),
    cancel: token => change(token, entry => ledger.cancel(entry)),
    resend: (token, address) =>
      inTurn(() => {
        const { entry } = find('page-', token);
        const seconds = Math.ceil((Date.parse(entry.signup.resendAfter ?? '') - Date.now()) / 1000);
        if (seconds > 0) throw new BackendError('busy', 'too early', { status: 429, retryAfter: seconds });
        ledger.resend(entry, address);
        return entry.signup;
      }),
    data: async token => managed(token),
    erase: async token => void (await change(token, entry => ledger.erase(entry))),
  };
}
