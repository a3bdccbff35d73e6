import { isKnown } from '../../contract/field-types.js';
import type { FormField, SignupForm } from '../../contract/form.js';
import { shownFields } from '../../contract/shown-fields.js';
import type { Answers } from '../../contract/signup.js';

/** Kinds of field that take places or say yes to something: to change those is another sign-up. */
const fixed: readonly string[] = ['persons', 'slot', 'consent'];

const mayChange = (field: FormField): boolean => isKnown(field) && !fixed.includes(field.type);

/** What of a form can be changed after it was sent, asked as it was with these answers. */
export function changeableForm(form: SignupForm, answers: Answers): SignupForm {
  const { id, title, lang } = form;
  const asked = new Set(shownFields(form.fields, answers).map(({ name }) => name));
  const names = new Set(form.fields.filter(mayChange).map(({ name }) => name));
  const fields = form.fields.filter(mayChange).flatMap(field => {
    if (!field.showIf || names.has(field.showIf.field)) return [field];
    // What it depends on stays as it was answered.
    return asked.has(field.name) ? [{ ...field, showIf: undefined }] : [];
  });
  return { id, title, lang, fields };
}

/** All answers as they are to be; what is empty now says so. */
export const changedAnswers = (before: Answers, { fields }: SignupForm, now: Answers): Answers => ({
  ...before,
  ...Object.fromEntries(
    fields
      .filter(({ name }) => Object.hasOwn(before, name))
      .map(({ name }) => [name, Array.isArray(before[name]) ? [] : '']),
  ),
  ...now,
});
