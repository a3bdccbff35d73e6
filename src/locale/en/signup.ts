import type { SignupWords } from '../signup-words.js';

/** What the sign-up form says at its first look, in English. */
export const words: SignupWords = {
  optional: 'optional',
  send: 'Send',
  closed: 'Signing up is not possible at the moment.',
  closedBy: {
    full: 'All places are taken.',
    soon: 'Signing up has not started yet.',
    over: 'This is over.',
    cancelled: 'This has been cancelled.',
  },
  elsewhere: 'Sorry, this form cannot be filled in here.',
  beyond: 'This question cannot be answered here.',
  choose: 'Please choose',
  stepOn: 'Continue',
  noForm: 'It has not been set what this form is for.',
  kept: duration => `Once all is over, we keep your details for ${duration} and delete them then.`,
  dataProtection: 'Privacy',
};
