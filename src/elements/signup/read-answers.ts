import { answerTo, shownFields } from '../../contract/shown-fields.js';
import type { FormField, SignupForm } from '../../contract/form.js';
import type { Answers } from '../../contract/signup.js';
import { toAnswer, toAnswers } from './prefill.js';

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
  return toAnswers(shownFields(fields, all), field => answerTo(all, field) ?? '');
}

/** The consents that were given, each with the wording that was shown. */
export const readConsents = (form: SignupForm, answers: Answers): { name: string; version?: string }[] =>
  form.fields
    .filter(({ type, name }) => type === 'consent' && answers[name] === true)
    .map(({ name, version }) => ({ name, ...(version !== undefined && { version }) }));
