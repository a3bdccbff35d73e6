import { html, nothing, type TemplateResult } from 'lit';
import { isKnown } from '../../contract/field-types.js';
import type { FormField, SignupForm } from '../../contract/form.js';
import type { SignupWords } from '../../locale/signup-words.js';
import type { Speech } from '../../locale/speech.js';
import { languageOf } from '../../views/text.js';
import { formField, type DrawField } from './form-field.js';
import { privacyNote } from './privacy-note.js';
import type { Prefill } from './prefill.js';
import { partsOf, type FormPart } from './sections.js';

/** What the questions of a form are drawn from. */
export interface FormView {
  form: SignupForm;
  prefill: Prefill;
  drawField: DrawField | undefined;
  /** The names of the fields that are asked, given the answers so far. */
  asked: ReadonlySet<string>;
  errorOf: (field: FormField) => string | undefined;
  /** Which part is filled in now; all of them where the form has one step only. */
  shows?: ((part: FormPart) => boolean) | undefined;
  /** What stands before and after the questions. */
  head?: unknown;
  foot?: unknown;
  isLast: boolean;
  speech: Speech<SignupWords>;
}

/** The questions of a form. What is not asked now stays there unseen, and so does what was typed into it. */
export function formQuestions(view: FormView): TemplateResult {
  const { form, head, foot, isLast, speech } = view;
  const { lang, dir } = languageOf(form);
  return html`<div class="signup" lang=${lang} dir=${dir}>
    ${form.description ? html`<p>${form.description}</p>` : nothing} ${head}
    ${partsOf(form).map(part => formPart(part, view))} ${foot} ${isLast ? privacyNote(form, speech) : nothing}
  </div>`;
}

function formPart(
  part: FormPart,
  { form, prefill, drawField, asked, errorOf, shows, speech }: FormView,
): TemplateResult {
  const { section, fields } = part;
  return html`<div class="signup" ?hidden=${shows && !shows(part)}>
    ${section?.description ? html`<p>${section.description}</p>` : nothing}
    ${fields.filter(canAsk).map(
      field =>
        html`<div class="question" ?hidden=${!asked.has(field.name)}>
          ${formField(
            {
              field,
              id: `field-${form.fields.indexOf(field)}`,
              values: prefill.of(field),
              error: errorOf(field),
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
