import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerFault } from '../../contract/answer-rules.js';
import type { FormField, SignupForm } from '../../contract/form.js';
import type { Speech } from '../../locale/speech.js';
import type { AnsweringWords } from '../../locale/signup-words.js';

/** How a summary says what is wrong, and leads there. */
export interface SummaryWays {
  say: (field: FormField, fault: AnswerFault) => string;
  focusField: (name: string) => void;
}

/** What is wrong in the whole form, each line leading to its field; takes the focus when something could not be sent. */
export function errorSummary(
  form: SignupForm,
  faults: ReadonlyMap<string, AnswerFault>,
  { say, focusField }: SummaryWays,
  speech: Speech<AnsweringWords>,
): TemplateResult | typeof nothing {
  if (!faults.size) return nothing;
  // Fragments of the address do not reach into a shadow root.
  const follow = (event: Event, name: string): void => {
    event.preventDefault();
    focusField(name);
  };
  const wrong = form.fields.map((field, index) => ({ field, index, fault: faults.get(field.name) }));
  return html`<div class="errors notice failed" part="notice" role="group" tabindex="-1" aria-labelledby="errors-title">
    <p id="errors-title">${speech.words.errorsFound(faults.size)}</p>
    <ul>
      ${wrong.map(({ field, index, fault }) =>
        fault
          ? html`<li>
              <a href="#field-${index}" @click=${(event: Event) => follow(event, field.name)}>
                ${field.label.replace(/[.:]$/, '')}: ${say(field, fault)}
              </a>
            </li>`
          : nothing,
      )}
    </ul>
  </div>`;
}
