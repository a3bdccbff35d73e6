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
  /** How long answers are kept after what was signed up for, or after they were sent: "6 Monate". */
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
  /** While the browser works for a backend that asks for a proof. */
  proving: string;
  /** Where a backend takes no proof. */
  unproven: string;
  placeGone: string;
  /** Where some places are left, but not for all who want to come. */
  tooFewPlaces: (left: number) => string;
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
  offered: string;
  expired: string;
  cancelled: string;
  reference: string;
  manageLink: string;
  signUpAnother: string;
  /** The name of a field that people do not see, for those who do. */
  leaveEmpty: string;
  /** Asked before a form is dropped into which something was typed. */
  leaveSure: string;
  leaveForm: string;
  stayHere: string;
}

/** What is said of a sign-up once it was sent: how it is confirmed, and what can be done with it. */
export interface ManagingWords {
  /** To which address the mail went that is to be confirmed. */
  mailSent: (address: string) => string;
  mailIsSent: string;
  heldUntil: (moment: string) => string;
  noMail: string;
  resend: string;
  /** When the mail can be sent again: "in 40 Sekunden". */
  resendIn: (wait: string) => string;
  resent: (address: string) => string;
  changeAddress: string;
  newAddress: string;
  sendThere: string;
  manageByMail: string;
  onWaitlist: string;
  offeredUntil: (moment: string) => string;
  offerByMail: string;
  expiredNext: string;
  copyLink: string;
  linkCopied: string;
  linkMarked: string;
  keepLink: string;
  addToCalendar: string;
  calendarFile: string;
  otherProviders: string;
  /** Over the one button of the page that the link in a mail opens. */
  confirmTitle: string;
  confirmText: string;
  confirmSignup: string;
  acceptTitle: string;
  acceptPlace: string;
  /** Of links that are unknown, were used or are too old. */
  linkUseless: string;
  linkUsed: string;
  linkTooOld: string;
  persons: string;
  answersTitle: string;
  changeAnswers: string;
  save: string;
  saved: string;
  discard: string;
  cancelSignup: string;
  cancelSure: string;
  keepSignup: string;
  dataTitle: string;
  exportData: string;
  eraseData: string;
  eraseSure: string;
  keepData: string;
  erased: string;
  noSignup: string;
}
