import { html, nothing, type TemplateResult } from 'lit';
import type { FormField } from '../../contract/form.js';
import { answerTo } from '../../contract/shown-fields.js';
import type { Answers } from '../../contract/signup.js';
import type { AnsweringWords } from '../../locale/signup-words.js';
import type { Speech } from '../../locale/speech.js';
import { factList } from '../../views/fact-list.js';
import { heading } from '../../views/heading.js';
import type { FormPart } from './sections.js';

/** All answers once more, part by part, each with the way back to it. */
export function review(
  parts: readonly FormPart[],
  answers: Answers,
  level: number,
  speech: Speech<AnsweringWords>,
  change: (index: number) => void,
): TemplateResult {
  const { words } = speech;
  return html`${parts.map(
    ({ section, fields }, index) =>
      html`<div class="reviewed">
        ${section ? heading(level, section.title, 'reviewed-title') : nothing}
        ${factList(fields.map(field => [field.label, answerText(field, answerTo(answers, field), speech)]))}
        <button
          type="button"
          class="link"
          part="button"
          aria-label=${section ? words.pair(words.change, section.title) : nothing}
          @click=${() => change(index)}
        >
          ${words.change}
        </button>
      </div>`,
  )}`;
}

/** An answer as a visitor reads it; nothing where none was given. */
function answerText(
  { type, options = [] }: FormField,
  answer: Answers[string] | undefined,
  { words, formats }: Speech<AnsweringWords>,
): string | undefined {
  if (answer === undefined) return undefined;
  if (typeof answer === 'boolean') return answer ? words.yes : undefined;
  const labelOf = (value: string): string => options.find(option => option.value === value)?.label ?? value;
  if (Array.isArray(answer)) return formats.list(answer.map(labelOf));
  return type === 'date' ? formats.date(answer) : labelOf(answer);
}
