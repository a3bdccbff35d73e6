import type { Signup } from '../../contract/signup.js';

/** A sign-up was stored by the backend, or cancelled there. No personal data goes along. */
export class SignupSentEvent extends CustomEvent<Pick<Signup, 'state' | 'reference' | 'target'>> {
  constructor({ state, reference, target }: Signup) {
    super('miteinand-signup-sent', { detail: { state, reference, target }, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'miteinand-signup-sent': SignupSentEvent;
  }
}
