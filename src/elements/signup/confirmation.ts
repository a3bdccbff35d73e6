import { html, nothing, type TemplateResult } from 'lit';
import type { Signup } from '../../contract/signup.js';
import { safeUrl } from '../../contract/url.js';
import type { AnsweringWords } from '../../locale/signup-words.js';
import type { Speech } from '../../locale/speech.js';
import { factList } from '../../views/fact-list.js';
import { heading } from '../../views/heading.js';
import { isolated, paragraphs } from '../../views/text.js';

/** What stands around the facts of a sign-up. */
export interface ConfirmationMore {
  /** What happens next, in the words of the form. */
  nextSteps?: string | undefined;
  /** Said where an earlier try turned out to be the one that arrived. */
  isEarlier?: boolean;
  actions?: unknown;
}

/** Whether it took no place but wrote to somebody. */
const isMessage = ({ target }: Signup): boolean => target.startsWith('message:');

/** What happened to a sign-up, in a sentence. */
function outcome(signup: Signup, { words, formats }: Speech<AnsweringWords>): string {
  const { state, position, target } = signup;
  if (isMessage(signup)) return words.messageSent;
  switch (state) {
    case 'waitlisted':
      return words.waitlisted(formats.number(position ?? 1));
    case 'pending':
      return words.pending;
    case 'cancelled':
      return words.cancelled;
    default:
      return target.startsWith('form:') ? words.received : words.confirmed;
  }
}

/** A sign-up that is stored: what happened, its number, what comes next, and the way to undo it. */
export function confirmation(
  signup: Signup,
  level: number,
  speech: Speech<AnsweringWords>,
  { nextSteps, isEarlier, actions = nothing }: ConfirmationMore = {},
): TemplateResult {
  const { words } = speech;
  const manageUrl = safeUrl(signup.manageUrl, document.baseURI);
  return html`<div class="notice done" part="confirmation">
    ${heading(level, outcome(signup, speech))} ${signup.name ? html`<p dir="auto">${signup.name}</p>` : nothing}
    ${factList([[words.reference, html`<strong>${isolated(signup.reference)}</strong>`]])}
    ${isEarlier ? html`<p>${words.earlierKept}</p>` : nothing} ${paragraphs(nextSteps)}
    <div class="actions">
      ${manageUrl ? html`<a part="manage" href=${manageUrl} rel="noopener noreferrer">${words.manageLink}</a>` : nothing}
      ${isMessage(signup) ? nothing : actions}
    </div>
  </div>`;
}
