import type { Translated } from '../../../src/backends/translate.ts';
import type { FormField, SignupForm } from '../../../src/contract/form.ts';

const languages = ['de', 'en', 'ar'] as const;
type Language = (typeof languages)[number];

/** A text in German, English and, where the form speaks it, Arabic. */
type Words = readonly [de: string, en: string, ar?: string];

/** A field with its words in all languages. */
interface FieldFacts extends Omit<FormField, 'label' | 'hint' | 'options'> {
  label: Words;
  hint?: Words;
  options?: Readonly<Record<string, Words>>;
  /** With slots: how many places each has. */
  places?: Readonly<Record<string, number>>;
}

/** A form with its words in all languages. */
export interface FormFacts {
  id: string;
  title: Words;
  description: Words;
  submitLabel: Words;
  privacy: Words;
  /** How long answers are kept after all is over. */
  retention?: string;
  confirmByMail?: boolean;
  fields: readonly FieldFacts[];
}

/** The fields that nearly every form asks. */
export const name: FieldFacts = {
  name: 'name',
  type: 'text',
  label: ['Name', 'Name', 'الاسم'],
  required: true,
  autocomplete: 'name',
  maxLength: 120,
};
export const email: FieldFacts = {
  name: 'email',
  type: 'email',
  label: ['E-Mail-Adresse', 'E-mail address', 'البريد الإلكتروني'],
  required: true,
  autocomplete: 'email',
  hint: ['Dorthin schicken wir die Bestätigung.', 'We send the confirmation there.', 'نرسل التأكيد إلى هذا العنوان.'],
};
export const telephone: FieldFacts = {
  name: 'telefon',
  type: 'tel',
  label: ['Telefonnummer', 'Telephone number', 'رقم الهاتف'],
  autocomplete: 'tel',
  hint: ['Für kurze Rückfragen.', 'In case we have a question.', 'إذا كان لدينا سؤال.'],
};
export const consent: FieldFacts = {
  name: 'einwilligung',
  type: 'consent',
  required: true,
  version: '2026-03',
  label: [
    'Ich bin einverstanden, dass meine Angaben an die Ansprechperson weitergegeben werden.',
    'I agree that my details are passed on to the contact person.',
    'أوافق على إرسال بياناتي إلى الشخص المسؤول.',
  ],
};
const privacyUrl = '/datenschutz';

/** Makes a form in all the languages that it has complete. */
export function formOf(facts: FormFacts): Translated<SignupForm> {
  const { lang: _, ...en } = inLanguage(facts, 'en');
  const { lang: __, ...ar } = inLanguage(facts, 'ar');
  return { ...inLanguage(facts, 'de'), translations: { en, ...(facts.title[2] && { ar }) } };
}

function inLanguage(
  { id, fields, privacy, retention, confirmByMail, ...texts }: FormFacts,
  lang: Language,
): SignupForm {
  const say = (words: Words): string => words[languages.indexOf(lang)] ?? words[0];
  return {
    id,
    lang,
    title: say(texts.title),
    description: say(texts.description),
    submitLabel: say(texts.submitLabel),
    privacy: { text: say(privacy), url: privacyUrl, ...(retention && { retention }) },
    ...(confirmByMail && { confirmByMail }),
    fields: fields.map(({ label, hint, options, places, ...field }) => ({
      ...field,
      label: say(label),
      ...(hint && { hint: say(hint) }),
      ...(options && {
        options: Object.entries(options).map(([value, words]) => ({
          value,
          label: say(words),
          ...(places && { maximumAttendeeCapacity: places[value], remainingAttendeeCapacity: places[value] }),
        })),
      }),
    })),
  };
}
