import { html, type nothing, type TemplateResult } from 'lit';
import type { Backend } from '../backends/backend.js';
import type { Availability } from '../contract/availability.js';
import type { HowToRespond } from '../contract/response.js';
import type { SignupFormController } from '../controllers/signup-form.js';
import type { Speech } from '../locale/speech.js';
import { respondAction } from './respond.js';

/** What it takes to answer an item in place. */
export interface Responding {
  /** `offer:ID` or `event:ID`. */
  target: string;
  /** Whether the backend takes sign-ups. */
  signups: boolean;
  form: SignupFormController;
  /** Of the form's headings. */
  level: number;
  backend: string | Backend | undefined;
  /** Called after a sign-up. */
  signedUp: () => void;
}

/** How one answers an offer or registers for an event: the button or link for it, or the form that it opened. */
export function response(
  item: { availability?: Availability | undefined; response?: HowToRespond | undefined },
  { target, signups, form, level, backend, signedUp }: Responding,
  { words, lang }: Speech,
): TemplateResult | typeof nothing {
  const method = item.response?.method;
  const isByForm = method === 'form' || method === 'message';
  if (isByForm && !signups) return html`<p class="notice">${words.readOnly}</p>`;
  if (!form.isOpen) return respondAction(item, words, form);
  return html`<miteinand-signup
    for=${method === 'message' ? `message:${target}` : target}
    lang=${lang}
    no-summary
    heading-level=${level}
    .backend=${backend}
    @miteinand-signup-sent=${signedUp}
  ></miteinand-signup>`;
}
