const systems = new Map<string, string>();

/** In which digits a language is written, as CLDR names them: `latn`, in Egypt `arab`, in Iran `arabext`. */
export function digitsOf(lang: string): string {
  let system = systems.get(lang);
  if (!system) systems.set(lang, (system = new Intl.NumberFormat(lang).resolvedOptions().numberingSystem));
  return system;
}

/** Sheets written anew, and for which language last; kept, as one render follows the other. */
const known = new WeakMap<object, { lang: string; written: unknown }>();

/**
 * A sheet of words with its numbers in the digits of a language, so that the words of Arabic count in Egypt's and those
 * of another language in the reader's own, as the dates beside them do.
 */
export function withDigits<T extends object>(words: T, lang: string): T {
  if (digitsOf(lang) === 'latn') return words;
  const before = known.get(words);
  if (before?.lang === lang) return before.written as T;
  const format = new Intl.NumberFormat(lang, { useGrouping: false });
  const digits = Array.from({ length: 10 }, (_, digit) => format.format(digit));
  const written = rewrite(words, text => text.replace(/\d/g, digit => digits[Number(digit)]));
  known.set(words, { lang, written });
  return written;
}

/** The same with every text that functions give written anew. */
function rewrite<T>(value: T, write: (text: string) => string): T {
  if (typeof value === 'function') {
    const say = value as (...args: unknown[]) => unknown;
    return ((...args: unknown[]) => rewrite(say(...args), write)) as T;
  }
  if (typeof value === 'string') return write(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rewrite(part, write)])) as T;
}
