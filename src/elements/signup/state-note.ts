import { html, nothing, type TemplateResult } from 'lit';
import type { Signup } from '../../contract/signup.js';
import type { ManagingSpeech } from './managing-words.js';

/** What follows for who signed up, and until when, where something does. */
export function stateNote(
  { state, expires }: Signup,
  { words, formats }: ManagingSpeech,
): TemplateResult | typeof nothing {
  const until = expires === undefined ? undefined : formats.range(expires, undefined);
  switch (state) {
    case 'waitlisted':
      return html`<p>${words.onWaitlist}</p>`;
    case 'offered':
      return html`<p>${until && words.offeredUntil(until)} ${words.offerByMail}</p>`;
    case 'pending':
      return html`<p>${words.mailIsSent} ${until && words.heldUntil(until)}</p>`;
    case 'expired':
      return html`<p>${words.expiredNext}</p>`;
    default:
      return nothing;
  }
}
