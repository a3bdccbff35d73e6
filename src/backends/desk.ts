import type { Answers, Signup } from '../contract/signup.js';
import type { Ask } from './backend.js';

/**
 * What can be done with a sign-up once it was sent. A token opens one sign-up to whoever has it: it comes from a link, or
 * with the answer `pending`.
 */
export interface SignupDesk {
  /** What the link of a mail would confirm. Asking uses nothing up: programs that look through mails follow links too. */
  confirmable(token: string, ask: Ask): Promise<Signup>;
  /** Confirms an address, or takes the place that was offered; the same key again gives the same answer. */
  confirm(token: string, key: string, ask: Ask): Promise<Signup>;
  /** How a sign-up stands. */
  signup(token: string, ask: Ask): Promise<Signup>;
  /** Changes what was answered, where that touches no place. */
  change(token: string, answers: Answers, ask: Ask): Promise<Signup>;
  cancel(token: string, ask: Ask): Promise<Signup>;
  /** Has the mail with the link sent again, or to another address. */
  resend(token: string, address: string | undefined, ask: Ask): Promise<Signup>;
  /** All that is stored about it, to be handed on as it is. */
  data(token: string, ask: Ask): Promise<unknown>;
  /** Frees the place and deletes what is stored about the person. */
  erase(token: string, ask: Ask): Promise<void>;
}
