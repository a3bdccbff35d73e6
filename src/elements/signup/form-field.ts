import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerFault } from '../../contract/answer-rules.js';
import type { FormField } from '../../contract/form.js';
import type { Speech } from '../../locale/speech.js';
import type { SignupWords } from '../../locale/signup-words.js';
import { wordFor } from '../../locale/word-for.js';
import { icon } from '../../views/icon.js';

/** One question with its label, hint and error; `id` is unique in the form. */
export interface FieldView {
  field: FormField;
  id: string;
  fault: AnswerFault | undefined;
  speech: Speech<SignupWords>;
}

/** From so many options on a list to pull down is easier than a row of buttons. */
const manyOptions = 7;

/** A question with the native control that fits it. */
export function formField(view: FieldView): TemplateResult {
  const { field } = view;
  switch (field.type) {
    case 'consent':
      return consent(view);
    case 'multiple-choice':
      return optionGroup(view, 'checkbox');
    case 'choice':
      return (field.options?.length ?? 0) < manyOptions
        ? optionGroup(view, 'radio')
        : labelled(view, selectControl(view));
    case 'textarea':
      return labelled(
        view,
        html`<textarea
          id=${view.id}
          name=${field.name}
          part="input"
          rows="5"
          maxlength=${field.maxLength ?? nothing}
          ?required=${field.required}
          aria-describedby=${describedBy(view)}
          aria-invalid=${view.fault ? 'true' : nothing}
        ></textarea>`,
      );
    default:
      return labelled(view, inputControl(view));
  }
}

const inputKinds: Record<string, { type: string; inputMode?: string; autocomplete?: string }> = {
  email: { type: 'email', autocomplete: 'email' },
  tel: { type: 'tel', autocomplete: 'tel' },
  // type=number loses what it cannot read and changes under the mouse wheel.
  number: { type: 'text', inputMode: 'decimal' },
  date: { type: 'date' },
};

function inputControl(view: FieldView): TemplateResult {
  const { field } = view;
  const kind = inputKinds[field.type] ?? { type: 'text' };
  const isDate = kind.type === 'date';
  return html`<input
    id=${view.id}
    name=${field.name}
    part="input"
    type=${kind.type}
    inputmode=${kind.inputMode ?? nothing}
    autocomplete=${field.autocomplete ?? kind.autocomplete ?? nothing}
    maxlength=${isDate ? nothing : (field.maxLength ?? nothing)}
    min=${isDate ? (field.min ?? nothing) : nothing}
    max=${isDate ? (field.max ?? nothing) : nothing}
    ?required=${field.required}
    aria-describedby=${describedBy(view)}
    aria-invalid=${view.fault ? 'true' : nothing}
  />`;
}

function selectControl(view: FieldView): TemplateResult {
  const { field, speech } = view;
  return html`<select
    id=${view.id}
    name=${field.name}
    part="input"
    ?required=${field.required}
    aria-describedby=${describedBy(view)}
    aria-invalid=${view.fault ? 'true' : nothing}
  >
    <option value="">${speech.words.choose}</option>
    ${field.options?.map(({ value, label }) => html`<option value=${value}>${label}</option>`)}
  </select>`;
}

function optionGroup(view: FieldView, type: 'radio' | 'checkbox'): TemplateResult {
  const { field, id } = view;
  return html`<fieldset
    class="field"
    part="field"
    aria-describedby=${describedBy(view)}
    aria-invalid=${view.fault && type === 'radio' ? 'true' : nothing}
    role=${type === 'radio' ? 'radiogroup' : nothing}
    aria-required=${type === 'radio' && field.required ? 'true' : nothing}
  >
    <legend>${labelText(view)}</legend>
    ${hintAndError(view)}
    ${field.options?.map(
      ({ value, label }, index) =>
        html`<label class="option">
          <input id=${index ? nothing : id} type=${type} name=${field.name} value=${value} />
          <span>${label}</span>
        </label>`,
    )}
  </fieldset>`;
}

function consent(view: FieldView): TemplateResult {
  const { field, id } = view;
  return html`<div class="field" part="field">
    ${hintAndError(view)}
    <label class="option">
      <input
        id=${id}
        type="checkbox"
        name=${field.name}
        ?required=${field.required}
        aria-describedby=${describedBy(view)}
        aria-invalid=${view.fault ? 'true' : nothing}
      />
      <span>${labelText(view)}</span>
    </label>
  </div>`;
}

const labelled = (view: FieldView, control: TemplateResult): TemplateResult =>
  html`<div class="field" part="field">
    <label for=${view.id}>${labelText(view)}</label>
    ${hintAndError(view)}${control}
  </div>`;

/** Required is the rule; what may stay empty says so. */
const labelText = ({ field, speech }: FieldView): TemplateResult =>
  html`${field.label}${field.required ? nothing : html` <span class="muted">${`(${speech.words.optional})`}</span>`}`;

function hintAndError({ field, id, fault, speech }: FieldView): TemplateResult {
  return html`${field.hint ? html`<p class="muted" id="${id}-hint">${field.hint}</p>` : nothing}
  ${fault ? html`<p class="badge bad" part="error" id="${id}-error">${icon('low')}${faultText(field, fault, speech)}</p>` : nothing}`;
}

/** What is wrong and how to mend it. */
export function faultText(field: FormField, fault: AnswerFault, { words, formats }: Speech<SignupWords>): string {
  if (field.type === 'consent') return words.consentMissing;
  const limit = fault === 'too-long' && field.maxLength ? ` ${words.tooLong(formats.number(field.maxLength))}` : '';
  return (wordFor(words.answerFaults, fault) ?? words.faults.refused) + limit;
}

const describedBy = ({ field, id, fault }: FieldView): string | typeof nothing =>
  [field.hint && `${id}-hint`, fault && `${id}-error`].filter(Boolean).join(' ') || nothing;
