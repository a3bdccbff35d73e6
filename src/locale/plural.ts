/** The forms of a counted phrase; `#` stands for the number. A language fills those of its plural rules (CLDR). */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Says counts in a language: `count(2, { one: '# Platz', other: '# Plätze' })` is "2 Plätze". */
export function counter(lang: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(lang);
  const digits = new Intl.NumberFormat(lang);
  return (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', digits.format(count));
}
