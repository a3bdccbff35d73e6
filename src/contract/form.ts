import * as z from 'zod/mini';
import { capacityFields } from './availability.js';
import { fieldTypes } from './field-types.js';
import { Id, LanguageTag, openEnum } from './shapes.js';

/** Patterns a text can be held to. Named, not written out: an expression from elsewhere could stop the page. */
export const answerPatterns = ['postal-code', 'iban', 'whole-number'] as const;

const Limit = z.union([z.number(), z.string()]);

/** One of the answers that can be chosen; a slot also says how many places it has left. */
export const FieldOption = z.object({ value: z.string(), label: z.string(), ...capacityFields });
export type FieldOption = z.infer<typeof FieldOption>;

/**
 * When a field is shown: while an earlier one that is shown itself has such an answer. What is named has to hold
 * together; where nothing is, any answer will do. An age rule is one of these: `{ field: 'age', max: 15 }` shows the
 * guardian's fields. Age is asked in years, not by birthday: that says less, and nobody grows older while filling in.
 */
export const Condition = z.object({
  field: Id,
  /** One of these; of several chosen answers one at least. A consent that was given is `true`. */
  oneOf: z.optional(z.array(z.string())),
  min: z.optional(Limit),
  max: z.optional(Limit),
});
export type Condition = z.infer<typeof Condition>;

// As a key of answers this one would be lost on the way: parsers drop it, so that no object is poisoned by it.
const FieldName = z.string().check(z.regex(/^(?!__proto__$)\S{1,500}$/));

/**
 * One question of a form. A widget that does not know its type leaves it out; where it is required, the widget says that
 * the form has to be filled in elsewhere.
 */
export const FormField = z.object({
  /** Unique in its form; the key of the answer. */
  name: FieldName,
  type: openEnum(fieldTypes),
  label: z.string(),
  hint: z.optional(z.string()),
  required: z.optional(z.boolean()),
  showIf: z.optional(Condition),
  /** The id of its section; those without one stand in the first. */
  section: z.optional(Id),
  /** A token of HTML's `autocomplete`. */
  autocomplete: z.optional(z.string()),
  pattern: z.optional(openEnum(answerPatterns)),
  /** In UTF-16 units, as HTML counts. */
  minLength: z.optional(z.number()),
  maxLength: z.optional(z.number()),
  /** Smallest number, earliest date as `YYYY-MM-DD` or earliest time as `HH:MM`. */
  min: z.optional(Limit),
  max: z.optional(Limit),
  /** What the ends of a scale mean. */
  minLabel: z.optional(z.string()),
  maxLabel: z.optional(z.string()),
  options: z.optional(z.array(FieldOption)),
  /** With `consent`: which wording is agreed to; stored with the answer. */
  version: z.optional(z.string()),
});
export type FormField = z.infer<typeof FormField>;

/** A part of a long form; filled in one after another. */
export const FormSection = z.object({ id: Id, title: z.string(), description: z.optional(z.string()) });
export type FormSection = z.infer<typeof FormSection>;

/**
 * A form as the backend wants it filled in: one engine for shifts, events, contact, offers and surveys.
 * A translation has the same fields with the same rules, and other words.
 */
export const SignupForm = z.object({
  id: Id,
  lang: z.optional(LanguageTag),
  title: z.string(),
  description: z.optional(z.string()),
  /** The verb on the button. */
  submitLabel: z.optional(z.string()),
  /** In the order in which they are asked, section by section. */
  sections: z.optional(z.array(FormSection)),
  fields: z.array(FormField),
  /** Whether all answers are shown once more before they are sent. */
  review: z.optional(z.boolean()),
  /** Whether a sign-up counts only once the link in a mail was used; asks for a required `email` field. */
  confirmByMail: z.optional(z.boolean()),
  /** What happens after it was sent, in words. */
  nextSteps: z.optional(z.string()),
  /** Why the data is asked (GDPR Art. 13), and how long it is kept as an ISO 8601 duration, such as `P6M`. */
  privacy: z.optional(z.object({ text: z.string(), url: z.optional(z.string()), retention: z.optional(z.string()) })),
  /** Where the form can be filled in by those whose widget does not know one of its fields. */
  url: z.optional(z.string()),
});
export type SignupForm = z.infer<typeof SignupForm>;
