import { html, nothing, type TemplateResult } from 'lit';
import type { AnsweringWords, SignupWords } from '../../locale/signup-words.js';
import type { Speech } from '../../locale/speech.js';
import { faultText } from '../../views/states.js';
import type { SendingController } from './sending.js';

/** Why a sign-up was not stored, and what can be done. */
export function refusalNote(
  sending: SendingController,
  { words }: Speech<SignupWords & AnsweringWords>,
  withdraw: () => void,
): TemplateResult {
  return html`<div class="notice failed" part="notice">
    <p role="alert">${sentences().join(' ')}</p>
    ${
      sending.refusal === 'waiting'
        ? html`<button type="button" part="button" @click=${withdraw}>${words.dontSend}</button>`
        : nothing
    }
  </div>`;

  function sentences(): string[] {
    const { refusal, error, waitlist } = sending;
    switch (refusal) {
      case 'closed':
        return [words.closed];
      case 'place-gone':
        return waitlist ? [words.placeGone, words.waitlistOpen] : [words.placeGone];
      case 'waiting':
        return [words.notYetSent, words.sentWhenOnline];
      case 'lost':
        return [faultText(error, words), words.maybeSent];
      default:
        return [words.notYetSent, faultText(error, words)];
    }
  }
}
