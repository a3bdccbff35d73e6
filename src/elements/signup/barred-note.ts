import { html, nothing, type TemplateResult } from 'lit';
import { isCancelled } from '../../contract/calendar-event.js';
import { isKnown } from '../../contract/field-types.js';
import type { SignupForm } from '../../contract/form.js';
import { safeUrl } from '../../contract/url.js';
import type { SignupWords } from '../../locale/signup-words.js';
import type { Speech } from '../../locale/speech.js';
import { wordFor } from '../../locale/word-for.js';
import type { SignupTask } from './signup-target.js';

/** Whether a newer backend requires an answer that cannot be given here, whatever else is answered. */
export const isBeyond = ({ fields }: SignupForm): boolean =>
  fields.some(field => field.required && !field.showIf && !isKnown(field));

/** Says why there is no form to fill in, and the way without it. */
export function barredNote(task: SignupTask, speech: Speech<SignupWords>): TemplateResult {
  const { words } = speech;
  const url = safeUrl(task.form?.url, document.baseURI);
  return html`<div class="notice">
      <p>${task.form ? words.elsewhere : whyBarred(task, speech)}</p>
      ${url ? html`<a href=${url} rel="noopener noreferrer">${words.openLink}</a>` : nothing}
    </div>
    ${task.barred === 'closed' ? nothing : html`<slot></slot>`}`;
}

/** Why nobody can sign up here now. */
export function whyBarred({ barred, offer, event }: SignupTask, { words }: Speech<SignupWords>): string {
  if (barred === 'no-form') return words.noForm;
  if (barred === 'read-only') return words.readOnly;
  const state = event && isCancelled(event) ? 'cancelled' : (offer ?? event)?.availability;
  return wordFor(words.closedBy, state) ?? words.closed;
}
