import type { FieldOption, FormField, SignupForm } from '../../contract/form.js';
import { answerTo } from '../../contract/shown-fields.js';
import type { Answers, SignupRequest } from '../../contract/signup.js';
import { isWaiting } from './send-label.js';
import type { SignupTask } from './signup-target.js';

type Counted = Pick<FieldOption, 'remainingAttendeeCapacity'> | undefined;

/** The last try that was refused for want of places. */
export interface RefusedTry {
  request: SignupRequest | undefined;
  /** Whether it was told that the waiting list is open. */
  waitlist: boolean;
}

/**
 * Whether sending a form now asks for a place on the waiting list: there is no other where the target or the chosen slot
 * says so. What a refusal told holds for the slot that was refused, unless fewer persons come, for whom there is room.
 */
export function asksToWait(target: SignupTask, answers: Answers, { request, waitlist }: RefusedTry): boolean {
  const { form } = target;
  const slot = slotOf(form);
  const option = slot && chosenOption(slot, answers);
  if (isWaiting(target) || option?.availability === 'waitlist') return true;
  const isSame = !slot || (request && answerTo(request.answers, slot)) === option?.value;
  const persons = personsIn(form, answers);
  const isFewer = persons < personsIn(form, request?.answers);
  return waitlist && isSame && !(isFewer && hasRoom(persons, target.offer ?? target.event, option));
}

/** How many places are left where these are too few for so many persons; absent where none is, or nobody counts. */
export function tooFewFor(persons: number, counted: Counted): number | undefined {
  const left = counted?.remainingAttendeeCapacity;
  return left && left < persons ? left : undefined;
}

/** Whether it is known that so many places are free, of all that is counted. */
function hasRoom(persons: number, ...places: readonly Counted[]): boolean {
  const left = places.map(counted => counted?.remainingAttendeeCapacity).filter(count => count !== undefined);
  return left.length > 0 && left.every(count => count >= persons);
}

/** For how many persons a form is filled in. */
export function personsIn(form: SignupForm | undefined, answers: Answers = {}): number {
  const field = form?.fields.find(({ type }) => type === 'persons');
  return Number((field && answerTo(answers, field)) ?? 1) || 1;
}

/** The option that was chosen of a field. */
export const chosenOption = (field: FormField, answers: Answers): FieldOption | undefined =>
  field.options?.find(({ value }) => value === answerTo(answers, field));

/** The field that asks for a slot, where a form has one. */
export const slotOf = (form: SignupForm | undefined): FormField | undefined =>
  form?.fields.find(({ type }) => type === 'slot');
