import type { AnswerFault } from '../contract/answer-rules.js';

/** Words of the sign-up form. */
export interface SignupWords {
  optional: string;
  answerFaults: Record<AnswerFault, string>;
  /** Where a consent is missing. */
  consentMissing: string;
  tooLong: (limit: string) => string;
  errorsFound: (count: number) => string;
  sending: string;
  send: string;
  sendFailed: string;
  closed: string;
  placeGone: string;
  waitlistOpen: string;
  choose: string;
  confirmed: string;
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
  noForm: string;
  dataProtection: string;
}
