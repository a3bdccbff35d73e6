import type { FieldType } from './field-types.js';
import type { FormField } from './form.js';
import { isPhoneNumber, pageUrl } from './url.js';

/** What is wrong with an answer; the words are in `locale/`. */
export type AnswerFault =
  | 'required'
  | 'too-short'
  | 'too-long'
  | 'invalid-email'
  | 'invalid-tel'
  | 'invalid-number'
  | 'invalid-date'
  | 'invalid-time'
  | 'invalid-links'
  | 'invalid-postal-code'
  | 'invalid-iban'
  | 'not-whole'
  | 'too-small'
  | 'too-large'
  | 'unknown-option'
  | 'unsupported'
  /** Of a slot; only the backend knows. */
  | 'place-gone';

type Rule = (field: FormField, text: string) => AnswerFault | undefined;

// HTML's rule for <input type=email>, but with a dot after the @: nobody can write to `name@localhost`.
// No two parts that repeat can match the same text, so the time it takes grows with the length only.
const email =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+$/;

const fine: Rule = () => undefined;

const isOption: Rule = ({ options }, text) =>
  options?.some(({ value }) => value === text) ? undefined : 'unknown-option';

const rules: Readonly<Record<FieldType, Rule>> = {
  text: fine,
  textarea: fine,
  consent: fine,
  email: (_, text) => (email.test(text) ? undefined : 'invalid-email'),
  tel: (_, text) => (isPhoneNumber(text) ? undefined : 'invalid-tel'),
  number: (field, text) =>
    /^-?\d{1,15}([.,]\d{1,6})?$/.test(text) ? checkRange(field, Number(text.replace(',', '.'))) : 'invalid-number',
  persons: (field, text) => (/^\d{1,6}$/.test(text) ? checkRange({ min: 1, ...field }, Number(text)) : 'not-whole'),
  date: (field, text) => (isDate(text) ? checkRange(field, text) : 'invalid-date'),
  time: (field, text) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? checkRange(field, text) : 'invalid-time'),
  choice: isOption,
  'multiple-choice': isOption,
  slot: isOption,
  scale: (field, text) => (scaleSteps(field).includes(text) ? undefined : 'unknown-option'),
  links: (_, text) => (pageUrl(text) ? undefined : 'invalid-links'),
};

/** Holds a text to the type of its field, which has to be a known one; of a list each member. */
export const checkType: Rule = (field, text) => rules[field.type as FieldType](field, text);

/** Patterns by name. One that a newer backend names is left to that backend. */
const patterns: Readonly<Record<string, (text: string) => AnswerFault | undefined>> = {
  // Germany has five digits, Austria and Switzerland four.
  'postal-code': text => (/^\d{4,5}$/.test(text) ? undefined : 'invalid-postal-code'),
  iban: text => (isIban(text.replace(/\s/g, '').toUpperCase()) ? undefined : 'invalid-iban'),
  'whole-number': text => (/^-?\d+$/.test(text) ? undefined : 'not-whole'),
};

/** Holds a text to the pattern its field names. */
export const checkPattern = ({ pattern }: FormField, text: string): AnswerFault | undefined =>
  pattern !== undefined && Object.hasOwn(patterns, pattern) ? patterns[pattern](text) : undefined;

/** The steps of a scale; eleven at most, so that they fit a line. */
export function scaleSteps({ min, max }: Pick<FormField, 'min' | 'max'>): string[] {
  const first = typeof min === 'number' ? Math.round(min) : 1;
  const last = typeof max === 'number' ? Math.round(max) : 5;
  return Array.from({ length: Math.min(Math.max(last - first, 0), 10) + 1 }, (_, step) => String(first + step));
}

function checkRange({ min, max }: Pick<FormField, 'min' | 'max'>, value: number | string): AnswerFault | undefined {
  if (typeof min === typeof value && value < min!) return 'too-small';
  if (typeof max === typeof value && value > max!) return 'too-large';
  return undefined;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** ISO 13616: what stands first moved to the end, letters as numbers from 10, the rest by 97 is 1. */
function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d\d[A-Z0-9]{11,30}$/.test(text)) return false;
  const digits = [...text.slice(4), ...text.slice(0, 4)].map(sign => parseInt(sign, 36)).join('');
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}
