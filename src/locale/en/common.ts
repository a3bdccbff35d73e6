import { counter } from '../plural.js';
import { waiting } from '../waiting.js';
import type { CommonWords } from '../words.js';

const count = counter('en-GB');
const after = waiting('en-GB');

/** English, plain, British spelling. */
export const words: CommonWords = {
  loading: 'Loading …',
  retry: 'Try again',
  close: 'Close',
  showMore: 'Show more',
  pair: (first, second) => `${first}, ${second}`,
  onlyIn: language => `Only in ${language}`,
  omitted: n =>
    count(n, {
      one: '# entry could not be read and is missing here.',
      other: '# entries could not be read and are missing here.',
    }),
  faults: {
    offline: 'You are offline at the moment. Try again once you are connected.',
    unreachable: 'The information cannot be reached at the moment. Please try again in a few minutes.',
    timeout: 'The answer is taking too long. Your connection may be weak right now.',
    'not-found': 'This is no longer here. It may have been removed.',
    busy: 'Too many requests are coming in here right now.',
    server: 'Something went wrong on our side. Please try again later.',
    'not-json': 'Something other than the information arrived. Please try again later.',
    'wrong-shape': 'The information arrived incomplete. Please try again later.',
    'too-large': 'More information arrived than can be shown here.',
    refused: 'The request was declined.',
    unsupported: 'Sorry, this is not possible here.',
    'no-backend': 'No source of information has been set up here yet.',
  },
  retryAfter: seconds => `Please try again ${after(seconds)}.`,
  availability: {
    open: 'Places available',
    low: 'Only a few places left',
    waitlist: 'Waiting list',
    full: 'Fully booked',
    soon: 'Sign-up opens soon',
    over: 'Over',
    cancelled: 'Cancelled',
    paused: 'Paused',
  },
  placesLeft: n => count(n, { one: '# place left', other: '# places left' }),
  online: 'From home',
  barrierFree: 'Step-free access',
  signUp: 'Sign up',
  joinWaitlist: 'Join the waiting list',
  writeMail: 'Write an e-mail',
  call: 'Call',
  openLink: 'Go to the website',
  writeMessage: 'Write a message',
  organizer: 'Who',
  when: 'When',
  where: 'Where',
  contact: 'Contact',
  offersShown: (shown, total) => `Showing ${shown} of ${total}`,
  readOnly: 'It is not possible to sign up through this page.',
  source: name => `Source: ${name}`,
  sourcesAnswered: (answered, all) => `${answered} of ${all} sources answered.`,
  sourcesFailed: names => `Not available right now: ${names}.`,
  sourcesWaiting: names => `Still on the way: ${names}.`,
  checked: ago => `Last checked: ${ago}`,
  stale: checked => `${checked} – please ask whether it still stands`,
};
