import { shownFields } from '../../contract/shown-fields.js';
import type { Answers, FormField, SignupForm } from '../../contract/form.js';

type Fields = readonly FormField[];

/** What stands in the controls of one field. */
export const readAnswer = (field: FormField, form: HTMLFormElement): Answers[string] =>
  toAnswer(
    field,
    new FormData(form).getAll(field.name).filter(value => typeof value === 'string'),
  );

/** All that stands in the controls, also of fields that are not asked any more. */
export const readAll = (fields: Fields, form: HTMLFormElement): Answers =>
  toAnswers(fields, field => readAnswer(field, form));

/** The answers to what is asked; empty ones are left out, and what was typed into a field before it was hidden. */
export function readAnswers(fields: Fields, form: HTMLFormElement): Answers {
  const all = readAll(fields, form);
  return toAnswers(shownFields(fields, all), ({ name }) => all[name] ?? '');
}

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

/** The consents that were given, each with the wording that was shown. */
export const readConsents = (form: SignupForm, answers: Answers): { name: string; version?: string }[] =>
  form.fields
    .filter(({ type, name }) => type === 'consent' && answers[name] === true)
    .map(({ name, version }) => ({ name, ...(version !== undefined && { version }) }));

function toAnswer({ type }: FormField, values: readonly string[]): Answers[string] {
  const [first = ''] = values;
  if (type === 'multiple-choice') return [...values];
  if (type === 'consent') return values.length > 0;
  if (type === 'links') return first.split(/\s+/).filter(Boolean);
  return first.trim();
}

function toAnswers(fields: Fields, answerTo: (field: FormField) => Answers[string]): Answers {
  const answers = fields.map(field => [field.name, answerTo(field)] as const);
  return Object.fromEntries(answers.filter(([, answer]) => (Array.isArray(answer) ? answer.length : answer)));
}
