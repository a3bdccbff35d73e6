import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../views/icon.js';
import type { FieldView } from './form-field.js';

/** Required is the rule; what may stay empty says so. */
export const labelText = ({ field, speech }: FieldView): TemplateResult =>
  html`${field.label}${field.required ? nothing : html` <span class="muted">${`(${speech.words.optional})`}</span>`}`;

/** What stands between a label and its control. */
export function hintAndError({ field, id, error }: FieldView): TemplateResult {
  return html`${field.hint ? html`<p class="muted" id="${id}-hint">${field.hint}</p>` : nothing}
  ${error ? html`<p class="badge bad" part="error" id="${id}-error">${icon('low')}${error}</p>` : nothing}`;
}

/** The ids of what `hintAndError` says. */
export const describedBy = ({ field, id, error }: FieldView): string | typeof nothing =>
  [field.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || nothing;
