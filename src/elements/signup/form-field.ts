import { html, nothing, type TemplateResult } from 'lit';
import { isKnown } from '../../contract/field-types.js';
import type { FieldOption, FormField } from '../../contract/form.js';
import type { SignupWords } from '../../locale/signup-words.js';
import type { Speech } from '../../locale/speech.js';
import { describedBy, hintAndError, labelText } from './field-texts.js';

/** One question with its label, hint and error; `id` is unique in the form. */
export interface FieldView {
  field: FormField;
  id: string;
  /** What stands in it from the beginning. */
  values: readonly string[];
  /** What is wrong with its answer, and how to mend it. */
  error: string | undefined;
  speech: Speech<SignupWords>;
}

/** Draws a kind of field that few forms have. */
export type DrawField = (view: FieldView) => TemplateResult | undefined;

/** From so many options on a list to pull down is easier than a row of buttons. */
const manyOptions = 7;

/** A question with the native control that fits it; one of a type nobody knows yet is left out if it may be. */
export function formField(view: FieldView, drawRare?: DrawField): TemplateResult | typeof nothing {
  const { field } = view;
  if (!isKnown(field)) return field.required ? unsupported(view) : nothing;
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
    case 'links':
      return labelled(view, textControl(view));
    default:
      return drawRare?.(view) ?? labelled(view, inputControl(view));
  }
}

const inputKinds: Record<string, { type: string; inputMode?: string; autocomplete?: string }> = {
  email: { type: 'email', autocomplete: 'email' },
  tel: { type: 'tel', autocomplete: 'tel' },
  // type=number loses what it cannot read and changes under the mouse wheel.
  number: { type: 'text', inputMode: 'decimal' },
  persons: { type: 'text', inputMode: 'numeric' },
  date: { type: 'date' },
  time: { type: 'time' },
};

/** What a pattern says of a text field. */
const patternKinds: typeof inputKinds = {
  'postal-code': { type: 'text', inputMode: 'numeric', autocomplete: 'postal-code' },
};

function inputControl(view: FieldView): TemplateResult {
  const { field } = view;
  const kind = inputKinds[field.type] ?? patternKinds[field.pattern ?? ''] ?? { type: 'text' };
  const isPicked = kind.type === 'date' || kind.type === 'time';
  return html`<input
    id=${view.id}
    name=${field.name}
    part="input"
    type=${kind.type}
    value=${view.values[0] ?? nothing}
    inputmode=${kind.inputMode ?? nothing}
    autocomplete=${field.autocomplete ?? kind.autocomplete ?? nothing}
    maxlength=${isPicked ? nothing : (field.maxLength ?? nothing)}
    min=${isPicked ? (field.min ?? nothing) : nothing}
    max=${isPicked ? (field.max ?? nothing) : nothing}
    ?required=${field.required}
    aria-describedby=${describedBy(view)}
    aria-invalid=${view.error ? 'true' : nothing}
  />`;
}

function textControl(view: FieldView): TemplateResult {
  const { field } = view;
  return html`<textarea
    id=${view.id}
    name=${field.name}
    part="input"
    rows="5"
    inputmode=${field.type === 'links' ? 'url' : nothing}
    maxlength=${field.type === 'links' ? nothing : (field.maxLength ?? nothing)}
    ?required=${field.required}
    aria-describedby=${describedBy(view)}
    aria-invalid=${view.error ? 'true' : nothing}
    .defaultValue=${view.values.join('\n')}
  ></textarea>`;
}

function selectControl(view: FieldView): TemplateResult {
  const { field, speech, values } = view;
  return html`<select
    id=${view.id}
    name=${field.name}
    part="input"
    autocomplete=${field.autocomplete ?? nothing}
    ?required=${field.required}
    aria-describedby=${describedBy(view)}
    aria-invalid=${view.error ? 'true' : nothing}
  >
    <option value="">${speech.words.choose}</option>
    ${field.options?.map(
      ({ value, label }) => html`<option value=${value} ?selected=${values.includes(value)}>${label}</option>`,
    )}
  </select>`;
}

/** How an option of a group stands beside its button. */
export interface OptionLook {
  /** The class of what holds the options. */
  list?: string;
  content?: (option: FieldOption) => unknown;
  isFull?: (option: FieldOption) => boolean;
}

/** Several answers to choose from, each with its button. */
export function optionGroup(view: FieldView, type: 'radio' | 'checkbox', look: OptionLook = {}): TemplateResult {
  const { field, id, values } = view;
  return html`<fieldset
    class="field"
    part="field"
    aria-describedby=${describedBy(view)}
    aria-invalid=${view.error && type === 'radio' ? 'true' : nothing}
    role=${type === 'radio' ? 'radiogroup' : nothing}
    aria-required=${type === 'radio' && field.required ? 'true' : nothing}
  >
    <legend>${labelText(view)}</legend>
    ${hintAndError(view)}
    <div class=${look.list ?? 'options'} id=${id}>
      ${field.options?.map(
        option =>
          html`<label class="option">
            <input
              type=${type}
              name=${field.name}
              value=${option.value}
              ?checked=${values.includes(option.value)}
              ?disabled=${look.isFull?.(option)}
            />
            <span>${look.content?.(option) ?? option.label}</span>
          </label>`,
      )}
    </div>
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
        aria-invalid=${view.error ? 'true' : nothing}
      />
      <span>${labelText(view)}</span>
    </label>
  </div>`;
}

const unsupported = ({ field, id, speech }: FieldView): TemplateResult =>
  html`<div class="field" part="field" id=${id} tabindex="-1">
    <strong>${field.label}</strong>
    <p>${speech.words.beyond}</p>
  </div>`;

const labelled = (view: FieldView, control: TemplateResult): TemplateResult =>
  html`<div class="field" part="field">
    <label for=${view.id}>${labelText(view)}</label>
    ${hintAndError(view)}${control}
  </div>`;
