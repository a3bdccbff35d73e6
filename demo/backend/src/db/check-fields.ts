import type { Translated } from 'miteinand/backends/translate.js';
import type { FormField, SignupForm } from 'miteinand/contract/form.js';

/** What the contract says of the fields of a form together: names of their own, conditions that look back, one set of rules. */
export function* fieldFaults(at: string, form: Translated<SignupForm>): Generator<string> {
  yield* orderFaults(at, form);
  for (const [lang, { fields }] of Object.entries(form.translations ?? {})) {
    if (fields && !hasSameRules(form.fields, fields))
      yield `${at}.translations.${lang}.fields: The fields have to be the same, in this order and with these rules; only words may differ`;
  }
}

function* orderFaults(at: string, { fields, sections = [] }: SignupForm): Generator<string> {
  const names = new Set<string>();
  for (const [index, { name, showIf, section }] of fields.entries()) {
    const place = `${at}.fields.${index}`;
    if (names.has(name)) yield `${place}.name: Another field has this name`;
    if (showIf && !names.has(showIf.field)) yield `${place}.showIf.field: No earlier field has this name`;
    if (section !== undefined && !sections.some(({ id }) => id === section))
      yield `${place}.section: No section has this id`;
    names.add(name);
  }
}

const hasSameRules = (fields: readonly FormField[], translated: readonly FormField[]): boolean =>
  JSON.stringify(fields.map(rulesOf)) === JSON.stringify(translated.map(rulesOf));

/** A field without its words; `undefined` members vanish, and their order is always the same. */
const rulesOf = (field: FormField): object => {
  const { name, type, required = false, showIf, section, pattern, minLength, maxLength, min, max, options } = field;
  const values = options?.map(({ value }) => value);
  const condition = showIf && [showIf.field, showIf.oneOf, showIf.min, showIf.max];
  return { name, type, required, condition, section, pattern, minLength, maxLength, min, max, values };
};
