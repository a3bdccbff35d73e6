import type { Answers, FormField, SignupForm } from './form.js';
import { isPhoneNumber } from './url.js';

/** What is wrong with an answer; the words are in `locale/`. */
export type AnswerFault =
  | 'required'
  | 'too-short'
  | 'too-long'
  | 'invalid-email'
  | 'invalid-tel'
  | 'invalid-number'
  | 'invalid-date'
  | 'too-small'
  | 'too-large'
  | 'unknown-option';

/** Longest answer without a limit of its own, in UTF-16 units. */
const defaultMaxLength = { textarea: 4000, other: 500 };

// HTML's rule for <input type=email>, but with a dot after the @: nobody can write to `name@localhost`.
// No two parts that repeat can match the same text, so the time it takes grows with the length only.
const email =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+$/;

/**
 * Checks all answers of a form by the same rules in the page and on the server.
 * Gives the faults by field name; an empty map means that the form can be sent.
 */
export function checkAnswers(form: Pick<SignupForm, 'fields'>, answers: Answers): Map<string, AnswerFault> {
  const faults = new Map<string, AnswerFault>();
  for (const field of form.fields) {
    const fault = checkAnswer(field, Object.hasOwn(answers, field.name) ? answers[field.name] : undefined);
    if (fault) faults.set(field.name, fault);
  }
  return faults;
}

/** Checks one answer; `undefined` means that it is fine. */
export function checkAnswer(field: FormField, answer: Answers[string] | undefined): AnswerFault | undefined {
  if (isEmpty(answer)) return field.required ? 'required' : undefined;
  // Yes and no belong to a consent, and nothing else does.
  if ((field.type === 'consent') !== (answer === true)) return field.required ? 'required' : 'unknown-option';
  if (answer === true) return undefined;
  if (Array.isArray(answer)) return field.type === 'multiple-choice' ? checkOptions(field, answer) : 'unknown-option';
  const text = String(answer).trim();
  const maxLength = field.maxLength ?? (field.type === 'textarea' ? defaultMaxLength.textarea : defaultMaxLength.other);
  if (text.length > maxLength) return 'too-long';
  if (text.length < (field.minLength ?? 0)) return 'too-short';
  return checkByType(field, text);
}

const isEmpty = (answer: Answers[string] | undefined): boolean =>
  answer === undefined ||
  answer === false ||
  (typeof answer === 'string' ? answer.trim() === '' : Array.isArray(answer) && !answer.length);

function checkByType(field: FormField, text: string): AnswerFault | undefined {
  switch (field.type) {
    case 'email':
      return email.test(text) ? undefined : 'invalid-email';
    case 'tel':
      return isPhoneNumber(text) ? undefined : 'invalid-tel';
    case 'number':
      return /^-?\d{1,15}([.,]\d{1,6})?$/.test(text)
        ? checkRange(field, Number(text.replace(',', '.')))
        : 'invalid-number';
    case 'date':
      return isDate(text) ? checkRange(field, text) : 'invalid-date';
    case 'choice':
    case 'multiple-choice':
      return checkOptions(field, [text]);
    default:
      return undefined;
  }
}

const checkOptions = (field: FormField, values: readonly string[]): AnswerFault | undefined =>
  values.every(value => field.options?.some(option => option.value === value)) ? undefined : 'unknown-option';

function checkRange(field: FormField, value: number | string): AnswerFault | undefined {
  if (typeof field.min === typeof value && value < field.min!) return 'too-small';
  if (typeof field.max === typeof value && value > field.max!) return 'too-large';
  return undefined;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
