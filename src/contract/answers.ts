import { checkPattern, checkType, type AnswerFault } from './answer-rules.js';
import { isKnown } from './field-types.js';
import type { FormField, SignupForm } from './form.js';
import type { Answers } from './signup.js';
import { answerTo, isEmpty, shownFields } from './shown-fields.js';

/** Longest answer without a limit of its own, in UTF-16 units. */
const defaultMaxLength = { textarea: 4000, other: 500 };

/** More links than this are not read by anybody. */
const maxLinks = 10;

/**
 * Checks all answers of a form by the same rules in the page and on the server; those to fields that are not shown do
 * not count. Gives the faults by field name; an empty map means that the form can be sent.
 */
export function checkAnswers(form: Pick<SignupForm, 'fields'>, answers: Answers): Map<string, AnswerFault> {
  const faults = new Map<string, AnswerFault>();
  for (const field of shownFields(form.fields, answers)) {
    const fault = checkAnswer(field, answerTo(answers, field));
    if (fault) faults.set(field.name, fault);
  }
  return faults;
}

/** The answers to what the form asks, given these answers, and no more. */
export function askedAnswers(form: Pick<SignupForm, 'fields'>, answers: Answers): Answers {
  const asked = shownFields(form.fields, answers).filter(({ name }) => Object.hasOwn(answers, name));
  return Object.fromEntries(asked.map(({ name }) => [name, answers[name]]));
}

/** Checks one answer; `undefined` means that it is fine. */
export function checkAnswer(field: FormField, answer: Answers[string] | undefined): AnswerFault | undefined {
  if (!isKnown(field)) return isEmpty(answer) && !field.required ? undefined : 'unsupported';
  if (isEmpty(answer)) return field.required ? 'required' : undefined;
  // Yes and no belong to a consent, and nothing else does.
  if ((field.type === 'consent') !== (answer === true)) return field.required ? 'required' : 'unknown-option';
  if (answer === true) return undefined;
  return Array.isArray(answer) ? checkList(field, answer) : checkText(field, String(answer).trim());
}

function checkList(field: FormField, list: readonly string[]): AnswerFault | undefined {
  if (field.type !== 'multiple-choice' && field.type !== 'links') return 'unknown-option';
  if (field.type === 'links' && list.length > maxLinks) return 'too-long';
  return list.map(text => checkText(field, text)).find(Boolean);
}

function checkText(field: FormField, text: string): AnswerFault | undefined {
  const maxLength = field.maxLength ?? (field.type === 'textarea' ? defaultMaxLength.textarea : defaultMaxLength.other);
  if (text.length > maxLength) return 'too-long';
  if (text.length < (field.minLength ?? 0)) return 'too-short';
  return checkType(field, text) ?? checkPattern(field, text);
}
