const rightToLeft = new Set(['ar', 'fa', 'he', 'iw', 'ur', 'ps', 'sd', 'ug', 'yi', 'ckb', 'dv']);

/** The direction in which a language is written. */
export const directionOf = (lang: string): 'ltr' | 'rtl' =>
  /-(arab|hebr)\b/i.test(lang) || (rightToLeft.has(lang.toLowerCase().split('-')[0] ?? '') && !/-latn\b/i.test(lang))
    ? 'rtl'
    : 'ltr';

/** Whether two tags mean the same language for a reader: `de-AT` and `de` do. */
export const sameLanguage = (one: string, other: string): boolean =>
  one.toLowerCase().split('-')[0] === other.toLowerCase().split('-')[0];
