import { counter } from '../plural.js';
import type { SignupWords } from '../signup-words.js';

const count = counter('en-GB');

/** What the sign-up form says in English. */
export const words: SignupWords = {
  optional: 'optional',
  answerFaults: {
    required: 'Please fill in this field.',
    'too-short': 'This is too short. Please write a little more.',
    'too-long': 'This is too long. Please shorten the text.',
    'invalid-email': 'Please enter an e-mail address, such as name@example.org.',
    'invalid-tel': 'Please enter a phone number, such as 0171 1234567.',
    'invalid-number': 'Please enter a number.',
    'invalid-date': 'Please enter a date that exists.',
    'invalid-time': 'Please enter a time, such as 18:30.',
    'invalid-links': 'Please enter web addresses that begin with https://.',
    'invalid-postal-code': 'Please enter a postal code, such as 12345.',
    'invalid-iban': 'Please check the IBAN. A digit is wrong or missing.',
    'not-whole': 'Please enter a whole number.',
    'too-small': 'This value is too small or too early.',
    'too-large': 'This value is too large or too late.',
    'unknown-option': 'Please choose something from the list.',
    unsupported: 'This question cannot be answered here.',
    'place-gone': 'No place is left here any more. Please choose something else.',
  },
  consentMissing: 'Sorry, this cannot go on without your consent.',
  tooLong: limit => `At most ${limit} characters.`,
  errorsFound: n =>
    count(n, { one: 'One answer is missing or does not fit:', other: '# answers are missing or do not fit:' }),
  sending: 'Sending …',
  send: 'Send',
  sendFailed: 'Your sign-up has not arrived yet. What you typed is still here.',
  closed: 'Signing up is not possible at the moment.',
  placeGone: 'The last place has just been taken.',
  waitlistOpen: 'You can join the waiting list.',
  choose: 'Please choose',
  confirmed: 'Thank you, you are signed up.',
  messageSent: 'Your message has been sent. The answer will come to your e-mail address.',
  waitlisted: position => `You are on the waiting list, number ${position}.`,
  pending: 'Please confirm your sign-up with the link in our e-mail.',
  reference: 'Your number',
  manageLink: 'See or cancel your sign-up',
  signUpAnother: 'Sign up another person',
  cancelSignup: 'Cancel sign-up',
  cancelSure: 'Do you really want to cancel? Your place will be given free.',
  cancelled: 'Your sign-up is cancelled. Thank you for telling us.',
  keepSignup: 'Keep it',
  noSignup: 'This page shows your sign-up when you open the link from your confirmation.',
  noForm: 'It has not been set what this form is for.',
  dataProtection: 'Privacy',
};
