import { html, type TemplateResult } from 'lit';
import type { Speech } from '../../locale/speech.js';
import type { SignupWords } from '../../locale/signup-words.js';
import { faultText } from '../../views/states.js';
import type { SendingController } from './sending.js';

/** Why a sign-up was not stored, and what can be done. */
export function refusalNote(
  { refusal, error, waitlist }: SendingController,
  { words }: Speech<SignupWords>,
): TemplateResult {
  return html`<p class="notice failed" part="notice" role="alert">${sentence()}</p>`;

  function sentence(): string {
    if (refusal === 'closed') return words.closed;
    if (refusal === 'place-gone') return waitlist ? `${words.placeGone} ${words.waitlistOpen}` : words.placeGone;
    return `${words.sendFailed} ${faultText(error, words)}`;
  }
}
