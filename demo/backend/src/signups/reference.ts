import { randomInt } from 'node:crypto';

/** No vowels, so that no words arise, and nothing that is confused when it is read aloud or written down. */
const letters = '23456789BCDFGHJKLMNPQRSTVWXZ';

/** A reference for the phone: `K7FT-3QMX`, one of 378 billion. */
export const newReference = (): string => `${fourLetters()}-${fourLetters()}`;

const fourLetters = (): string => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
