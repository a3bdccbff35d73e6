import { html, nothing, type TemplateResult } from 'lit';
import type { Signup } from '../../contract/signup.js';
import { safeUrl } from '../../contract/url.js';
import type { AnsweringWords } from '../../locale/signup-words.js';
import type { Speech } from '../../locale/speech.js';
import { wordFor } from '../../locale/word-for.js';
import { factList } from '../../views/fact-list.js';
import { heading } from '../../views/heading.js';
import { isolated, paragraphs } from '../../views/text.js';

/** What stands around the facts of a sign-up. */
export interface ConfirmationMore {
  /** What happens next, in the words of the form. */
  nextSteps?: string | undefined;
  /** Said where an earlier try turned out to be the one that arrived. */
  isEarlier?: boolean;
  /** What is to be known and done in its state. */
  more?: unknown;
  actions?: unknown;
}

/** Whether it took no place but wrote to somebody. */
const isMessage = ({ target }: Signup): boolean => target.startsWith('message:');

/** States in which nothing is left to do for who signed up. */
const isSettled = ({ state }: Signup): boolean => state !== 'pending' && state !== 'offered' && state !== 'expired';

/** What happened to a sign-up, in a sentence. */
export function outcome(signup: Signup, { words, formats }: Speech<AnsweringWords>): string {
  const { state, position, target } = signup;
  const { pending, offered, expired, cancelled } = words;
  if (isMessage(signup)) return words.messageSent;
  switch (state) {
    case 'waitlisted':
      return words.waitlisted(formats.number(position ?? 1));
    case 'confirmed':
      return target.startsWith('form:') ? words.received : words.confirmed;
    default:
      return wordFor({ pending, offered, expired, cancelled }, state) ?? words.received;
  }
}

/** A sign-up that is stored: what happened, its number, what comes next, and the way to undo it. */
export function confirmation(
  signup: Signup,
  level: number,
  speech: Speech<AnsweringWords>,
  { nextSteps, isEarlier, more, actions = nothing }: ConfirmationMore = {},
): TemplateResult {
  const { words } = speech;
  const manageUrl = safeUrl(signup.manageUrl, document.baseURI);
  return html`<div class="notice ${isSettled(signup) ? 'done' : ''}" part="confirmation">
    ${heading(level, outcome(signup, speech))} ${signup.name ? html`<p dir="auto">${signup.name}</p>` : nothing}
    ${factList([[words.reference, html`<strong>${isolated(signup.reference)}</strong>`]])}
    ${isEarlier ? html`<p>${words.earlierKept}</p>` : nothing} ${more} ${paragraphs(nextSteps)}
    <div class="actions">
      ${manageUrl ? html`<a part="manage" href=${manageUrl} rel="noopener noreferrer">${words.manageLink}</a>` : nothing}
      ${isMessage(signup) ? nothing : actions}
    </div>
  </div>`;
}
