import { html, nothing, type TemplateResult } from 'lit';
import type { Signup } from '../../contract/signup.js';
import { safeUrl } from '../../contract/url.js';
import type { Speech } from '../../locale/speech.js';
import type { SignupWords } from '../../locale/signup-words.js';
import { factList } from '../../views/fact-list.js';
import { heading } from '../../views/heading.js';
import { isolated } from '../../views/text.js';

/** Whether it took no place but wrote to somebody. */
const isMessage = ({ target }: Signup): boolean => target.startsWith('message:');

/** What happened to a sign-up, in a sentence. */
function outcome(signup: Signup, { words, formats }: Speech<SignupWords>): string {
  const { state, position } = signup;
  if (isMessage(signup)) return words.messageSent;
  switch (state) {
    case 'waitlisted':
      return words.waitlisted(formats.number(position ?? 1));
    case 'pending':
      return words.pending;
    case 'cancelled':
      return words.cancelled;
    default:
      return words.confirmed;
  }
}

/** A sign-up that is stored: what happened, its number, and the way to undo it. */
export function confirmation(
  signup: Signup,
  level: number,
  speech: Speech<SignupWords>,
  actions: unknown = nothing,
): TemplateResult {
  const { words } = speech;
  const manageUrl = safeUrl(signup.manageUrl, document.baseURI);
  return html`<div class="notice done" part="confirmation">
    ${heading(level, outcome(signup, speech))} ${signup.name ? html`<p dir="auto">${signup.name}</p>` : nothing}
    ${factList([[words.reference, html`<strong>${isolated(signup.reference)}</strong>`]])}
    <div class="actions">
      ${manageUrl ? html`<a part="manage" href=${manageUrl} rel="noopener noreferrer">${words.manageLink}</a>` : nothing}
      ${isMessage(signup) ? nothing : actions}
    </div>
  </div>`;
}
