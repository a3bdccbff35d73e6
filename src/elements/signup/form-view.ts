import { html, nothing, type TemplateResult } from 'lit';
import { isKnown } from '../../contract/answers.js';
import type { FormField, SignupForm } from '../../contract/form.js';
import type { SignupWords } from '../../locale/signup-words.js';
import type { Speech } from '../../locale/speech.js';
import { languageOf } from '../../views/text.js';
import type { FillingController } from './filling.js';
import { formField, type DrawField } from './form-field.js';
import { privacyNote } from './privacy-note.js';
import type { Prefill } from './read-answers.js';
import { partsOf, type FormPart } from './sections.js';
import type { StepsController } from './steps.js';

/** What a form is drawn from. */
export interface FormView {
  form: SignupForm;
  filling: FillingController;
  prefill: Prefill;
  drawField: DrawField | undefined;
  /** Where the form is filled in step by step. */
  steps: StepsController | undefined;
  speech: Speech<SignupWords>;
}

/** The questions of a form. What is not asked now stays there unseen, and so does what was typed into it. */
export function formQuestions(view: FormView): TemplateResult {
  const { form, filling, steps, speech } = view;
  const { lang, dir } = languageOf(form);
  return html`<div class="signup" lang=${lang} dir=${dir} @focusout=${(event: FocusEvent) => filling.checkLeft(event)}>
    ${form.description ? html`<p ?hidden=${steps && !steps.isFirst}>${form.description}</p>` : nothing}
    ${steps?.renderHead(speech)} ${partsOf(form).map(part => formPart(part, view))} ${steps?.renderReview(speech)}
    ${!steps || steps.isLast ? privacyNote(form, speech) : nothing}
  </div>`;
}

function formPart(part: FormPart, { form, filling, prefill, drawField, steps, speech }: FormView): TemplateResult {
  const { section, fields } = part;
  return html`<div class="signup" ?hidden=${steps && !steps.shows(part)}>
    ${section?.description ? html`<p>${section.description}</p>` : nothing}
    ${fields.filter(canAsk).map(
      field =>
        html`<div class="question" ?hidden=${!filling.asked.has(field.name)}>
          ${formField(
            {
              field,
              id: `field-${form.fields.indexOf(field)}`,
              values: prefill.of(field),
              fault: filling.faults.get(field.name),
              speech,
            },
            drawField,
          )}
        </div>`,
    )}
  </div>`;
}

/** What nobody knows yet and nobody has to answer is not missed. */
const canAsk = (field: FormField): boolean => isKnown(field) || field.required === true;
