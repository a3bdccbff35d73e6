import { counter } from '../plural.js';
import type { PassWords } from '../words.js';

const count = counter('en-GB');

/** What the pass viewer says in English. */
export const words: PassWords = {
  pass: 'Volunteering pass',
  holder: 'Issued to',
  issuer: 'Issued by',
  validFrom: 'Valid from',
  validUntil: 'Valid until',
  hours: 'Hours',
  hoursGiven: n => count(n, { one: '# hour', other: '# hours' }),
  stamps: 'Stamps',
  noPass: 'It has not been set which pass to show.',
  checkedAt: moment => `Checked: ${moment}`,
  checks: 'What was checked',
  verdicts: {
    genuine: 'Genuine',
    'unknown-issuer': 'Correctly signed, issuer unknown',
    expired: 'Expired',
    'not-yet-valid': 'Not valid yet',
    forged: 'Forged',
    unchecked: 'Cannot be checked',
  },
  verdictReasons: {
    genuine: 'The signature is right and the issuer is known here.',
    'unknown-issuer': 'The signature is right, but this issuer is not on the list of trusted ones.',
    expired: 'The pass is genuine, but it is no longer valid.',
    'not-yet-valid': 'The pass is genuine, but it will only be valid later.',
    forged: 'The signature does not match the content. Do not trust this pass.',
    'no-proof': 'This pass carries no signature.',
    'unknown-proof': 'This kind of signature cannot be checked here.',
    'no-https': 'This page was not opened over https. Checking needs a secure connection.',
    'no-crypto': 'This browser cannot check the signature.',
    'unreadable-dates': 'The signature is right, but the dates of this pass cannot be read.',
    'unknown-status': 'The signature is right. Whether the pass was withdrawn cannot be checked here.',
  },
  checkNames: { signature: 'Signature', issuer: 'Issuer', period: 'Validity' },
  checkResults: { passed: 'in order', failed: 'not in order', 'not-done': 'not checked' },
};
