import { fold } from '../../locale/fold.js';

/** Nobody types more; each word is a search of its own. */
export const maxWords = 20;

/** Longer than twenty words of any language; what is pasted beyond is not read. */
const maxLetters = 1000;

/** The folded words of what a visitor typed, each once, in the order typed. */
export const searchWords = (q: string | undefined): string[] =>
  [...new Set(fold((q ?? '').slice(0, maxLetters)).split(' '))].filter(Boolean).slice(0, maxWords);
