import { answerTo } from '../../contract/shown-fields.js';
import type { FormField, SignupForm } from '../../contract/form.js';
import type { Answers, Signup, SignupRequest } from '../../contract/signup.js';

/** A sign-up with all that is stored about it. */
export interface Entry {
  /** What everybody with one of its tokens may know. */
  signup: Signup;
  answers: Answers;
  /** The address to which mails would go. */
  address: string | undefined;
  /** Whether it waits for a place, also while its address is not confirmed. */
  waits: boolean;
}

/** What a new entry is made of besides its request. */
export interface Joining {
  form: SignupForm;
  name: string | undefined;
  /** Whether there is no place for it but on the waiting list. */
  waits: boolean;
}

const hours = 3_600_000;

/** How long an unconfirmed place is held, an offered one, and how long it takes until the next mail. */
const held = { pending: 48 * hours, offered: 24 * hours, resend: 60_000 };

const fromNow = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString();

/** All sign-ups of a page in order of arrival, and who gets a place that becomes free. Entry 7 has the token `7`. */
export class Ledger {
  readonly #entries: Entry[] = [];

  /** Those that still count, after what has expired meanwhile. */
  get entries(): readonly Entry[] {
    for (const entry of this.#entries) {
      const { state, expires } = entry.signup;
      if ((state === 'pending' || state === 'offered') && Date.parse(expires!) <= Date.now())
        this.#leave(entry, 'expired');
    }
    return this.#entries;
  }

  /** The entry of a number, as tokens say it. */
  at(number: string): Entry | undefined {
    return /^\d+$/.test(number) ? this.entries[Number(number) - 1] : undefined;
  }

  /** How many places are taken of a target, or of one of its slots. */
  taken(target: string, slot?: string): number {
    return this.entries
      .filter(entry => entry.signup.target === target && (slot === undefined || entry.signup.slot === slot))
      .reduce((sum, { signup, waits }) => (holdsPlace(signup, waits) ? sum + (signup.persons ?? 1) : sum), 0);
  }

  /** Stores a sign-up. */
  join(request: SignupRequest, { form, name, waits }: Joining): Entry {
    const number = this.#entries.length + 1;
    const { persons, slot } = placesOf(form, request.answers);
    const entry: Entry = {
      signup: {
        state: form.confirmByMail ? 'pending' : waits ? 'waitlisted' : 'confirmed',
        reference: `M-${String(number).padStart(4, '0')}`,
        target: request.target,
        name,
        form: form.id,
        ...(persons !== undefined && { persons }),
        ...(slot !== undefined && { slot }),
        ...(form.confirmByMail && { expires: fromNow(held.pending), resendAfter: fromNow(held.resend) }),
      },
      answers: request.answers,
      address: answerOf(form, 'email', request.answers),
      waits,
    };
    this.#entries.push(entry);
    return entry;
  }

  /** Place on the waiting list, from 1. */
  positionOf(entry: Entry): number {
    const { target, slot } = entry.signup;
    return this.#waiting(target, slot).indexOf(entry) + 1;
  }

  /** The link of the mail was used. */
  confirm(entry: Entry): void {
    this.#change(entry, { state: entry.waits ? 'waitlisted' : 'confirmed' });
  }

  cancel(entry: Entry): void {
    this.#leave(entry, 'cancelled');
  }

  /** Deletes what says who it was. */
  erase(entry: Entry): void {
    this.#leave(entry, 'cancelled');
    entry.answers = {};
    entry.address = undefined;
  }

  /** The mail goes out again, to another address if one is named. */
  resend(entry: Entry, address: string | undefined): void {
    entry.address = address ?? entry.address;
    this.#change(entry, { ...entry.signup, resendAfter: fromNow(held.resend) });
  }

  /** Who waits longest gets the place; a party is not parted, and smaller ones behind it do not overtake. */
  #leave(entry: Entry, state: 'cancelled' | 'expired'): void {
    const hadPlace = holdsPlace(entry.signup, entry.waits);
    this.#change(entry, { state });
    if (!hadPlace) return;
    const { target, slot, persons = 1 } = entry.signup;
    let free = persons;
    for (const next of this.#waiting(target, slot)) {
      free -= next.signup.persons ?? 1;
      if (free < 0) return;
      next.waits = false;
      if (next.signup.state !== 'waitlisted') continue;
      if (next.address === undefined) this.#change(next, { state: 'confirmed' });
      else this.#change(next, { state: 'offered', expires: fromNow(held.offered) });
    }
  }

  #waiting(target: string, slot: string | undefined): Entry[] {
    return this.#entries.filter(
      ({ signup, waits }) =>
        waits &&
        signup.target === target &&
        signup.slot === slot &&
        (signup.state === 'waitlisted' || signup.state === 'pending'),
    );
  }

  #change(entry: Entry, to: Partial<Signup> & Pick<Signup, 'state'>): void {
    const { expires: _expires, resendAfter: _resendAfter, ...rest } = entry.signup;
    entry.signup = { ...rest, ...to };
  }
}

const holdsPlace = ({ state }: Signup, waits: boolean): boolean =>
  !waits && (state === 'confirmed' || state === 'pending' || state === 'offered');

/** For how many persons, and which slot: what a sign-up takes of the places there are. */
export function placesOf(form: SignupForm, answers: Answers): { persons?: number; slot?: string } {
  const persons = answerOf(form, 'persons', answers);
  const slot = answerOf(form, 'slot', answers);
  return { ...(persons !== undefined && { persons: Number(persons) }), ...(slot !== undefined && { slot }) };
}

/** The answer to the first field of a kind. */
function answerOf({ fields }: SignupForm, type: FormField['type'], answers: Answers): string | undefined {
  const field = fields.find(field => field.type === type);
  const answer = field && answerTo(answers, field);
  return typeof answer === 'string' && answer !== '' ? answer : undefined;
}
