import type { Answers, FormField, SignupForm } from '../../contract/form.js';

/** What stands in the controls of one field. */
export function readAnswer(field: FormField, form: HTMLFormElement): Answers[string] {
  const values = new FormData(form).getAll(field.name).filter(value => typeof value === 'string');
  if (field.type === 'multiple-choice') return values;
  if (field.type === 'consent') return values.length > 0;
  return (values[0] ?? '').trim();
}

/** All that was filled in; empty answers are left out. */
export function readAnswers(form: SignupForm, element: HTMLFormElement): Answers {
  const answers = form.fields.map(field => [field.name, readAnswer(field, element)] as const);
  return Object.fromEntries(answers.filter(([, answer]) => (Array.isArray(answer) ? answer.length : answer)));
}

/** The consents that were given, each with the wording that was shown. */
export const readConsents = (form: SignupForm, answers: Answers): { name: string; version?: string }[] =>
  form.fields
    .filter(({ type, name }) => type === 'consent' && answers[name] === true)
    .map(({ name, version }) => ({ name, ...(version !== undefined && { version }) }));
