import type { AnswerFault } from '../contract/answer-rules.js';

/** What the sign-up form says at its first look. */
export interface SignupWords {
  optional: string;
  send: string;
  closed: string;
  /** Why one cannot sign up, by the state of what it is for. */
  closedBy: Record<'full' | 'soon' | 'over' | 'cancelled', string>;
  /** For a form with questions that this version does not know. */
  elsewhere: string;
  /** In the place of such a question, where it is asked only sometimes. */
  beyond: string;
  choose: string;
  stepOn: string;
  noForm: string;
  /** How long answers are kept: "6 Monate". */
  kept: (duration: string) => string;
  dataProtection: string;
}

/** What is said from the first key on: of answers, of what was sent, and of what became of it. */
export interface AnsweringWords {
  answerFaults: Record<AnswerFault, string>;
  /** Where a consent is missing. */
  consentMissing: string;
  tooShort: (limit: string) => string;
  tooLong: (limit: string) => string;
  /** The smallest number or earliest date that is taken, and the largest or latest. */
  fromLimit: (limit: string) => string;
  toLimit: (limit: string) => string;
  errorsFound: (count: number) => string;
  sending: string;
  notYetSent: string;
  /** Where no answer came: it may be stored or not. */
  maybeSent: string;
  sentWhenOnline: string;
  dontSend: string;
  placeGone: string;
  waitlistOpen: string;
  /** Where one is in a form of several steps: "Schritt 2 von 4". */
  step: (number: string, all: string) => string;
  stepBack: string;
  reviewTitle: string;
  change: string;
  yes: string;
  confirmed: string;
  /** The same for a form that signs up for nothing. */
  received: string;
  earlierKept: string;
  messageSent: string;
  waitlisted: (position: string) => string;
  pending: string;
  reference: string;
  manageLink: string;
  signUpAnother: string;
  cancelSignup: string;
  cancelSure: string;
  cancelled: string;
  keepSignup: string;
  noSignup: string;
}
