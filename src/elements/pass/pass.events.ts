import type { Verdict } from './verify.js';

/** A pass is shown and its check is done; `verdict` says what was found. */
export class PassVerifiedEvent extends CustomEvent<{ verdict: Verdict }> {
  constructor(verdict: Verdict) {
    super('miteinand-pass-verified', { detail: { verdict }, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'miteinand-pass-verified': PassVerifiedEvent;
  }
}
