import type { Happening } from './happening.js';
import type { Letter } from './letter.js';
import { letterWords, type LetterLanguage, type LetterWords } from './words.js';

/** What a letter is made of. Nothing in it was typed by who signed up: anybody can give somebody else's address. */
export interface Matter {
  language: LetterLanguage;
  happening: Happening;
  /** How the sign-up stands. */
  state: string;
  /** Whether there is no place yet. */
  isWaiting: boolean;
  title: string;
  when?: string | undefined;
  where?: string | undefined;
  /** The slot that was chosen: the field's label and the slot's. */
  slot?: readonly [label: string, value: string] | undefined;
  persons?: number | undefined;
  position?: number | undefined;
  reference: string;
  /** Opens the page with the button that confirms or accepts. */
  confirmUrl?: string | undefined;
  /** Until when that works, in words. */
  until?: string | undefined;
  manageUrl?: string | undefined;
  hasCalendar: boolean;
  /** What the form says happens next. */
  nextSteps?: string | undefined;
  /** The day after which everything is erased, in words. */
  keptUntil?: string | undefined;
  town: string;
  contact?: string | undefined;
}

/** Writes the letter that tells what happened to a sign-up. */
export function writeLetter(matter: Matter): Letter {
  const { language, happening, title, confirmUrl, manageUrl } = matter;
  const words = letterWords(language);
  const label = matter.state === 'offered' ? words.accept : words.confirm;
  return {
    lang: language,
    subject: words.subject[happening](title),
    opening: [words.greeting, words.news[happening](title), ...standing(matter, words)],
    action: confirmUrl === undefined ? undefined : { label, url: confirmUrl },
    afterwards: afterwards(matter, words),
    facts: facts(matter, words),
    manage: manageUrl === undefined ? undefined : { label: words.manage, url: manageUrl },
    closing: closing(matter, words),
  };
}

const standing = ({ happening, state }: Matter, { stands }: LetterWords): string[] =>
  happening === 'repeat' && Object.hasOwn(stands, state) ? [stands[state as keyof typeof stands]] : [];

function afterwards(matter: Matter, words: LetterWords): string[] {
  const { happening, until, nextSteps, hasCalendar } = matter;
  return [
    ...(until === undefined ? [] : [deadline(matter, words)(until)]),
    ...(happening === 'confirmed' && nextSteps ? [nextSteps] : []),
    ...(hasCalendar ? [words.calendarAttached] : []),
    ...(happening === 'expired' ? [words.signUpAnew] : []),
  ];
}

const deadline = ({ state, isWaiting }: Matter, words: LetterWords): LetterWords['confirmUntil'] => {
  if (state === 'offered') return words.acceptUntil;
  return isWaiting ? words.confirmToWaitUntil : words.confirmUntil;
};

function facts({ title, when, where, slot, persons, position, reference }: Matter, words: LetterWords) {
  const all: [string, string | number | undefined][] = [
    [words.what, title],
    [words.when, when],
    ...(slot ? [[slot[0], slot[1]] as [string, string]] : []),
    [words.where, where],
    [words.persons, persons],
    [words.position, position],
    [words.reference, reference],
  ];
  return all.flatMap(([label, value]) => (value === undefined ? [] : [[label, String(value)] as const]));
}

const closing = ({ happening, keptUntil, contact, town }: Matter, words: LetterWords): string[] => [
  words.notYou[happening],
  ...(keptUntil === undefined ? [] : [words.keptUntil(keptUntil)]),
  ...(contact ? [words.questions(contact)] : []),
  words.sentBy(town),
];
