import type { Words } from './words.js';

const sheets: Record<string, () => Promise<{ words: Words }>> = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
  en: () => import('./en.js'),
};

/** The language for those whose own has no sheet of words yet. */
export const fallbackLanguage = 'en';

/** The language of the words a visitor gets who wants `lang`. */
export const wordsLanguage = (lang: string): string => {
  const language = lang.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(sheets, language) ? language : fallbackLanguage;
};

/** Fetches the words of a language; the module system keeps them. */
export const loadWords = async (lang: string): Promise<Words> => (await sheets[wordsLanguage(lang)]()).words;
