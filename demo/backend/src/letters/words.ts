import type { Happening } from './happening.js';
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';

/** What letters to volunteers say in one language. */
export interface LetterWords {
  greeting: string;
  subject: Record<Happening, (title: string) => string>;
  /** What happened. */
  news: Record<Happening, (title: string) => string>;
  /** How the sign-up stands that is there already, when somebody signs up again. */
  stands: Record<'pending' | 'confirmed' | 'waitlisted' | 'offered', string>;
  confirm: string;
  accept: string;
  /** Follows the link that confirms. */
  confirmUntil: (moment: string) => string;
  /** The same where there is no place yet. */
  confirmToWaitUntil: (moment: string) => string;
  /** Follows the link that accepts. */
  acceptUntil: (moment: string) => string;
  signUpAnew: string;
  calendarAttached: string;
  manage: string;
  what: string;
  when: string;
  where: string;
  persons: string;
  position: string;
  reference: string;
  /** How long what was filled in is kept. */
  keptUntil: (day: string) => string;
  notYou: Record<Happening, string>;
  questions: (contact: string) => string;
  sentBy: (town: string) => string;
}

const all = { ar, de, en };

/** A language that letters are written in. */
export type LetterLanguage = keyof typeof all;

/** The first wished language that letters are written in, else German. */
export const letterLanguage = (wishes: readonly (string | null | undefined)[]): LetterLanguage =>
  wishes.map(wish => wish?.toLowerCase().split('-')[0]).find(isKnown) ?? 'de';

const isKnown = (tag: string | undefined): tag is LetterLanguage => tag !== undefined && Object.hasOwn(all, tag);

/** The words of a language. */
export const letterWords = (language: LetterLanguage): LetterWords => all[language];
