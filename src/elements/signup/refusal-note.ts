import { html, nothing, type TemplateResult } from 'lit';
import type { AnsweringWords, SignupWords } from '../../locale/signup-words.js';
import type { Speech } from '../../locale/speech.js';
import { faultText } from '../../views/states.js';
import type { SendingController } from './sending.js';

/** What is known besides of a sign-up that was not stored. */
export interface Refused {
  /** How many places are left. */
  left: number | undefined;
  withdraw: () => void;
}

/** Why a sign-up was not stored, and what can be done. */
export function refusalNote(
  sending: SendingController,
  { left, withdraw }: Refused,
  { words }: Speech<SignupWords & AnsweringWords>,
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
      case 'place-gone': {
        const gone = left ? words.tooFewPlaces(left) : words.placeGone;
        return waitlist ? [gone, words.waitlistOpen] : [gone];
      }
      case 'unproven':
        return [words.notYetSent, words.unproven];
      case 'waiting':
        return [words.notYetSent, words.sentWhenOnline];
      case 'lost':
        return [faultText(error, words), words.maybeSent];
      default:
        return [words.notYetSent, faultText(error, words)];
    }
  }
}
