import type { FieldOption, SignupForm } from '../../contract/form.js';
import { answerTo } from '../../contract/shown-fields.js';
import type { Answers } from '../../contract/signup.js';

type Counted = Pick<FieldOption, 'remainingAttendeeCapacity'> | undefined;

/** How many places are left where these are too few for so many persons; absent where none is, or nobody counts. */
export function tooFewFor(persons: number, counted: Counted): number | undefined {
  const left = counted?.remainingAttendeeCapacity;
  return left && left < persons ? left : undefined;
}

/** Whether it is known that so many places are free, of all that is counted. */
export function hasRoom(persons: number, ...places: readonly Counted[]): boolean {
  const left = places.map(counted => counted?.remainingAttendeeCapacity).filter(count => count !== undefined);
  return left.length > 0 && left.every(count => count >= persons);
}

/** For how many persons a form is filled in. */
export function personsIn(form: SignupForm | undefined, answers: Answers): number {
  const field = form?.fields.find(({ type }) => type === 'persons');
  return Number((field && answerTo(answers, field)) ?? 1) || 1;
}
