import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerFault } from '../../contract/answer-rules.js';
import type { FormField } from '../../contract/form.js';
import type { SignupWords } from '../../locale/signup-words.js';
import type { Speech } from '../../locale/speech.js';
import { wordFor } from '../../locale/word-for.js';
import { icon } from '../../views/icon.js';
import type { FieldView } from './form-field.js';

/** Required is the rule; what may stay empty says so. */
export const labelText = ({ field, speech }: FieldView): TemplateResult =>
  html`${field.label}${field.required ? nothing : html` <span class="muted">${`(${speech.words.optional})`}</span>`}`;

/** What stands between a label and its control. */
export function hintAndError({ field, id, fault, speech }: FieldView): TemplateResult {
  return html`${field.hint ? html`<p class="muted" id="${id}-hint">${field.hint}</p>` : nothing}
  ${fault ? html`<p class="badge bad" part="error" id="${id}-error">${icon('low')}${faultText(field, fault, speech)}</p>` : nothing}`;
}

/** The ids of what `hintAndError` says. */
export const describedBy = ({ field, id, fault }: FieldView): string | typeof nothing =>
  [field.hint && `${id}-hint`, fault && `${id}-error`].filter(Boolean).join(' ') || nothing;

/** What is wrong and how to mend it. */
export function faultText(field: FormField, fault: AnswerFault, speech: Speech<SignupWords>): string {
  const { words } = speech;
  if (field.type === 'consent') return words.consentMissing;
  const text = wordFor(words.answerFaults, fault) ?? words.faults.refused;
  return [text, limitText(field, fault, speech)].filter(Boolean).join(' ');
}

/** Where the limit is that an answer went over. */
function limitText(field: FormField, fault: AnswerFault, { words, formats }: Speech<SignupWords>): string | undefined {
  const { min, max, minLength, maxLength } = field;
  const say = (limit: number | string): string =>
    typeof limit === 'number' ? formats.number(limit) : field.type === 'date' ? formats.date(limit) : limit;
  if (fault === 'too-short' && minLength) return words.tooShort(say(minLength));
  if (fault === 'too-long' && maxLength) return words.tooLong(say(maxLength));
  if (fault === 'too-small' && min !== undefined) return words.fromLimit(say(min));
  if (fault === 'too-large' && max !== undefined) return words.toLimit(say(max));
  return undefined;
}
