import type { TemplateResult, nothing } from 'lit';
import type { FormField } from '../../contract/form.js';
import { answerTo } from '../../contract/shown-fields.js';
import type { Answers } from '../../contract/signup.js';
import type { AnsweringWords } from '../../locale/signup-words.js';
import type { Speech } from '../../locale/speech.js';
import { factList } from '../../views/fact-list.js';

/** What was answered to these fields, as a visitor reads it; what was not answered is left out. */
export const answerFacts = (
  fields: readonly FormField[],
  answers: Answers,
  speech: Speech<AnsweringWords>,
): TemplateResult | typeof nothing =>
  factList(fields.map(field => [field.label, answerText(field, answerTo(answers, field), speech)]));

function answerText(
  { type, options = [] }: FormField,
  answer: Answers[string] | undefined,
  { words, formats }: Speech<AnsweringWords>,
): string | undefined {
  if (answer === undefined) return undefined;
  if (typeof answer === 'boolean') return answer ? words.yes : undefined;
  const labelOf = (value: string): string => options.find(option => option.value === value)?.label ?? value;
  if (Array.isArray(answer)) return formats.list(answer.map(labelOf));
  return type === 'date' && answer ? formats.date(answer) : labelOf(answer);
}
