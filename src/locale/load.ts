import type { CommonWords, Sheets, Topic } from './words.js';

/** Where the sheets of a language are; literal paths, so that bundlers can follow them. */
type SheetsOfLanguage = { [T in Topic]: () => Promise<{ words: Sheets[T] }> };

const languages: Record<string, SheetsOfLanguage> = {
  ar: {
    common: () => import('./ar/common.js'),
    search: () => import('./ar/search.js'),
    exchange: () => import('./ar/exchange.js'),
    calendar: () => import('./ar/calendar.js'),
    item: () => import('./ar/item.js'),
    event: () => import('./ar/event.js'),
    recurrence: () => import('./ar/recurrence.js'),
    signup: () => import('./ar/signup.js'),
    answering: () => import('./ar/answering.js'),
    managing: () => import('./ar/managing.js'),
    pass: () => import('./ar/pass.js'),
    impact: () => import('./ar/impact.js'),
  },
  de: {
    common: () => import('./de/common.js'),
    search: () => import('./de/search.js'),
    exchange: () => import('./de/exchange.js'),
    calendar: () => import('./de/calendar.js'),
    item: () => import('./de/item.js'),
    event: () => import('./de/event.js'),
    recurrence: () => import('./de/recurrence.js'),
    signup: () => import('./de/signup.js'),
    answering: () => import('./de/answering.js'),
    managing: () => import('./de/managing.js'),
    pass: () => import('./de/pass.js'),
    impact: () => import('./de/impact.js'),
  },
  en: {
    common: () => import('./en/common.js'),
    search: () => import('./en/search.js'),
    exchange: () => import('./en/exchange.js'),
    calendar: () => import('./en/calendar.js'),
    item: () => import('./en/item.js'),
    event: () => import('./en/event.js'),
    recurrence: () => import('./en/recurrence.js'),
    signup: () => import('./en/signup.js'),
    answering: () => import('./en/answering.js'),
    managing: () => import('./en/managing.js'),
    pass: () => import('./en/pass.js'),
    impact: () => import('./en/impact.js'),
  },
};

/** The language for those whose own has no sheets of words yet. */
export const fallbackLanguage = 'en';

/** The language of the words a visitor gets who wants `lang`. */
export const wordsLanguage = (lang: string): string => {
  const language = lang.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(languages, language) ? language : fallbackLanguage;
};

/** Fetches what all widgets say and what one says besides, in a language; the module system keeps both. */
export async function loadWords<T extends Topic>(lang: string, topic: T): Promise<CommonWords & Sheets[T]> {
  const sheets = languages[wordsLanguage(lang)];
  const [common, own] = await Promise.all([sheets.common(), sheets[topic]()]);
  return { ...common.words, ...own.words };
}
