import type { FormField } from '../../contract/form.js';
import type { Answers } from '../../contract/signup.js';

type Fields = readonly FormField[];

/** What a page wants to stand in the fields from the beginning, written like the query of an address. */
export class Prefill {
  readonly #values: URLSearchParams;

  constructor(values = '') {
    this.#values = new URLSearchParams(values);
  }

  /** A consent is never given beforehand (CJEU C-673/17). */
  of({ name, type }: FormField): readonly string[] {
    if (type === 'consent') return [];
    const values = this.#values.getAll(name);
    return values.length || type !== 'persons' ? values : ['1'];
  }

  /** As if a visitor had filled it in. */
  answers = (fields: Fields): Answers => toAnswers(fields, field => toAnswer(field, this.of(field)));
}

/** An answer as the values of its controls say it. */
export function toAnswer({ type }: FormField, values: readonly string[]): Answers[string] {
  const [first = ''] = values;
  if (type === 'multiple-choice') return [...values];
  if (type === 'consent') return values.length > 0;
  if (type === 'links') return first.split(/\s+/).filter(Boolean);
  return first.trim();
}

/** The answers that say something, by the names of their fields. */
export function toAnswers(fields: Fields, answerTo: (field: FormField) => Answers[string]): Answers {
  const answers = fields.map(field => [field.name, answerTo(field)] as const);
  return Object.fromEntries(answers.filter(([, answer]) => (Array.isArray(answer) ? answer.length : answer)));
}
