import { html, nothing, type TemplateResult } from 'lit';
import type { Answers } from '../../contract/signup.js';
import type { AnsweringWords } from '../../locale/signup-words.js';
import type { Speech } from '../../locale/speech.js';
import { heading } from '../../views/heading.js';
import { answerFacts } from './answer-facts.js';
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
        ${section ? heading(level, section.title, 'reviewed-title') : nothing} ${answerFacts(fields, answers, speech)}
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
