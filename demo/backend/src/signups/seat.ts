import type { FormField, SignupForm } from 'miteinand/contract/form.js';
import { answerTo, isEmpty, shownFields } from 'miteinand/contract/shown-fields.js';
import type { Answers } from 'miteinand/contract/signup.js';

/** What of a sign-up decides about places, and who it is that asks. */
export interface Seat {
  persons: number;
  /** The slot that was chosen, where the form has some. */
  slot: string | null;
  /** The mail address in the one spelling in which addresses are compared. */
  address: string | null;
}

/** What the answers to a form ask for. */
export function seatOf(form: Pick<SignupForm, 'fields'>, answers: Answers): Seat {
  const answered = shownFields(form.fields, answers).filter(field => !isEmpty(answerTo(answers, field)));
  const answerOf = (type: FormField['type']): string | undefined => {
    const field = answered.find(field => field.type === type);
    return field && String(answerTo(answers, field)).trim();
  };
  const address = answerOf('email');
  return {
    persons: Number(answerOf('persons') ?? 1),
    slot: answerOf('slot') ?? null,
    address: address === undefined ? null : normalAddress(address),
  };
}

/**
 * One spelling for what is surely one mailbox: nothing clever, since what one provider ignores (dots, `+tag`) are two
 * people at another.
 */
export const normalAddress = (address: string): string => address.trim().normalize('NFC').toLowerCase();
