import type { Condition, FormField } from './form.js';
import type { Answers } from './signup.js';

type Answer = Answers[string];

/** What was answered to a field; nothing that every object has. */
export const answerTo = (answers: Answers, { name }: Pick<FormField, 'name'>): Answer | undefined =>
  Object.hasOwn(answers, name) ? answers[name] : undefined;

/** Whether an answer says nothing. */
export const isEmpty = (answer: Answer | undefined): boolean =>
  answer === undefined ||
  answer === false ||
  (typeof answer === 'string' ? answer.trim() === '' : Array.isArray(answer) && !answer.length);

/**
 * The fields that are asked, given these answers. A condition looks back only, and at what is shown itself: so there is
 * one result whatever the definition says, and answers that were typed before a field was hidden count for nothing.
 */
export function shownFields<F extends FormField>(fields: readonly F[], answers: Answers): F[] {
  const known = new Map<string, Answer | undefined>();
  return fields.filter(field => {
    const isShown = !field.showIf || holds(field.showIf, known.get(field.showIf.field));
    if (isShown) known.set(field.name, answerTo(answers, field));
    return isShown;
  });
}

function holds({ oneOf, min, max }: Condition, answer: Answer | undefined): boolean {
  if (isEmpty(answer)) return false;
  const values = (Array.isArray(answer) ? answer : [String(answer)]).map(value => value.trim());
  if (oneOf && !values.some(value => oneOf.includes(value))) return false;
  return values.some(value => isBetween(value, min, max));
}

/** Numbers by their value, dates and times as text; what is no number lies between no numbers. */
function isBetween(value: string, min: Condition['min'], max: Condition['max']): boolean {
  const like = (limit: number | string): number | string =>
    typeof limit === 'number' ? Number(value.replace(',', '.')) : value;
  return (min === undefined || like(min) >= min) && (max === undefined || like(max) <= max);
}
